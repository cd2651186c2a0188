import { LitElement, css, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import type { Spot, Stroke } from '../../briefing/ink';
import { define } from '../shared/define';

/** Px of a position from the upper left corner of a map; `null`: the map is not there yet. */
export type ProjectSpot = (spot: Spot) => readonly [number, number] | null;

/** What a speaker draws and points at, over a map. It covers the map and takes no pointer. */
export class PlanInkLayer extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    path {
      fill: none;
      stroke: #d4103f;
      stroke-width: var(--plan-ink-width, 5);
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .casing {
      stroke: #fff;
      stroke-width: calc(var(--plan-ink-width, 5) + 3);
      stroke-opacity: 0.8;
    }
    .spot {
      fill: #ff1744;
      stroke: #fff;
      stroke-width: 2.5;
    }
    .glow {
      fill: #ff1744;
      fill-opacity: 0.28;
    }
  `;

  @property({ attribute: false }) strokes: readonly Stroke[] = [];
  @property({ attribute: false }) spot: Spot | null = null;
  @property({ attribute: false }) project: ProjectSpot = () => null;
  /** Whether the map under it moves: then it is drawn anew in every frame while there is something to draw. */
  @property({ type: Boolean }) live = false;

  #frame = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  protected override updated(): void {
    cancelAnimationFrame(this.#frame);
    if (this.live && (this.spot || this.strokes.length > 0) && this.isConnected) {
      this.#frame = requestAnimationFrame(() => this.requestUpdate());
    }
  }

  protected override render() {
    const point = this.spot && this.project(this.spot);
    return html`<svg aria-hidden="true">
      ${this.strokes.map((stroke) => {
        const path = this.#path(stroke);
        return svg`<path class="casing" d=${path} /><path d=${path} />`;
      })}
      ${
        point
          ? svg`<circle class="glow" cx=${point[0]} cy=${point[1]} r="20" />
              <circle class="spot" cx=${point[0]} cy=${point[1]} r="8" />`
          : nothing
      }
    </svg>`;
  }

  #path(stroke: Stroke): string {
    const points = stroke.flatMap((spot) => {
      const point = this.project(spot);
      return point ? [`${point[0].toFixed(1)} ${point[1].toFixed(1)}`] : [];
    });
    // A dot is a line to itself.
    return points.length === 1
      ? `M${points[0]}L${points[0]}`
      : points.length > 0
        ? `M${points.join('L')}`
        : '';
  }
}

define('plan-ink-layer', PlanInkLayer);

declare global {
  interface HTMLElementTagNameMap {
    'plan-ink-layer': PlanInkLayer;
  }
}
