import { svgElement } from '../dom/trusted';
import type { PlanAtlas } from '../elements/plan-atlas/plan-atlas';
import { whenIdle } from './when-idle';

/** Class of the element that holds the sheet while the page is printed; see page.css. */
const containerClass = 'print-sheet';

/**
 * The browser's own Print gives the A4 sheet of what the map shows. What draws it is loaded when the plan is drawn
 * and the page has nothing else to do: at `beforeprint` there is no time to wait.
 */
export function printSheets(atlas: PlanAtlas): void {
  let draw: (() => string | null) | null = null;
  let container: HTMLElement | null = null;

  const load = async (): Promise<void> => {
    const [{ drawSheet }, { sheetOptionsOf }] = await Promise.all([
      import('../svg/sheets/draw-sheet'),
      import('../elements/plan-sheet/sheet-view'),
    ]);
    draw = () => {
      const { state } = atlas.activeStore;
      if (!state.plan) return null;
      return drawSheet(state.plan, 'a4', sheetOptionsOf(state.plan, state, atlas.sheetEdits, new Date()));
    };
  };
  atlas.addEventListener('plan-ready', () => whenIdle(() => void load()), { once: true });

  addEventListener('beforeprint', () => {
    const svg = draw?.();
    if (!svg) return;
    container = document.createElement('div');
    container.className = containerClass;
    container.append(svgElement(svg));
    document.body.append(container);
  });
  addEventListener('afterprint', () => {
    container?.remove();
    container = null;
  });
}
