/** Ordlista er delt i fire sider. Grensene er faste, så adressen til et ord aldri endres. */
export const GLOSSARY_PARTS = ['a-e', 'f-j', 'k-o', 'p-aa'] as const;
export type GlossaryPart = (typeof GLOSSARY_PARTS)[number];

// Anførselstegn teller ikke i alfabetet.
const sortKey = (word: string) => word.replace(/^[^\p{L}\p{N}]+/u, '');
const compare = new Intl.Collator('nb').compare;

/** Rekkefølgen i ordlista: tall først, æ, ø og å sist. */
export const byAlphabet = (a: string, b: string): number => compare(sortKey(a), sortKey(b));

/** Bokstaven et ord står under; tall står under `0–9`. */
export const letterOf = (word: string): string =>
  /^\d/.test(sortKey(word)) ? '0–9' : sortKey(word).charAt(0).toLocaleUpperCase('nb');

/** Ankeret til en bokstav på `/ordliste/`. */
export const letterAnchor = (letter: string): string => `bokstav-${letter.codePointAt(0)}`;

/** Siden et ord står på. */
export function partOf(word: string): GlossaryPart {
  const letter = letterOf(word);
  if (letter === '0–9' || compare(letter, 'F') < 0) return 'a-e';
  if (compare(letter, 'K') < 0) return 'f-j';
  return compare(letter, 'P') < 0 ? 'k-o' : 'p-aa';
}
