import type { StringTable } from './table';

/** What is said while a plan loads, and when it does not. */
export const loadStrings = {
  'load.loading': { zh: '正在加载规划', en: 'Loading the plan' },
  'load.progress': { zh: '已加载 {done} / {total}', en: '{done} of {total} loaded' },
  'load.empty': { zh: '还没有规划', en: 'No plan yet' },
  'load.empty-hint': {
    zh: '请给元素设置 src（plan.json 的地址）、plan 或 for。',
    en: 'Set src (the address of plan.json), plan or for on the element.',
  },
  'load.failed': { zh: '规划没有加载成功', en: 'The plan did not load' },
  'load.where': { zh: '位置：{where}', en: 'Where: {where}' },
  'load.retry': { zh: '重试', en: 'Try again' },
  'load.map-failed': { zh: '地图无法绘制', en: 'The map cannot be drawn' },
} as const satisfies StringTable;
