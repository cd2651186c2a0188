import { foldLetters } from './units';

/** The words of a running text: runs of letters or digits, and every pair of Chinese characters side by side. */
export function wordsOfText(text: string): string[] {
  const runs = foldLetters(text).match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (characters.length === 1 || /^[a-z0-9]/u.test(run)) return [run];
    return characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
  });
}
