/** A step of a briefing as a still: for the overview, the speaker, and everything that is handed out. */
import type { MapAppearance } from '../../styles/style';
import type { BriefingStep } from '../model/briefing';
import type { LoadedPlan } from '../model/loaded-plan';
import { type Insets, type ViewSize } from '../model/map-view';
import { projectsShown } from '../model/plan-ledger';
import { asBounds } from '../model/subject-box';
import { textOf } from '../model/text';
import { cameraFor, noInsets, viewLimits } from '../model/view-fit';
import { ledgerWords } from '../strings/ledger-words';
import { drawScene } from '../svg/draw-scene';
import { type MercatorView, mercatorView } from '../svg/mercator-view';
import type { Scene } from '../svg/scene';
import { type WriteOptions, writeSvg } from '../svg/write-svg';
import { sceneOfStep } from './step-scene';

/** Size in px, colours, language, and the factor on every size (1 at a desk; smaller for thumbnails). */
export interface StillOptions extends ViewSize, MapAppearance {
  /** Px of the still that something else covers; default none. */
  insets?: Insets;
}

/** The part of the world that the still of a step shows: to place something else on it. */
export function viewOfStep(
  step: BriefingStep,
  { graph }: LoadedPlan,
  { width, height, insets = noInsets }: StillOptions,
): MercatorView {
  const { extent, home } = graph.info;
  const { target } = sceneOfStep(step, graph);
  const limits = viewLimits({ maxBounds: asBounds(extent), home: asBounds(home) }, { width, height });
  return mercatorView(cameraFor(target, { width, height }, insets, limits), width, height);
}

/** The map of a step as plain values. */
export function drawStep(step: BriefingStep, plan: LoadedPlan, options: StillOptions): Scene {
  const { flavor, language, scale } = options;
  const { hidden, filter, target: _, ...highlight } = sceneOfStep(step, plan.graph);
  return drawScene({
    ...viewOfStep(step, plan, options),
    layers: plan.layers,
    appearance: { flavor, language, scale, told: true },
    hidden,
    projects: projectsShown(plan.graph, filter, ledgerWords),
    highlight,
  });
}

/** The map of a step as a whole SVG document; several live in one page. The same arguments give the same text. */
export function stillOf(
  step: BriefingStep,
  plan: LoadedPlan,
  { title, ...options }: StillOptions & Omit<WriteOptions, 'title'> & { title?: string | null },
): string {
  const name = title === undefined ? textOf(step.title, options.language) : (title ?? undefined);
  return writeSvg(drawStep(step, plan, options), {
    idPrefix: `still-${step.id}`,
    ...options,
    title: name,
  });
}
