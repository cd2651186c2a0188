import { type TemplateResult, html, nothing } from 'lit';
import type { Piece } from '../../model/linked-text';
import { namedPieces } from '../../model/named-words';
import type { SectionId, SubjectId } from '../../model/types';
import type { Hover } from '../../state';
import type { OutlineView } from './outline-view';

/** The text with what is typed marked in it. */
export function marked(text: string, typed: string): unknown {
  const wanted = typed.trim().toLowerCase();
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  if (at < 0) return text;
  const end = at + wanted.length;
  return html`${text.slice(0, at)}<mark>${text.slice(at, end)}</mark>${text.slice(end)}`;
}

/** A text of ours with every name in it as a button. */
export function renderNamedText(
  view: OutlineView,
  text: string,
  section: SectionId,
  language = view.language,
): unknown {
  return namedPieces(text, view.graph, section, language).map((piece) =>
    piece.subject === null
      ? marked(piece.text, view.typed)
      : renderPhrase(view, piece.text, { subjects: [piece.subject], also: [], at: null }),
  );
}

/** A paragraph of the official text with every name in it as a button. */
export function renderPieces(view: OutlineView, pieces: readonly Piece[]): unknown {
  return pieces.map(({ text, phrase }) =>
    phrase === null ? marked(text, view.typed) : renderPhrase(view, text, phrase),
  );
}

interface Naming {
  subjects: readonly SubjectId[];
  also: readonly SubjectId[];
  /** `null` in a text of ours. */
  at: number | null;
}

/** Words within a line that name something. A real button breaks badly over lines, so it is a span in the role. */
function renderPhrase(view: OutlineView, text: string, { subjects, also, at }: Naming): TemplateResult {
  const { selected, graph } = view;
  const [first = ''] = subjects;
  const isSelected =
    selected?.type === 'subject' && (subjects.includes(selected.id) || also.includes(selected.id));
  const classes = [
    'phrase',
    graph.subjects.get(first)?.kind ?? '',
    subjects.some((id) => view.lit.has(id)) ? 'hovered' : '',
    at !== null && view.at?.phrases.includes(at) ? 'at' : '',
  ];
  const names = subjects.map((id) => graph.subjects.get(id)).flatMap((subject) => (subject ? [subject] : []));
  const title =
    names.length > 1
      ? view.t('reader.phrase-several', { names: names.map(({ name }) => view.text(name)).join('、') })
      : names[0] && names[0].name.zh !== text
        ? view.text(names[0].name)
        : nothing;
  return html`<span
    role="button"
    tabindex="0"
    part="phrase"
    class=${classes.filter(Boolean).join(' ')}
    data-subject=${first}
    data-subjects=${subjects.length > 1 ? subjects.join(' ') : nothing}
    data-at=${at ?? nothing}
    title=${title}
    aria-current=${isSelected ? 'true' : nothing}
    >${marked(text, view.typed)}</span
  >`;
}

/** The subjects of words that stand for several things; `null` for any other place. */
export function severalAt(event: Event): string[] | null {
  if (!(event.target instanceof Element)) return null;
  return event.target.closest<HTMLElement>('[data-subjects]')?.dataset.subjects?.split(' ') ?? null;
}

/** Every subject that is pointed at. */
export function litBy(hovered: Hover | null): ReadonlySet<SubjectId> {
  if (hovered?.type === 'subject') return new Set([hovered.id]);
  return new Set(hovered?.type === 'group' ? hovered.subjects : []);
}
