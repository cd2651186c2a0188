import type { FigureCell } from '../../model/figure-values';
import type { FigureRow } from '../../model/figures';
import type { Language } from '../../model/text';
import { type StringKey, type StringValues, translate } from '../../strings';
import { unitText } from '../../strings/units';

/** What an indicator says in one line: where it starts, where it is to come, and how far that is or was. */
export function figureParts(row: FigureRow, language: Language): string[] {
  const { base, target, actual, gap, outcome, indicator, measure } = row;
  const t = (key: StringKey, values?: StringValues): string => translate(key, language, values);
  const cell = (role: 'base' | 'target' | 'actual', { year, figure }: FigureCell): string[] => {
    if (figure.type === 'missing' && figure.why !== 'unpublished') return [];
    const value = figure.type === 'missing' ? t('search.figure.unpublished') : figure.text;
    const key = `search.figure.${role}` as const;
    return [year === null ? t(`${key}-growth`, { value }) : t(key, { year, value })];
  };
  const ahead = outcome === null && gap !== null && gap !== 0;
  // Beside a target of growth stand the levels that it starts from and comes to.
  const levels = measure === 'growth' ? row.others : [];
  return [
    ...levels.flatMap((level) => cell('base', level)),
    ...(base ? cell('base', base) : []),
    ...(target ? cell('target', target) : []),
    ...(actual ? cell('actual', actual) : []),
    ...(ahead ? [t(gap > 0 ? 'search.figure.rise' : 'search.figure.fall', { value: Math.abs(gap) })] : []),
    ...(outcome ? [t(`search.figure.${outcome}`)] : []),
    unitText(indicator, language),
  ];
}
