import type { PlanGraph } from '../model/graph';
import type { Language } from '../model/text';
import { spotKinds } from '../model/subject-groups';
import type { OutlinePart } from '../model/text-outline';
import type { Subject } from '../model/types';
import { translate, translateTerm } from './index';

/** The heading of a part of the outline in words. */
export function outlineHeading(part: OutlinePart, language: Language): string {
  if (part.id !== 'projects') return translate(`outline.part.${part.id}`, language);
  const sector = part.sector
    ? translateTerm('sector', part.sector, language)
    : translate('projects.no-sector', language);
  return translate('outline.part.projects', language, { sector });
}

/** What the outline says beside a name: what it is, its stage, how many projects, how many sections. */
export function subjectNotes(graph: PlanGraph, subject: Subject, language: Language): string[] {
  const { id, kind, type, sector, action, stage, position } = subject;
  const projects = kind === 'project' ? 0 : graph.projectsAt(id).length;
  const sections = graph.sectionsOf(id).length;
  const standing = language === 'zh' ? action : stage && translateTerm('stage', stage, language);
  const placed = spotKinds.includes(kind) && position === null;
  return [
    kind === 'project' && sector
      ? translateTerm('sector', sector, language)
      : translateTerm(type ? 'type' : 'kind', type ?? kind, language),
    ...(kind === 'project' && standing ? [standing] : []),
    ...(projects > 0 ? [translate('outline.projects', language, { count: projects })] : []),
    ...(sections > 0 ? [translate('outline.sections', language, { count: sections })] : []),
    ...(placed ? [translate('outline.unplaced', language)] : []),
  ];
}
