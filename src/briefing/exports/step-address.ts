import type { Briefing, BriefingStep } from '../../model/briefing';

/**
 * The address that opens a step: that of the page with the names of briefing and step, and without what stood
 * behind `#`.
 *
 * @param base the whole address of the page
 * @throws TypeError when it is none
 */
export function addressOfStep(
  base: string,
  { id }: Pick<Briefing, 'id'>,
  step?: Pick<BriefingStep, 'id'>,
): string {
  const url = new URL(base);
  url.hash = '';
  url.searchParams.set('briefing', id);
  if (step) url.searchParams.set('step', step.id);
  else url.searchParams.delete('step');
  return url.href;
}
