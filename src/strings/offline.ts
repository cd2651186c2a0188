import { type StringTable, addStrings } from './table';

/** What the app says of working without network. */
export const offlineStrings = {
  'offline.kept': {
    zh: '本页已存入浏览器，断网也能打开。',
    en: 'This page is kept in the browser: it opens without network, too.',
  },
  'offline.updated': {
    zh: '有新版本。现在更新会重新载入本页；稍后更新，则下次打开时生效。',
    en: 'There is a new version. Taking it now loads this page anew; later, it comes at the next visit.',
  },
  'offline.take': { zh: '现在更新', en: 'Update now' },
  'offline.later': { zh: '稍后', en: 'Later' },
} as const satisfies StringTable;

addStrings(offlineStrings);
