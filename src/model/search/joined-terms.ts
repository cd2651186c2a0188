import type { Term } from './vocabulary';

/** How far a word may have been cut up on either side. */
const reach = 2;

/** Whether nobody knows what a term means. */
export const isStrange = ({ facets, entities, filler }: Term): boolean =>
  !filler && facets.length + entities.length === 0;

/** A word of a closed list says by itself what is asked for; a name may be the start of another word. */
const canJoin = ({ text, facets, filler }: Term): boolean =>
  text.length === 1 || (!filler && facets.length === 0);

/** A word of a closed list for what things are, which one more character makes another word: 水利, 水利局. */
const isNoun = (term: Term): boolean =>
  term.entities.length === 0 && term.facets.some((facet) => /^(?:sector|type):/u.test(facet));

/**
 * Puts together what a question was wrongly cut up into: 要素保障 is not 要 and 素保障.
 *
 * @param knows whether some name or text has these words.
 */
export function joinedTerms(terms: readonly Term[], knows: (words: string) => boolean): Term[] {
  const joined: Term[] = [];
  for (let at = 0; at < terms.length;) {
    const term = terms[at] as Term;
    if (!isStrange(term)) {
      joined.push(term);
      at += 1;
      continue;
    }
    const isWhole = term.text.length > 1 && knows(term.text);
    const fits = (each: Term): boolean => canJoin(each) && !(isWhole && each.filler);
    const before = touching(joined.toReversed(), term, (each, nearer) => nearer.glued === true && fits(each));
    const after = touching(terms.slice(at + 1), term, (each) => each.glued === true && fits(each));
    const sizes = Array.from(
      { length: before.length + after.length },
      (_, less) => before.length + after.length - less,
    );
    const [known] = sizes.flatMap((size) =>
      [...Array(before.length + 1).keys()].flatMap((left) => {
        const right = size - left;
        if (right < 0 || right > after.length) return [];
        const words = [...before.slice(0, left).toReversed(), term, ...after.slice(0, right)];
        const text = words.map((each) => each.text).join('');
        return knows(text) ? [{ text, left, right }] : [];
      }),
    );
    const noun = joined.at(-1);
    if (known) {
      joined.splice(joined.length - known.left, known.left, strange(known.text));
      at += known.right;
    } else if (noun && term.glued && term.text.length === 1 && isNoun(noun)) {
      joined.splice(-1, 1, strange(noun.text + term.text));
    } else joined.push(term);
    at += 1;
  }
  return joined;
}

/** The pieces from the nearest on that touch a term and each other. */
function touching(pieces: readonly Term[], term: Term, fits: (piece: Term, nearer: Term) => boolean): Term[] {
  const end = pieces.findIndex(
    (piece, at) => at === reach || !fits(piece, at === 0 ? term : (pieces[at - 1] as Term)),
  );
  return pieces.slice(0, end === -1 ? pieces.length : end);
}

const strange = (text: string): Term => ({ text, facets: [], entities: [], filler: false });
