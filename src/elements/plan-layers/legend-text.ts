import type { Language } from '../../model/text';
import { legendStrings } from '../../strings/legend';
import type { StringTable } from '../../strings/table';

/** A text of the legend; the key itself when there is none. */
export function legendText(key: string, language: Language): string {
  return (legendStrings as StringTable)[key]?.[language] ?? key;
}
