import type { StringTable } from './table';

/** Texts of the card of one thing of the plan. */
export const cardStrings = {
  'card.inside': { zh: '内含 {count} 项', en: '{count} inside' },
  'card.sections': { zh: '纲要 {count} 处', en: 'In {count} sections' },
  'card.more': { zh: '等 {count} 处', en: '{count} in all' },
  'card.plan': { zh: '{subjects} 项内容，{sections} 节', en: '{subjects} items, {sections} sections' },
  'card.drawing': { zh: '正在画缩略图', en: 'Drawing the thumbnail' },
} as const satisfies StringTable;
