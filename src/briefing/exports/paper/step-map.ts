import type { Flavor } from '../../../../styles/tokens';
import type { BriefingStep } from '../../../model/briefing';
import type { LoadedPlan } from '../../../model/loaded-plan';
import type { Language } from '../../../model/text';
import type { Rect } from '../../../svg/sheets/layout';
import { mapSvg } from '../../../svg/sheets/map-window';
import { drawStep } from '../../still';

export interface StepMapOptions {
  flavor: Flavor;
  language: Language;
  /** Of every size. */
  scale: number;
  /** Units of the drawing for a px of the map. */
  pixel: number;
  /** In front of ids, so that several maps live in one document. */
  part: string;
}

/** The map of a step in its rectangle of a larger drawing, without the names that its edge would cut. */
export function stepMap(step: BriefingStep, plan: LoadedPlan, rect: Rect, options: StepMapOptions): string {
  const { flavor, language, scale, pixel, part } = options;
  const [width, height] = [rect.width / pixel, rect.height / pixel];
  const scene = drawStep(step, plan, { width, height, flavor, language, scale });
  const items = scene.items.filter(
    (item) =>
      item.type !== 'label' ||
      item.boxes.every(
        ([left, top, right, bottom]) => left >= 0 && top >= 0 && right <= width && bottom <= height,
      ),
  );
  return mapSvg({ ...scene, items }, rect, part);
}
