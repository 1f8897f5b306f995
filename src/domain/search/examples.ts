import { isStopword } from './smallWords.ts';
import type { PagePointers } from './tables.ts';
import { stem, wordsOf } from './text.ts';

/** Søk som skal føre til en side, slik redaktørene har skrevet dem. */
export interface PageExamples {
  page: number;
  searches: readonly string[];
}

/** Ordene i et søk, slik de slås opp: bindestrek skiller, småord er borte. */
export const searchWords = (search: string): string[] =>
  wordsOf(search.replaceAll('-', ' ')).filter((word) => !isStopword(word));

/** Et ord i ett søk sier noe; i tre sier det nesten alt det kan. */
const HALF = 3;
const MOST = 16;
const WEAKEST = 0.05;
/** Så mye mindre et ord som peker på alle sidene sier, enn et som peker på én. */
const COMMONNESS = 0.8;

/**
 * Lærer av søkene hvilke ord som hører til hvilke sider.
 * Et ord teller mer jo flere av sidens søk det står i, og mindre jo flere sider det peker på.
 * @returns stamme → sidene, den sterkeste først; styrken går fra 0 til 1
 */
export function learnHints(examples: readonly PageExamples[]): Map<string, PagePointers> {
  const counts = new Map<string, Map<number, number>>();
  for (const { page, searches } of examples)
    for (const search of searches)
      for (const word of new Set(searchWords(search).map(stem))) {
        const pages = counts.get(word) ?? new Map<number, number>();
        pages.set(page, (pages.get(page) ?? 0) + 1);
        counts.set(word, pages);
      }
  const all = Math.max(2, examples.length);
  return new Map(
    [...counts].map(([word, pages]) => {
      const rarity = 1 - COMMONNESS * (Math.log(pages.size) / Math.log(all));
      const pointers: PagePointers = [...pages]
        .map(([page, count]): [number, number] => [page, (rarity * count) / (count + HALF)])
        .filter(([, strength]) => strength >= WEAKEST)
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST);
      return [word, pointers];
    }),
  );
}
