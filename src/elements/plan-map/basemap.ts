/** The map of another house under the plan, as the element knows it. */
import type { ReactiveController } from 'lit';
import type { Basemap, BasemapStatus } from '../../model/basemap';
import { PlanErrorEvent, type PlanViewElement } from '../shared';
import type { ViewStore } from '../../state';
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
  /** The view that knows of this map. */
  #store: ViewStore | null = null;

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
      this.#cover(session ? false : null);
    }
    if (wanted === this.told || !session) return;
    this.told = wanted;
    session.setBasemap(wanted);
  }

  hostConnected(): void {
    if (this.#session) this.#cover(this.#covers);
  }

  hostDisconnected(): void {
    this.#cover(null);
  }

  /** Whether nothing of our own water and roads is to be seen. */
  get #covers(): boolean {
    return this.status?.state === 'shown' && !this.status.fault && (this.told?.opacity ?? 1) === 1;
  }

  /** Lets the legend leave out what nobody sees under the basemap. */
  #cover(covered: boolean | null): void {
    const { activeStore } = this.#host;
    if (activeStore !== this.#store)
      this.#store?.dispatch({ type: 'cover', map: this.#host, covered: null, origin: 'map' });
    this.#store = activeStore;
    activeStore.dispatch({ type: 'cover', map: this.#host, covered, origin: 'map' });
  }

  /** Takes what the map says of it. */
  hear(status: BasemapStatus | null): void {
    const fault = status?.fault === this.status?.fault ? null : status?.fault;
    this.status = status;
    this.#cover(this.#covers);
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
