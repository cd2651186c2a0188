import type { Language } from '../model/text';
import type { Indicator } from '../model/types';

/** Units of indicator tables in English; Chinese ones stand as printed. */
const english: Readonly<Record<string, string>> = {
  元: 'yuan',
  万元: '10,000 yuan',
  亿元: '100 million yuan',
  美元: 'US$',
  万美元: 'US$ 10,000',
  亿美元: 'US$ 100 million',
  '万元/人': '10,000 yuan per person',
  '万/人': '10,000 per person',
  '元/人': 'yuan per person',
  '万元/亩': '10,000 yuan per mu',
  个: 'places',
  张: 'beds',
  人: 'persons',
  万人: '10,000 persons',
  户: 'households',
  万户: '10,000 households',
  家: 'firms',
  件: 'items',
  岁: 'years',
  年: 'years',
  天: 'days',
  小时: 'hours',
  亩: 'mu',
  万亩: '10,000 mu',
  公顷: 'hectares',
  平方米: 'm²',
  万平方米: '10,000 m²',
  平方公里: 'km²',
  公里: 'km',
  吨: 'tonnes',
  万吨: '10,000 tonnes',
  立方米: 'm³',
  万立方米: '10,000 m³',
  亿立方米: '100 million m³',
  千瓦时: 'kWh',
  万千瓦: '10,000 kW',
  吨标准煤: 'tonnes of standard coal',
  '吨标准煤/万元': 'tonnes of standard coal per 10,000 yuan',
};

/** The unit of an indicator; as printed where English has no word for it, '' when there is none. */
export function unitText({ unit }: Pick<Indicator, 'unit'>, language: Language): string {
  return (language === 'en' ? english[unit ?? ''] : undefined) ?? unit ?? '';
}

/** The language of {@link unitText}: what has no English word is still Chinese. */
export const unitLanguage = ({ unit }: Pick<Indicator, 'unit'>, language: Language): 'zh' | undefined =>
  language === 'en' && /\p{Script=Han}/u.test(unitText({ unit }, language)) ? 'zh' : undefined;

/** The heading under which an indicator stands; the Chinese one when the plan gives no other. */
export const groupText = (
  { group, groupEn }: Pick<Indicator, 'group' | 'groupEn'>,
  language: Language,
): string => (language === 'en' ? groupEn : undefined) ?? group;
