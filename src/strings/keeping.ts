import { type StringTable, addStrings } from './table';

/** What the app says of keeping what a person makes. */
export const keepingStrings = {
  'keeping.lost': {
    zh: '浏览器不让本页保存（已禁用或空间已满）：您的修改只保留到关闭本页，请及时导出文件。',
    en: 'The browser keeps nothing for this page (denied, or full): your changes last until it is closed. Export them in time.',
  },
  'keeping.understood': { zh: '知道了', en: 'Understood' },
} as const satisfies StringTable;

addStrings(keepingStrings);
