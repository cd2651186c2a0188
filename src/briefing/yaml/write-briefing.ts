import { Document, isCollection } from 'yaml';
import type { Briefing, BriefingPanel, BriefingStep, BriefingView } from '../../model/briefing';
import type { Text } from '../../model/types';

/** Lists that stand on one line. */
const short = new Set(['subjects', 'view', 'panel']);

/** Writes a briefing as a person would: `readBriefing` gives the same briefing back. */
export function writeBriefing({ title, subtitle, steps }: Briefing): string {
  const document = new Document({
    title: plainText(title),
    ...(subtitle ? { subtitle: plainText(subtitle) } : {}),
    steps: steps.map(plainStep),
  });
  steps.forEach((_, index) => {
    for (const name of short) {
      const node: unknown = document.getIn(['steps', index, name], true);
      if (isCollection(node)) node.flow = true;
    }
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** What says the usual is left out. */
function plainStep(step: BriefingStep): Record<string, unknown> {
  const { id, title, text, subjects, layers, view, emphasis, section, notes, seconds, panel } = step;
  return {
    id,
    title: plainText(title),
    ...(text ? { text: plainText(text) } : {}),
    ...(subjects.length > 0 ? { subjects: [...subjects] } : {}),
    ...(layers === 'all' ? {} : { layers }),
    ...(view === 'home' ? {} : { view: plainView(view, subjects) }),
    emphasis,
    ...(section === undefined ? {} : { section }),
    seconds,
    ...(panel ? { panel: plainPanel(panel) } : {}),
    ...(notes ? { notes: plainText(notes) } : {}),
  };
}

const plainText = ({ zh, en }: Text): unknown => (en === undefined ? zh : { zh, en });

function plainView(view: Exclude<BriefingView, 'home'>, subjects: readonly string[]): unknown {
  if ('camera' in view) return { camera: [...view.camera.center, view.camera.zoom] };
  const same = view.fit.length === subjects.length && view.fit.every((id, index) => id === subjects[index]);
  return same ? 'fit' : { fit: [...view.fit] };
}

function plainPanel(panel: BriefingPanel): unknown {
  if (panel.type === 'projects') return { projects: panel.filter };
  const { table, indicators } = panel;
  return { figures: table, ...(indicators ? { indicators: [...indicators] } : {}) };
}
