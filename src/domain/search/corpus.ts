import { isStopword, stem, wordsOf } from './text.ts';

/** En side slik bygget gir den til søket. */
export interface CorpusPage {
  address: string;
  title: string;
  description: string;
  /** Redaktørens søkeord. */
  keywords: readonly string[];
  /** Hele teksten, slik den også vises i utdrag. */
  text: string;
  /** Adressene siden lenker til. */
  links: readonly string[];
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
  /** Stamme → antall sider den står på. */
  pagesWith: ReadonlyMap<string, number>;
}

const IN_TITLE = 0.6;
const IN_LEAD = 0.3;
const AS_KEYWORD = 0.5;

/** Stammene av ordene i en tekst; bindestrek skiller. */
export const stems = (text: string): string[] => wordsOf(text.replaceAll('-', ' ')).map(stem);

/** Teller opp ordene på sidene. */
export function readCorpus(pages: readonly CorpusPage[]): Corpus {
  const pagesWith = new Map<string, number>();
  const indexed = pages.map((page) => {
    const words = stems([page.title, page.description, page.text].join(' '));
    const places = new Map<string, number[]>();
    words.forEach((word, place) => {
      const list = places.get(word);
      if (list) list.push(place);
      else places.set(word, [place]);
    });
    for (const word of places.keys()) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
    return {
      ...page,
      words,
      places,
      titleStems: new Set(stems(page.title)),
      leadStems: new Set(stems(page.description)),
      keywordKeys: new Set(page.keywords.map((keyword) => stems(keyword).join(' '))),
    };
  });
  return { pages: indexed, pagesWith };
}

/**
 * Hvor godt et ord eller en frase passer med en side: hvor ofte den står der, og om den står i tittel, ingress eller søkeord.
 * @param wanted frasen som stammer
 * @returns 0 når frasen ikke står på siden, høyst 2,4
 */
export function match(wanted: readonly string[], page: IndexedPage): number {
  const asKeyword = page.keywordKeys.has(wanted.join(' '));
  const times = timesIn(wanted, page);
  const content = wanted.filter((word) => !isStopword(word));
  const inTitle = content.length > 0 && content.every((word) => page.titleStems.has(word));
  const inLead = content.length > 0 && content.every((word) => page.leadStems.has(word));
  return (
    times / (times + 2) +
    (inTitle ? IN_TITLE : 0) +
    (inLead ? IN_LEAD : 0) +
    (asKeyword ? AS_KEYWORD : 0)
  );
}

function timesIn([first, ...rest]: readonly string[], page: IndexedPage): number {
  if (first === undefined) return 0;
  return (page.places.get(first) ?? []).filter((place) =>
    rest.every((word, index) => page.words[place + index + 1] === word),
  ).length;
}
