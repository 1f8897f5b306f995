import { isStopword, stem, wordsOf } from './text.ts';

/** En side slik ordlista trenger den. */
export interface VocabularyPage {
  /** Hele teksten på siden. */
  text: string;
  /** Tittel, ingress og søkeord; ord herfra tas alltid med. */
  important: string;
}

const isWord = (word: string) =>
  word.length >= 3 && /^[\p{L}-]+₂?$/u.test(word) && !isStopword(word);

/**
 * Ordene søket kjenner: ett per stamme, den vanligste formen, sortert.
 * Ord som bare står på én side, og ikke i tittel eller søkeord, tas ikke med; de finner Pagefind likevel.
 */
export function vocabulary(pages: readonly VocabularyPage[]): string[] {
  const pagesWith = new Map<string, number>();
  const forms = new Map<string, Map<string, number>>();
  const important = new Set<string>();
  for (const page of pages) {
    const seen = new Set<string>();
    for (const word of wordsOf(page.text).filter(isWord)) {
      const key = stem(word);
      seen.add(key);
      const counts = forms.get(key) ?? new Map<string, number>();
      counts.set(word, (counts.get(word) ?? 0) + 1);
      forms.set(key, counts);
    }
    for (const key of seen) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
    for (const word of wordsOf(page.important).filter(isWord)) important.add(stem(word));
  }
  const kept: string[] = [];
  for (const [key, counts] of forms) {
    if ((pagesWith.get(key) ?? 0) < 2 && !important.has(key)) continue;
    const [form] = [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length)[0] ?? [];
    if (form) kept.push(form);
  }
  return kept.sort();
}
