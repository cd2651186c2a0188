import type { PlanInfo } from './types';

/** The line under the title: number and years of the plan, without what stands in brackets, for which there is no room. */
export function underTitle({ documentNumber, period }: Pick<PlanInfo, 'documentNumber' | 'period'>): string {
  const years = period.replace(/（[^）]*）|\([^)]*\)/g, '');
  return [documentNumber, years].filter((part) => part !== '').join(' · ');
}
