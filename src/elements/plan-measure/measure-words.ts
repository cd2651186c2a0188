import {
  type Amount,
  type AreaUnit,
  type LengthUnit,
  areaAmounts,
  lengthAmounts,
  roundAmount,
} from '../../model/measure';
import type { Language } from '../../model/text';
import type { StringKey, StringValues } from '../../strings';

export interface Words {
  language: Language;
  t(key: StringKey, values?: StringValues): string;
}

/** A number as read: grouped by thousands. */
function written(value: number, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  return roundAmount(value).toLocaleString(locale, { maximumFractionDigits: 3 });
}

export function amountText({ language, t }: Words, { unit, value }: Amount<LengthUnit | AreaUnit>): string {
  return t('measure.amount', { value: written(value, language), unit: t(`measure.unit.${unit}`) });
}

/** A length in one unit: the one that reads best. */
export function shortLength(words: Words, metres: number): string {
  const amounts = lengthAmounts(metres);
  return amountText(words, (metres >= 1000 ? amounts.at(-1) : amounts[0]) ?? { unit: 'm', value: metres });
}

/** An area in one unit: m², then 亩 or hectares, then km². */
export function shortArea(words: Words, squareMetres: number): string {
  const amounts = areaAmounts(squareMetres);
  const unit: AreaUnit = squareMetres >= 1_000_000 ? 'km2' : squareMetres >= 10_000 ? 'ha' : 'm2';
  return amountText(
    words,
    amounts.find((amount) => amount.unit === unit) ?? { unit: 'm2', value: squareMetres },
  );
}

export const lengthTexts = (words: Words, metres: number): string[] =>
  lengthAmounts(metres).map((amount) => amountText(words, amount));

export const areaTexts = (words: Words, squareMetres: number): string[] =>
  areaAmounts(squareMetres).map((amount) => amountText(words, amount));
