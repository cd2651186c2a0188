import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { svgElement } from '../../dom/trusted';
import type { drawPicture } from './picture';
import type { Pictures } from './view-map';

/** Puts a fresh drawing of the map on paper: a canvas would be printed black, or too coarse. */
export class PaperController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #map: Pictures;
  /** Printing waits for nobody: the code is there before. */
  #drawPicture: typeof drawPicture | null = null;
  #asked = false;
  readonly #paper = matchMedia('print');

  constructor(host: ReactiveControllerHost & HTMLElement, map: Pictures) {
    this.#host = host;
    this.#map = map;
  }

  hostConnected(): void {
    this.#paper.addEventListener('change', this.#onChange);
    this.#host.ownerDocument.defaultView?.addEventListener('beforeprint', this.#show);
    this.#host.ownerDocument.defaultView?.addEventListener('afterprint', this.#clear);
  }

  hostUpdated(): void {
    if (this.#asked || !this.#map.session()) return;
    this.#asked = true;
    void import('./picture').then(
      (code) => (this.#drawPicture = code.drawPicture),
      () => (this.#asked = false),
    );
  }

  hostDisconnected(): void {
    this.#paper.removeEventListener('change', this.#onChange);
    this.#host.ownerDocument.defaultView?.removeEventListener('beforeprint', this.#show);
    this.#host.ownerDocument.defaultView?.removeEventListener('afterprint', this.#clear);
  }

  get #sheet(): Element | null {
    return this.#host.shadowRoot?.querySelector('.paper') ?? null;
  }

  readonly #onChange = (): void => (this.#paper.matches ? this.#show() : this.#clear());

  readonly #show = (): void => {
    const plan = this.#map.plan();
    const [sheet, draw, size] = [this.#sheet, this.#drawPicture, this.#map.size()];
    if (!plan || !draw || !sheet || sheet.childElementCount > 0 || size.width === 0) return;
    const camera = this.#map.session()?.camera ?? null;
    const appearance = { ...this.#map.appearance(), flavor: 'print' as const };
    const [state, insets] = [this.#map.state(), this.#map.insets()];
    sheet.append(svgElement(draw({ plan, state, appearance, size, camera, insets })));
  };

  readonly #clear = (): void => this.#sheet?.replaceChildren();
}
