import { type StringTable, addStrings } from './table';

/** Texts of the frame: header, tabs, panels, loading and errors. */
export const atlasStrings = {
  'atlas.label': { zh: '规划图册', en: 'Plan atlas' },
  'atlas.slogan': { zh: '空间格局', en: 'Spatial pattern' },
  'atlas.tab.layers': { zh: '图层', en: 'Layers' },
  'atlas.tab.reader': { zh: '纲要', en: 'Outline' },
  'atlas.tab.projects': { zh: '项目', en: 'Projects' },
  'atlas.tabs': { zh: '侧栏', en: 'Side panel' },
  'atlas.detail': { zh: '详情', en: 'Details' },
  'atlas.back-to': { zh: '回到{tab}', en: 'Back to {tab}' },
  'atlas.close-detail': { zh: '关闭详情', en: 'Close details' },
  'atlas.collapse': { zh: '收起侧栏', en: 'Hide the side panel' },
  'atlas.expand': { zh: '展开侧栏', en: 'Show the side panel' },
  'atlas.open-ledger': { zh: '展开台账', en: 'Open the ledger' },
  'atlas.close-ledger': { zh: '收起台账', en: 'Close the ledger' },
  'atlas.widen': { zh: '放宽侧栏', en: 'Widen the side panel' },
  'atlas.narrow': { zh: '收窄侧栏', en: 'Narrow the side panel' },
  'atlas.resize': { zh: '调整面板宽度', en: 'Resize the panel' },
  'atlas.language': { zh: 'English', en: '中文' },
  'atlas.language-label': { zh: 'EN 切换为英文界面', en: '中 Switch to Chinese' },
  'atlas.theme': { zh: '配色：{theme}', en: 'Colours: {theme}' },
  'atlas.theme.auto': { zh: '跟随系统', en: 'System' },
  'atlas.theme.light': { zh: '浅色', en: 'Light' },
  'atlas.theme.dark': { zh: '深色', en: 'Dark' },
  'atlas.text-size': { zh: '字号', en: 'Text size' },
  'atlas.text-size.desk': { zh: '标准', en: 'Standard' },
  'atlas.text-size.briefing': { zh: '汇报', en: 'Briefing' },
  'atlas.text-size.wall': { zh: '大屏', en: 'Wall' },
  'atlas.sheet': { zh: '面板高度', en: 'Panel height' },
  'atlas.sheet.peek': { zh: '收起面板', en: 'Lower the panel' },
  'atlas.sheet.half': { zh: '半屏面板', en: 'Half height' },
  'atlas.sheet.full': { zh: '全屏面板', en: 'Full height' },
  'atlas.notice.close': { zh: '关闭提示', en: 'Dismiss' },
  'atlas.notice.stale-address': {
    zh: '链接里的“{id}”在这份规划中已不存在，已打开规划首页视图。',
    en: 'The link points to “{id}”, which is not in this plan. The plan is open at its start.',
  },
  'atlas.notice.stale-filter': {
    zh: '链接里的筛选条件“{id}”在这份规划中不存在，已略去。',
    en: 'The link asks for “{id}”, which this plan does not have. It was left out.',
  },
  'atlas.notice.plan-faults': {
    zh: '规划数据有 {count} 处错误，已略去，其余照常显示。第一处：{where}。请修改后用 npm run geodata 重新生成。',
    en: 'The plan data has {count} faults; they are left out, all else is shown. The first: {where}. Mend it and run npm run geodata.',
  },
  'atlas.notice.reload-failed': {
    zh: '重新加载失败，仍显示上次的内容。{message}',
    en: 'Reloading failed; showing what was loaded before. {message}',
  },
  'atlas.briefing': { zh: '汇报', en: 'Brief' },
  'atlas.briefing-label': { zh: '汇报：一步一步讲规划', en: 'Briefing: the plan step by step' },
  'sheet.open': { zh: '出图', en: 'Sheet' },
  'sheet.open-label': { zh: '出图：打印与导出', en: 'Sheet: print and export' },
  'atlas.tab.figures': { zh: '指标', en: 'Figures' },
} as const satisfies StringTable;

addStrings(atlasStrings);
