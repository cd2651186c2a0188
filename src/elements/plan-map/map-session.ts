import type { MapAppearance } from '../../../styles/style';
import type { CreateMapPort, MapPort, MapPortOptions } from '../../map/map-port';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Basemap, BasemapStatus } from '../../model/basemap';
import type { Insets, MapPick, MapTarget } from '../../model/map-view';
import { asBounds } from '../../model/subject-box';
import type { Problem } from '../../model/types';
import { movedBy, shiftFromUnder } from '../../model/view-fit';
import { type Action, type CameraState, type ViewState, type ViewStore, shownOnMap } from '../../state';
import { shownProjects } from '../shared/plan-ledger';
import { highlightIn, targetOf } from '../../state/highlight';
import { MapStage } from './map-stage';

/** The state holds plain ids: it does not know the styles. */
type HiddenLayers = Parameters<MapPort['setVisibleLayers']>[0];

/** What the element around a map wants to hear. */
export interface MapSessionEvents {
  pick(pick: MapPick): void;
  hover(pick: MapPick | null): void;
  /** The view has come to rest. `byPerson`: a person has moved it. */
  camera(camera: CameraState, byPerson: boolean): void;
  /** How the basemap fares; `null`: there is none. */
  basemap(status: BasemapStatus | null): void;
  /** The plan is drawn. */
  drawn(): void;
  /** Another renderer draws the map now. */
  taken(): void;
  /** A renderer can draw no more. */
  fell(problem: Problem): void;
  error(problem: Problem): void;
}

/** One map on the screen, kept in step with a store: the only place that speaks to the map. */
export class MapSession {
  readonly #port: MapStage;
  readonly #container: HTMLElement;
  readonly #store: ViewStore;
  readonly #plan: LoadedPlan;
  readonly #stop: () => void;
  readonly #events: MapSessionEvents;
  #insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  /** On whose behalf the session has last set the camera going; `null` once it has come to rest. */
  #mover: 'person' | 'host' | 'program' | null = null;
  #frame = 0;
  #drawn = false;
  /** Where a person last laid a finger on the map, in degrees. */
  #touched: [number, number] | null = null;

  constructor(
    create: CreateMapPort,
    container: HTMLElement,
    options: {
      store: ViewStore;
      plan: LoadedPlan;
      appearance: MapAppearance;
      insets: Insets;
      workerUrl: MapPortOptions['workerUrl'];
      events: MapSessionEvents;
    },
  ) {
    const { store, plan, events } = options;
    const { info } = plan.graph;
    this.#container = container;
    this.#store = store;
    this.#plan = plan;
    this.#events = events;
    this.#insets = options.insets;
    this.#port = new MapStage(
      create,
      container,
      {
        pick: (pick) => {
          this.#touched = pick.at;
          events.pick(pick);
        },
        hover: (pick) => events.hover(pick),
        cameraSettled: (camera, byPerson) => this.#settled(camera, byPerson),
        ready: () => {},
        idle: () => this.#idle(),
        basemap: (status) => events.basemap(status),
        taken: () => events.taken(),
        fell: (problem) => events.fell(problem),
        error: (problem) => events.error(problem),
      },
      { maxBounds: asBounds(info.extent), home: asBounds(info.home), workerUrl: options.workerUrl },
    );
    this.#port.setAppearance(options.appearance);
    this.#port.setPlan(plan.layers, info);
    this.#port.setVisibleLayers(store.state.hiddenLayers as HiddenLayers);
    this.#showProjects(store.state);
    this.#highlight(store.state);
    this.#move(targetOf(plan.graph, store.state), 'program', false);
    this.#stop = store.subscribe(
      (state) => state,
      (state, action, previous) => this.#changed(state, action, previous),
    );
  }

  /** Lets another renderer draw the map from when it is ready. @throws what `create` throws. */
  put(create: CreateMapPort): void {
    this.#port.put(create);
  }

  /** Takes the renderer that is not ready yet off again. */
  cancel(): void {
    this.#port.cancel();
  }

  get camera(): CameraState {
    return this.#port.getCamera();
  }

  setAppearance(appearance: MapAppearance): void {
    this.#port.setAppearance(appearance);
  }

  /** Puts a map of another house under the plan; said again, it is tried again. */
  setBasemap(basemap: Basemap | null): void {
    this.#port.setBasemap(basemap);
  }

  /** Pixels covered by panels. The map itself does not move. */
  setInsets(insets: Insets): void {
    this.#insets = insets;
  }

  /** Goes to the plan's home view, for a person or for the page. */
  goHome(mover: 'person' | 'host' = 'person', animate = true): void {
    this.#move({ bounds: asBounds(this.#plan.graph.info.home) }, mover, animate);
  }

  /** Goes to a view, for a person or for the page. */
  lookAt(target: MapTarget, animate: boolean, mover: 'person' | 'host' = 'person'): void {
    this.#move(target, mover, animate);
  }

  /** Goes where the selection asks for, or home: the map or the panels around it have other sizes now. */
  refit(): void {
    this.resize();
    this.#move(targetOf(this.#plan.graph, this.#store.state), 'program');
  }

  zoomBy(steps: number): void {
    const { center, zoom } = this.#port.getCamera();
    this.#move({ camera: { center, zoom: zoom + steps } }, 'person');
  }

  /** Pixels of a position in the container. */
  project(position: [number, number]): [number, number] {
    return this.#port.project(position);
  }

  resize(): void {
    // A motion under way goes on, and ends on behalf of whom it was begun.
    const mover = this.#mover;
    this.#mover = 'program';
    this.#port.resize();
    this.#mover = mover;
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#stop();
    this.#port.destroy();
  }

  #changed(state: ViewState, action: Action, previous: ViewState): void {
    if (state.hiddenLayers !== previous.hiddenLayers) {
      const hidden = state.hiddenLayers as HiddenLayers;
      if (action.type === 'stage') this.#port.reveal(hidden);
      else this.#port.setVisibleLayers(hidden);
    }
    const asked = shownOnMap(state) !== shownOnMap(previous) || state.staged !== previous.staged;
    if (asked || state.hovered !== previous.hovered) this.#highlight(state);
    if (state.filter !== previous.filter) this.#showProjects(state);
    const chosen = action.type === 'select' && action.selection !== null;
    if (action.origin === 'map') {
      if (chosen) this.#soon(() => this.#keepInSight());
      return;
    }
    if (chosen || ['move', 'read', 'restore', 'stage'].includes(action.type)) {
      this.#soon(() => {
        // A step of a briefing may leave the map another room.
        if (action.type === 'stage') this.resize();
        this.#move(targetOf(this.#plan.graph, this.#store.state), 'program');
      });
    }
  }

  /** In the next frame: by then the panels around the map have taken their new places. */
  #soon(act: () => void): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(act);
  }

  /** What a person has touched comes out from under a panel that has opened over it. */
  #keepInSight(): void {
    if (!this.#touched) return;
    const { clientWidth: width, clientHeight: height } = this.#container;
    const shift = shiftFromUnder(this.project(this.#touched), { width, height }, this.#insets);
    if (shift[0] === 0 && shift[1] === 0) return;
    const camera = movedBy(this.#port.getCamera(), shift);
    // A camera that nobody has set stays unset.
    this.#move({ camera }, this.#store.state.camera ? 'person' : 'program');
  }

  /** The map shows the projects that the ledger lists. */
  #showProjects({ filter }: ViewState): void {
    this.#port.setShownProjects(shownProjects(this.#plan.graph, filter));
  }

  #highlight(state: ViewState): void {
    this.#port.setHighlights(highlightIn(this.#plan.graph, state));
  }

  #move(target: MapTarget, mover: 'person' | 'host' | 'program', animate = true): void {
    // What waits for the next frame was asked for before this.
    cancelAnimationFrame(this.#frame);
    this.#mover = mover;
    // A camera is exact: it puts its centre in the middle of the map, whatever lies over it.
    this.#port.moveTo(target, 'camera' in target ? { animate } : { insets: this.#insets, animate });
  }

  #settled(camera: CameraState, byPerson: boolean): void {
    // What nobody here has set going (the wheel, for one) is the person's doing.
    const mover = byPerson ? 'person' : (this.#mover ?? 'person');
    this.#mover = null;
    this.#events.camera(camera, mover === 'person');
    if (mover !== 'program') this.#store.dispatch({ type: 'move', camera, origin: 'map' });
  }

  #idle(): void {
    if (this.#drawn) return;
    this.#drawn = true;
    this.#events.drawn();
  }
}
