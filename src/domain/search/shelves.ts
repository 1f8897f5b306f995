import { associate } from './associate.ts';
import { type Corpus, type CorpusPage, readCorpus } from './corpus.ts';
import { withoutApostrophes } from './english.ts';
import { learnHints, type PageExamples, searchWords } from './examples.ts';
import { isStopword } from './smallWords.ts';
import {
  exactly,
  type KnownWord,
  MAX_COUNT,
  type Meaning,
  type PageFacts,
  phraseKey,
  RARE,
  type Shelf,
  type SmallWords,
  shelfOf,
  shelfOfPhrase,
  spellings,
} from './tables.ts';
import { stem, wordsOf } from './text.ts';

/** Et begrep eller verktøy slik redaktørene har skrevet det. */
export interface SearchTerm {
  /** Former som betyr det samme, i små bokstaver. */
  same: readonly string[];
  /** Enkeltord på nynorsk eller engelsk, og ordet på bokmål. */
  translations: { from: readonly string[]; to: string } | null;
  /** Ord i samme tema. */
  related: readonly string[];
  /** Adressene redaktøren peker på, den beste først. */
  pages: readonly string[];
  tool?: true;
}

/** En side, med det bygget vet om den. */
export interface SourcePage extends CorpusPage {
  id: string;
  section: number;
  prior: number;
}

const RELATED = 0.3;
const KEYWORD = 0.5;
const TITLE = 0.8;
const MAX_WORDS = 4;

const partsOf = (phrase: string) => withoutApostrophes(phrase).split(/[\s-]+/);

const isWord = (word: string) =>
  word.length >= 3 && /^[\p{L}-]+₂?$/u.test(word) && !isStopword(word);

/**
 * Ordene på sidene: ett per stamme, den vanligste formen, sortert.
 * Et ord på bare én side tas med når det står i tittel, ingress eller søkeord, eller i et begrep.
 * @param wanted stammene av ordene i begrepene
 */
export function knownWords(
  { pages }: Corpus,
  wanted: ReadonlySet<string> = new Set(),
): KnownWord[] {
  const forms = new Map<string, Map<string, number>>();
  const pagesWith = new Map<string, number>();
  const important = new Set<string>();
  for (const page of pages) {
    const seen = new Set<string>();
    const count = (text: string, notable: boolean) => {
      for (const word of wordsOf(text).filter(isWord)) {
        const key = stem(word);
        seen.add(key);
        if (notable) important.add(key);
        const counts = forms.get(key) ?? new Map<string, number>();
        counts.set(word, (counts.get(word) ?? 0) + 1);
        forms.set(key, counts);
      }
    };
    count(page.text, false);
    count([page.title, page.description, ...page.keywords].join(' '), true);
    for (const key of seen) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  }
  const words = [...forms]
    .filter(([key]) => (pagesWith.get(key) ?? 0) >= 2 || important.has(key) || wanted.has(key))
    .map(([key, counts]) => {
      const [form = key] =
        [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length)[0] ?? [];
      return {
        word: form,
        pages: Math.min(MAX_COUNT, pagesWith.get(key) ?? 1),
        compound: null as string | null,
        hints: [],
      };
    });
  const byUse = [...words]
    .sort((a, b) => b.pages - a.pages)
    .map(({ word }) => ({ word, tail: stem(word) }));
  for (const known of words) {
    if (known.word.length < 4) continue;
    const own = stem(known.word);
    known.compound =
      byUse.find(({ word, tail }) => word.length > known.word.length + 2 && tail.endsWith(own))
        ?.word ?? null;
  }
  return words;
}

/**
 * Setter sammen det søket trenger, av sidene og redaktørenes begreper.
 * @param searches adressen til en side → søk som skal føre dit
 */
export function buildShelves(
  sources: readonly SourcePage[],
  terms: readonly SearchTerm[],
  searches: readonly (readonly [address: string, searches: readonly string[]])[],
): { pages: PageFacts[]; shelves: Map<string, Shelf>; small: SmallWords } {
  const corpus = readCorpus(sources);
  const place = new Map(sources.map(({ address }, index) => [address, index]));
  const examples = searches.flatMap(([address, list]): PageExamples[] => {
    const page = place.get(address);
    return page === undefined ? [] : [{ page, searches: list }];
  });
  const forms = new Set(terms.flatMap(({ same, related }) => [...same, ...related]));
  // Ordene i en frase må være kjent hver for seg, ellers kan de verken rettes eller skilles fra hverandre.
  const wordsInTerms = new Set([...forms].flatMap(wordsOf).filter(isWord));
  // Her teller også «BT» og «113»; redaktøren har skrevet dem med vilje.
  const wordsInExamples = examples.flatMap(({ searches: list }) =>
    list.flatMap(searchWords).filter((word) => word.length > 1),
  );
  const words = knownWords(corpus, new Set([...wordsInTerms, ...wordsInExamples].map(stem)));
  const byStem = new Map(words.map((known) => [stem(known.word), known]));
  const shelves = new Map<string, Shelf>();
  const small = new Map<string, readonly string[]>();
  const shelf = (letter: string): Shelf => {
    const found = shelves.get(letter) ?? { words: [], phrases: {}, translations: {} };
    shelves.set(letter, found);
    return found;
  };
  for (const form of [...wordsInTerms, ...wordsInExamples])
    if (!byStem.has(stem(form))) {
      const known = { word: form, pages: 0, compound: null, hints: [] };
      words.push(known);
      byStem.set(stem(form), known);
    }
  for (const [key, hints] of learnHints(examples)) {
    const known = byStem.get(key);
    if (known) known.hints = hints;
  }
  for (const known of words.sort((a, b) => (a.word < b.word ? -1 : 1)))
    shelf(shelfOf(known.word)).words.push(known);

  const add = (phrase: string, meaning: Meaning) => {
    const words = partsOf(phrase);
    const key = phraseKey(words);
    const { phrases } = shelf(shelfOfPhrase(words));
    phrases[key] = merge(phrases[key], meaning);
  };
  const foreign = terms.flatMap(({ translations: pair }) =>
    pair
      ? pair.from.flatMap(spellings).flatMap((form) => (form === pair.to ? [] : [[form, pair.to]]))
      : [],
  ) as [form: string, to: string][];
  const byForm = Map.groupBy(foreign, ([form]) => form);
  const byKey = Map.groupBy(foreign, ([form]) => phraseKey(partsOf(form)));
  const translate = (key: string, pairs: readonly [string, string][]) => {
    const [[form] = [key]] = pairs;
    const to = [...new Set(pairs.map(([, word]) => word))];
    if (isStopword(form)) small.set(key, to);
    else shelf(shelfOfPhrase(partsOf(form))).translations[key] = to;
  };
  for (const [key, pairs] of byKey) {
    const known = byStem.get(key);
    const shared = known !== undefined && known.pages > RARE;
    if (!shared) translate(key, pairs);
    for (const form of new Set(pairs.map(([from]) => from))) {
      const own = byForm.get(form) ?? [];
      if (shared || own.length < pairs.length) translate(exactly(form), own);
    }
  }
  for (const { same, related, pages, tool } of terms) {
    if (same.length + related.length + pages.length < 2) continue;
    const named = pages.flatMap((address) => place.get(address) ?? []);
    const pointers = associate(same, related, named, corpus);
    const singles = same.filter((form) => !form.includes(' '));
    const known = [...new Set(singles.flatMap((form) => byStem.get(stem(form)) ?? []))]
      .filter(({ pages: on }) => on > 0)
      .sort((a, b) => b.pages - a.pages)
      .slice(0, MAX_WORDS)
      .map(({ word }) => word);
    const toolPage = tool && named[0] !== undefined ? { tool: named[0] } : {};
    for (const form of same) add(form, { pages: pointers, words: known, ...toolPage });
    const weaker = pointers.map(([page, strength]): [number, number] => [page, RELATED * strength]);
    for (const form of related) add(form, { pages: weaker, words: [] });
  }
  sources.forEach(({ title, keywords }, page) => {
    for (const name of titleParts(title)) add(name, { pages: [[page, TITLE]], words: [] });
    for (const keyword of keywords)
      if (keyword.includes(' '))
        add(keyword.toLocaleLowerCase('nb'), { pages: [[page, KEYWORD]], words: [] });
  });
  return {
    pages: sources.map(({ id, section, prior }) => ({ id, section, prior })),
    shelves,
    small,
  };
}

/** Tittelen og delene av den: «De siste dagene og timene» → hele, «de siste dagene», «timene». */
function titleParts(title: string): string[] {
  const words = (text: string) => wordsOf(text).filter((word, index) => index > 0 || word !== 'og');
  const parts = title.split(/[:,.?!–]| og | eller /);
  return [...new Set([title, ...parts].map((part) => words(part).join(' ')))].filter(
    (part) => part.length > 2 && !wordsOf(part).every(isStopword),
  );
}

/** To begreper med samme form: det sterkeste fra hvert. */
function merge(one: Meaning | undefined, other: Meaning): Meaning {
  if (!one) return other;
  const pages = new Map(one.pages);
  for (const [page, strength] of other.pages)
    pages.set(page, Math.max(strength, pages.get(page) ?? 0));
  const tool = one.tool ?? other.tool;
  return {
    pages: [...pages].sort((a, b) => b[1] - a[1]).slice(0, 6),
    words: [...new Set([...one.words, ...other.words])].slice(0, MAX_WORDS),
    ...(tool === undefined ? {} : { tool }),
  };
}
