/** The map of another house under the plan, as the element knows it. */
import type { ReactiveController } from 'lit';
import type { Basemap, BasemapStatus } from '../../model/basemap';
import { PlanErrorEvent, type PlanViewElement } from '../shared';
import type * as Notes from './basemap-notes';
import type { MapSession } from './map-session';

type Host = Pick<
  PlanViewElement,
  'activeStore' | 'basemapWanted' | 'requestUpdate' | 'dispatchEvent' | 'addController'
>;

/** Tells the map which basemap the page wants, and keeps how it fares. */
export class BasemapController implements ReactiveController {
  /** `null`: there is none, or the map draws none. */
  status: BasemapStatus | null = null;
  /** What is written of it; loaded with the first basemap. */
  notes: typeof Notes | null = null;
  readonly #host: Host;
  readonly #map: { session(): MapSession | null };
  /** The one that the map was told of. */
  told: Basemap | null = null;
  #session: MapSession | null = null;
  #covers = false;

  constructor(host: Host, map: { session(): MapSession | null }) {
    this.#host = host;
    this.#map = map;
    host.addController(this);
  }

  hostUpdated(): void {
    const session = this.#map.session();
    const wanted = this.#host.basemapWanted;
    if (session !== this.#session) {
      this.#session = session;
      this.told = null;
      this.status = null;
      this.#cover(false);
    }
    if (wanted === this.told || !session) return;
    this.told = wanted;
    session.setBasemap(wanted);
  }

  /** Lets the legend leave out what nobody sees under the basemap. */
  #cover(covered: boolean): void {
    if (covered === this.#covers) return;
    this.#covers = covered;
    this.#host.activeStore.dispatch({ type: 'cover', covered, origin: 'map' });
  }

  /** Takes what the map says of it. */
  hear(status: BasemapStatus | null): void {
    const fault = status?.fault === this.status?.fault ? null : status?.fault;
    this.status = status;
    this.#cover(status?.state === 'shown' && !status.fault && (this.told?.opacity ?? 1) === 1);
    const written = (notes: typeof Notes): void => {
      this.notes = notes;
      if (fault) this.#host.dispatchEvent(new PlanErrorEvent(notes.basemapProblem(fault)));
      this.#host.requestUpdate();
    };
    import('./basemap-notes').then(written, () => this.#host.requestUpdate());
  }

  /** Tries it once more. */
  readonly retry = (): void => this.#session?.setBasemap(this.told && { ...this.told });
}
