import { type TemplateResult, html } from 'lit';
import { followPointer } from './drag';
import { clampWidth, panelWidth, widthAfterKey } from './panel-size';

/** The edge by which a panel is made wider or narrower, by pointer or arrow keys. */
export function renderSeparator(
  panel: 'side' | 'detail',
  width: number,
  label: string,
  setWidth: (width: number) => void,
): TemplateResult {
  const grows = panel === 'side' ? 1 : -1;
  const onKey = (event: KeyboardEvent): void => {
    const next = widthAfterKey(width, event.key, grows);
    if (next === null) return;
    event.preventDefault();
    setWidth(next);
  };
  const onPointer = (event: PointerEvent): void =>
    followPointer(event, (dx) => setWidth(clampWidth(width + dx * grows)));
  return html`<div
    class="separator"
    role="separator"
    tabindex="0"
    aria-orientation="vertical"
    aria-label=${label}
    aria-valuemin=${panelWidth.least}
    aria-valuemax=${panelWidth.most}
    aria-valuenow=${width}
    @keydown=${onKey}
    @pointerdown=${onPointer}
  ></div>`;
}
