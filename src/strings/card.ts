import type { StringTable } from './table';

/** Texts of the card of one thing of the plan, and what cards, panels and maps say alike. */
export const cardStrings = {
  'card.inside': { zh: '内含 {count} 项', en: '{count} inside' },
  'card.sections': { zh: '纲要 {count} 处', en: 'In {count} sections' },
  'card.more': { zh: '等 {count} 处', en: '{count} in all' },
  'card.plan': { zh: '{subjects} 项内容，{sections} 节', en: '{subjects} items, {sections} sections' },
  'card.drawing': { zh: '正在画缩略图', en: 'Drawing the thumbnail' },
  'panel.by.text': { zh: '文本所述', en: 'Stated' },
  'panel.by.place': { zh: '位置推定', en: 'By position' },
  'panel.unplaced': { zh: '未定位', en: 'No position' },
  'detail.unknown': { zh: '这份规划里没有“{id}”', en: 'This plan has no “{id}”' },
  'detail.evidence-none': { zh: '纲要没有点名，位置和归属来自地图资料。', en: 'The plan does not name it.' },
  'projects.no-sector': { zh: '其他领域', en: 'Other sectors' },
  'map.approval': { zh: '审图号：{number}', en: 'Map approval: {number}' },
  'map.internal': { zh: '内部工作用图 · 未送审', en: 'Internal · not submitted' },
  'map.schematic': { zh: '示意', en: 'Schematic' },
} as const satisfies StringTable;
