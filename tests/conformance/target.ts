import type { PlanMap } from '../../src/elements/plan-map/plan-map';
import type { FrameEvent } from '../../src/frame/protocol';
import type { Camera } from '../../src/model/map-view';
import type { SubjectDescription } from '../../src/model/types';
import { smallPlanSrc } from '../elements/small-plan';

/** Either now or later: what an element gives at once, a frame promises. */
type Soon<Value> = Value | Promise<Value>;

/** A plan as a page steers it, be it an element or a frame. */
export interface Target {
  find(text: string): Soon<SubjectDescription[]>;
  describe(subject: string): Soon<SubjectDescription | null>;
  subjects(): Soon<{ subject: string; name: string; kind: string }[]>;
  select(subject: string | null): Soon<boolean>;
  flyTo(target: string | Camera, options?: { animate?: boolean }): Soon<boolean>;
  setLayers(layers: string): Soon<boolean>;
  toSvg(wish?: object): Soon<string | null>;
  toBlob(wish?: object): Soon<Blob | null>;
  sheet(edits?: object): Promise<void>;
  subject: string | null | undefined;
  layers: string | undefined;
  view: string | undefined;
  readonly camera: Camera | null;
  addEventListener<Type extends FrameEvent>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void;
}

/** A target, and the map behind it for a person's hands. */
export interface Stage {
  target: Target;
  map: PlanMap;
}

/** A map of the invented plan. */
export function mapOf(page: Document): PlanMap {
  const map = page.createElement('plan-map');
  map.style.cssText = 'display:block;width:600px;height:400px';
  map.src = smallPlanSrc();
  map.renderer = 'svg';
  map.lang = 'zh';
  return map;
}

/** Waits for one event. */
export const once = <Type extends FrameEvent>(
  target: Target,
  type: Type,
): Promise<HTMLElementEventMap[Type]> => new Promise((resolve) => target.addEventListener(type, resolve));

/** The surface that a person clicks. */
function surfaceOf({ map }: Stage): HTMLElement {
  const surface = map.renderRoot.querySelector<HTMLElement>('.layer:not([inert]) [tabindex]');
  if (!surface) throw new Error('The map has no surface.');
  return surface;
}

/** A person clicks a subject on the map. */
export function click(stage: Stage, subject: string): void {
  const surface = surfaceOf(stage);
  const drawn = surface.querySelector(`[data-subject="${subject}"]`);
  const box = drawn?.getBoundingClientRect();
  if (!box) throw new Error(`${subject} is not drawn.`);
  const place = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  const view = surface.ownerDocument.defaultView as Window & typeof globalThis;
  const common = { bubbles: true, composed: true, cancelable: true, button: 0, ...place };
  for (const type of ['pointermove', 'pointerdown', 'pointerup']) {
    surface.dispatchEvent(new view.PointerEvent(type, { ...common, pointerId: 1, pointerType: 'mouse' }));
  }
  surface.dispatchEvent(new view.MouseEvent('click', { ...common, detail: 1 }));
}

/** A person presses a key on the map. */
export function press(stage: Stage, key: string): void {
  const surface = surfaceOf(stage);
  const view = surface.ownerDocument.defaultView as Window & typeof globalThis;
  surface.focus();
  surface.dispatchEvent(
    new view.KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}
