import { type StringTable, addStrings } from './table';

/** Texts of the reader: outline, official text, reading along, mentions. */
export const readerStrings = {
  'reader.label': { zh: '规划纲要', en: 'Outline of the plan' },
  'reader.filter': { zh: '筛选章节、要点、名称', en: 'Filter sections, facts, names' },
  'reader.filter-count': { zh: '{count} 节符合', en: '{count} sections match' },
  'reader.filter-none': { zh: '没有章节提到“{text}”', en: 'No section matches “{text}”' },
  'reader.filter-none-hint': { zh: '换一个更短的词试试。', en: 'Try a shorter word.' },
  'reader.mentions': { zh: '{count} 节提到', en: 'Named in {count} sections' },
  'reader.mentions-text': {
    zh: '{sections} 节提到，原文 {count} 处',
    en: 'In {sections} sections, {count} places in the text',
  },
  'reader.mentions-none': { zh: '纲要没有点名', en: 'Not named in the plan' },
  'reader.mention-of': { zh: '{at} / {count}', en: '{at} / {count}' },
  'reader.previous': { zh: '上一处', en: 'Previous mention' },
  'reader.next': { zh: '下一处', en: 'Next mention' },
  'reader.key': { zh: '{label}（按 {key}）', en: '{label} ({key})' },
  'reader.badge': { zh: '提到 {count} 次', en: 'named {count} times' },
  'reader.named': { zh: '点名 {count} 项', en: '{count} named here' },
  'reader.expand-all': { zh: '全部展开', en: 'Expand all' },
  'reader.collapse-all': { zh: '全部收起', en: 'Collapse all' },
  'reader.along': { zh: '随读', en: 'Follow' },
  'reader.along-on': {
    zh: '随读已开：地图跟着读到的章节走',
    en: 'Following: the map goes along with the section in view',
  },
  'reader.along-off': {
    zh: '随读：让地图跟着读到的章节走',
    en: 'Follow: let the map go along with the section in view',
  },
  'reader.view': { zh: '看摘要还是原文', en: 'Summary or official text' },
  'reader.view.summary': { zh: '摘要', en: 'Summary' },
  'reader.view.text': { zh: '原文', en: 'Text' },
  'reader.view.both': { zh: '对照', en: 'Both' },
  'reader.phrase-several': { zh: '{names}，逐次点选', en: '{names}: click again for the next' },

  'text.manage': { zh: '原文管理', en: 'Official text' },
  'text.close': { zh: '收起', en: 'Close' },
  'text.title': { zh: '载入规划原文', en: 'Load the official text' },
  'text.hint': {
    zh: '把规划全文（.txt 或 .docx）拖到这里，或者选择文件。',
    en: 'Drop the full text of the plan here (.txt or .docx), or choose a file.',
  },
  'text.privacy': {
    zh: '只在这台电脑上读取和保存，不会上传。',
    en: 'It is read and kept on this computer only; nothing is uploaded.',
  },
  'text.choose': { zh: '选择文件', en: 'Choose a file' },
  'text.replace': { zh: '换一份', en: 'Replace' },
  'text.remove': { zh: '移除原文', en: 'Remove' },
  'text.drop': { zh: '松开鼠标，载入原文', en: 'Drop to load the text' },
  'text.importing': { zh: '正在读取“{name}”，切分段落、对上链接', en: 'Reading “{name}”' },
  'text.refused': { zh: '没有载入', en: 'Not loaded' },
  'text.stays': { zh: '原先载入的原文没有变。', en: 'The text loaded before is unchanged.' },
  'text.dismiss': { zh: '知道了', en: 'Dismiss' },
  'text.size': { zh: '{characters} 字', en: '{characters} characters' },
  'text.loaded': {
    zh: '已载入原文 {characters} 字，{links} 条链接对上 {linked} 条',
    en: '{characters} characters loaded, {linked} of {links} links placed',
  },
  'text.links': { zh: '{links} 条链接对上 {linked} 条', en: '{linked} of {links} links placed' },
  'text.links-all': { zh: '{links} 条链接逐词对上', en: 'All {links} links placed word by word' },
  'text.aside': {
    zh: '另收：页码 {marks} 处，页眉页脚 {heads} 行，目录 {contents} 行',
    en: 'Set aside: {marks} page marks, {heads} running heads, {contents} lines of contents',
  },
  'text.kept.visit': {
    zh: '浏览器不让保存，原文只保留到关闭此页。',
    en: 'The browser keeps nothing: the text stays until this page closes.',
  },
  'text.kept.browser': { zh: '已存在这个浏览器里。', en: 'Kept in this browser.' },
  'text.kept.folder': {
    zh: '来自本机 geodata/local；彻底移除请删除那里的 text.json。',
    en: 'From geodata/local on this computer; to remove it for good delete its text.json.',
  },
  'text.report': { zh: '没有放好的 {count} 处', en: '{count} not in place' },
  'text.report-none': { zh: '每一节、每一段、每条链接都已放好。', en: 'Everything is in place.' },
  'text.removed': { zh: '已移除原文', en: 'The official text is removed' },
  'text.undo': { zh: '撤销', en: 'Undo' },
  'text.restored': { zh: '原文已恢复', en: 'The official text is back' },
  'text.front': { zh: '文前', en: 'Before the first chapter' },
  'text.back': { zh: '文后', en: 'After the last section' },
  'text.rows': { zh: '表格的原文', en: 'The table as text' },
  'text.missing': {
    zh: '载入的原文里没有这一节。',
    en: 'The loaded text does not have this section.',
  },
} as const satisfies StringTable;

addStrings(readerStrings);
