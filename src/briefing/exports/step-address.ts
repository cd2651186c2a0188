import type { Briefing, BriefingStep } from '../../model/briefing';

/**
 * The address that opens a step.
 *
 * @param base where the plan is served; what stands behind `#` is replaced
 */
export function addressOfStep(
  base: string,
  { id }: Pick<Briefing, 'id'>,
  step: Pick<BriefingStep, 'id'>,
): string {
  const [page = ''] = base.split('#');
  return `${page}#/b=${encodeURIComponent(id)}/${encodeURIComponent(step.id)}`;
}
