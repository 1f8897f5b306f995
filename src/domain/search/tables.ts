import { foldLong, foldShort, stem } from './text.ts';

/** Ett begrep i søket: hva det heter, hva folk ellers skriver, og siden som sier mest om det. */
export interface SearchTerm {
  /** Navnet, slik det vises i forslag. */
  label: string;
  /** Former som betyr det samme: synonymer, forkortelser, engelsk og nynorsk, i små bokstaver. */
  same: string[];
  /** Ord som fører til samme tema uten å bety det samme. */
  related: string[];
  /** Plass i `pages`, eller −1. */
  page: number;
  /** Verktøy kommer først når ordet er navnet på verktøyet. */
  tool?: true;
}

/** Tabellene søket henter, slik bygget skriver dem. */
export interface SearchTables {
  /** Ordene på nettstedet, sortert og forkortet: antall bokstaver felles med ordet før, så resten. */
  words: string;
  terms: SearchTerm[];
  /** Sidene begrepene peker på, med id-en siden har i indeksen. */
  pages: [address: string, id: string][];
  /** Delene av nettstedet; brukes til å samle treff fra samme tema. */
  sections: string[];
  /** Id i indeksen → plassen delen har i `sections`. */
  sectionOf: Record<string, number>;
}

/** Forkorter en sortert ordliste: hvert ord er antall felles bokstaver (base 36) og resten. */
export function packWords(sorted: readonly string[]): string {
  let before = '';
  return sorted
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared += 1;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

/** Ordlista tilbake fra `packWords`. */
export function unpackWords(packed: string): string[] {
  let before = '';
  return packed === ''
    ? []
    : packed.split(' ').map((entry) => {
        before = before.slice(0, Number.parseInt(entry[0] ?? '0', 36)) + entry.slice(1);
        return before;
      });
}

/** Tabellene klare til oppslag. */
export interface Lexicon {
  tables: SearchTables;
  words: readonly string[];
  /** Stamme, eller stamme uten æøå, → ord på nettstedet. */
  byStem: ReadonlyMap<string, string>;
  /** Frase (ord skilt med mellomrom, som stammer) → begrepene den kan bety, og hvor sikkert det er. */
  byPhrase: ReadonlyMap<string, { term: SearchTerm; weight: number }[]>;
}

const SAME = 1;
const RELATED = 0.6;

/** Nøkkelen til en frase: stammene av ordene i rekkefølge. */
export const phraseKey = (words: readonly string[]): string => words.map(stem).join(' ');

/** Gjør tabellene klare. Gjøres én gang, når leseren begynner å søke. */
export function openLexicon(tables: SearchTables): Lexicon {
  const words = unpackWords(tables.words);
  const byStem = new Map<string, string>();
  const remember = (key: string, word: string) => {
    if (!byStem.has(key)) byStem.set(key, word);
  };
  for (const word of words) remember(stem(word), word);
  for (const word of words) {
    remember(stem(foldLong(word)), word);
    remember(stem(foldShort(word)), word);
  }
  const byPhrase = new Map<string, { term: SearchTerm; weight: number }[]>();
  const add = (phrase: string, term: SearchTerm, weight: number) => {
    for (const form of new Set([phrase, foldLong(phrase), foldShort(phrase)])) {
      const key = phraseKey(form.split(/[\s-]+/));
      const list = byPhrase.get(key) ?? [];
      if (!list.some((entry) => entry.term === term))
        byPhrase.set(key, [...list, { term, weight }]);
    }
  };
  for (const term of tables.terms) for (const form of term.same) add(form, term, SAME);
  for (const term of tables.terms) for (const form of term.related) add(form, term, RELATED);
  return { tables, words, byStem, byPhrase };
}
