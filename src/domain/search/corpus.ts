import { isStopword } from './smallWords.ts';
import { stem, wordsOf } from './text.ts';

/** En side slik bygget gir den til søket. */
export interface CorpusPage {
  address: string;
  title: string;
  description: string;
  /** Redaktørens søkeord. */
  keywords: readonly string[];
  /** Hele teksten, slik den også vises i utdrag. */
  text: string;
}

/** En side med ordene som stammer. */
interface IndexedPage extends CorpusPage {
  titleStems: ReadonlySet<string>;
  leadStems: ReadonlySet<string>;
  /** Søkeordene som nøkler, slik `stems` gir dem. */
  keywordKeys: ReadonlySet<string>;
  words: readonly string[];
  /** Stamme → plassene den står på. */
  places: ReadonlyMap<string, readonly number[]>;
}

/** Sidene med ordene talt opp. */
export interface Corpus {
  pages: readonly IndexedPage[];
  /** Stamme, eller søkeord som nøkkel, → sidene det står på. */
  pagesWith: ReadonlyMap<string, ReadonlySet<number>>;
}

const IN_TITLE = 0.6;
const IN_LEAD = 0.3;
const AS_KEYWORD = 0.5;

/** Stammene av ordene i en tekst; bindestrek skiller. */
const stems = (text: string): string[] => wordsOf(text.replaceAll('-', ' ')).map(stem);

/** Et ord eller en frase slik den sammenliknes med sidene. */
export interface Phrase {
  stems: readonly string[];
  /** Stammene uten småord. */
  content: readonly string[];
  /** Frasen som nøkkel blant søkeordene. */
  key: string;
}

/** Gjør en frase klar til å sammenliknes med mange sider. */
export function phraseOf(text: string): Phrase {
  const words = stems(text);
  return {
    stems: words,
    content: words.filter((word) => !isStopword(word)),
    key: words.join(' '),
  };
}

/** Teller opp ordene på sidene. */
export function readCorpus(pages: readonly CorpusPage[]): Corpus {
  const pagesWith = new Map<string, Set<number>>();
  const indexed = pages.map((page, index) => {
    const words = stems([page.title, page.description, page.text].join(' '));
    const places = new Map<string, number[]>();
    words.forEach((word, place) => {
      const list = places.get(word);
      if (list) list.push(place);
      else places.set(word, [place]);
    });
    const keywordKeys = new Set(page.keywords.map((keyword) => stems(keyword).join(' ')));
    for (const word of [...places.keys(), ...keywordKeys]) {
      const on = pagesWith.get(word);
      if (on) on.add(index);
      else pagesWith.set(word, new Set([index]));
    }
    return {
      ...page,
      words,
      places,
      titleStems: new Set(stems(page.title)),
      leadStems: new Set(stems(page.description)),
      keywordKeys,
    };
  });
  return { pages: indexed, pagesWith };
}

/** Sidene en frase kan stå på: de som har det sjeldneste ordet, og de som har den som søkeord. */
export function pagesThatMayHave(
  { content, key }: Phrase,
  { pagesWith }: Corpus,
): ReadonlySet<number> {
  const rarest = content
    .map((word) => pagesWith.get(word) ?? new Set<number>())
    .sort((a, b) => a.size - b.size)[0];
  return new Set([...(rarest ?? []), ...(pagesWith.get(key) ?? [])]);
}

/**
 * Hvor godt et ord eller en frase passer med en side: hvor ofte den står der, og om den står i tittel, ingress eller søkeord.
 * @returns 0 når frasen ikke står på siden, høyst 2,4
 */
export function match({ stems: wanted, content, key }: Phrase, page: IndexedPage): number {
  const asKeyword = page.keywordKeys.has(key);
  const times = timesIn(wanted, page);
  const inTitle = content.length > 0 && content.every((word) => page.titleStems.has(word));
  const inLead = content.length > 0 && content.every((word) => page.leadStems.has(word));
  return (
    times / (times + 2) +
    (inTitle ? IN_TITLE : 0) +
    (inLead ? IN_LEAD : 0) +
    (asKeyword ? AS_KEYWORD : 0)
  );
}

function timesIn(wanted: readonly string[], { places, words }: IndexedPage): number {
  const first = places.get(wanted[0] ?? '') ?? [];
  if (wanted.length === 1) return first.length;
  return first.filter((place) => wanted.every((word, index) => words[place + index] === word))
    .length;
}
