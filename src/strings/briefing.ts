import { type StringTable, addStrings } from './table';

/** Texts of briefings. */
export const briefingStrings = {
  'briefing.label': { zh: '汇报', en: 'Briefing' },
  'briefing.choose': { zh: '选择汇报', en: 'Choose a briefing' },
  'briefing.length': { zh: '{minutes} 分钟，{steps} 步', en: '{minutes} min, {steps} steps' },
  'briefing.none': { zh: '这份规划还没有汇报。', en: 'This plan has no briefing yet.' },
  'briefing.unknown': { zh: '没有名为“{id}”的汇报。', en: 'There is no briefing named “{id}”.' },
  'briefing.failed': { zh: '汇报没有读出来', en: 'The briefing could not be read' },
  'briefing.said': { zh: '第 {at} 步，共 {count} 步：{title}', en: 'Step {at} of {count}: {title}' },
  'briefing.steps': { zh: '步骤', en: 'Steps' },
  'briefing.step': { zh: '第 {at} 步：{title}', en: 'Step {at}: {title}' },
  'briefing.next': { zh: '下一步', en: 'Next step' },
  'briefing.previous': { zh: '上一步', en: 'Previous step' },
  'briefing.overview': { zh: '总览', en: 'Overview' },
  'briefing.notes': { zh: '讲稿', en: 'Notes' },
  'briefing.no-notes': { zh: '这一步没有讲稿。', en: 'This step has no notes.' },
  'briefing.black': { zh: '黑屏', en: 'Blank screen' },
  'briefing.black-on': { zh: '黑屏。按 B 恢复。', en: 'The screen is blank. Press B to go on.' },
  'briefing.full': { zh: '全屏', en: 'Full screen' },
  'briefing.full-off': { zh: '退出全屏', en: 'Leave full screen' },
  'briefing.hand-out': { zh: '导出', en: 'Export' },
  'briefing.close': { zh: '结束汇报', en: 'End the briefing' },
  'briefing.frozen': { zh: '画面已冻结', en: 'Frozen' },
  'briefing.jump': { zh: '跳到第', en: 'Go to step' },
  'briefing.jump-of': { zh: '步，共 {count} 步', en: 'of {count}' },
  'briefing.return': { zh: '回到第 {at} 步', en: 'Back to step {at}' },
  'briefing.card-close': { zh: '收起', en: 'Close' },
  'briefing.projects': { zh: '项目 {count} 个', en: '{count} projects' },
  'briefing.more-projects': { zh: '另有 {count} 个', en: '{count} more' },
  'briefing.more-figures': { zh: '另有 {count} 项指标', en: '{count} more indicators' },
  'briefing.speaker': { zh: '讲者视图', en: 'Speaker view' },
  'briefing.controls': { zh: '放映控制', en: 'Controls' },
  'briefing.pace': { zh: '{elapsed} / {planned}', en: '{elapsed} / {planned}' },
} as const satisfies StringTable;

addStrings(briefingStrings);
