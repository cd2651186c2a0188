import type { Text } from './types';

/** The two languages of the interface; Chinese is the default and the fallback. */
export type Language = 'zh' | 'en';

/** The text in the wanted language; Chinese where English is missing. */
export function textOf(text: Text, language: Language): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}
