import type { Briefing } from '../../src/model/briefing';

/** What a bad person writes into a text, to make a page, a spreadsheet or a reader do something. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=globalThis.hurt=1>',
  '"><svg onload=globalThis.hurt=1>',
  'javascript:globalThis.hurt=1',
  '</script><script>globalThis.hurt=1</script>',
  "=cmd|' /C calc'!A0",
  '__proto__',
  '-->]]></style></text><iframe srcdoc="<script>top.hurt=1</script>">',
  '[x](javascript:globalThis.hurt=1)',
  '+HYPERLINK("javascript:globalThis.hurt=1")',
  'constructor',
];

/** Fields that hold words, not ids. */
const words = new Set([
  ...['zh', 'en', 'documentNumber', 'issued', 'period', 'dataDate', 'approvalNumber', 'approvalNote'],
  ...['slogan', 'attribution', 'aliases', 'facts', 'basis', 'note', 'unit', 'kindLabel', 'phrase', 'number'],
  ...['paragraphs', 'source', 'action', 'group', 'y2020', 'target2025', 'value', 'publicity', 'crs'],
  ...['glyph', 'message', 'where', 'name', 'name_en'],
]);

/** A copy of a plan's package, or of a layer, in which every text is hostile, each in its turn. */
export function hostile<Value>(value: Value): Value {
  let turn = 0;
  const next = (): string => `${hostileTexts[(turn += 1) % hostileTexts.length]} ${turn}`;
  const visit = (each: unknown, isText: boolean): unknown => {
    if (typeof each === 'string') return isText && each !== '' ? next() : each;
    if (Array.isArray(each)) return each.map((item) => visit(item, isText));
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).map(([key, inner]) => [key, visit(inner, words.has(key) && key !== 'town')]),
    );
  };
  return visit(value, false) as Value;
}

/** A briefing with a step for each text. */
export function hostileBriefing(subjects: readonly string[], table: string | undefined): Briefing {
  const [first = ''] = hostileTexts;
  return {
    id: 'hostile',
    title: { zh: first, en: first },
    subtitle: { zh: first },
    steps: hostileTexts.map((text, at) => ({
      ...{ id: `step-${at}`, title: { zh: text, en: text }, text: { zh: `${text}\n\n${text}` }, subjects },
      ...{ notes: { zh: text }, layers: 'all' as const, view: 'home' as const, emphasis: 'ring' as const },
      seconds: 30,
      ...(at === 1 && table !== undefined ? { panel: { type: 'figures' as const, table } } : {}),
      ...(at === 2 ? { panel: { type: 'projects' as const, filter: '' } } : {}),
    })),
  };
}
