import { type Anchor, bestExcerpt, type Excerpt } from '../../domain/search/excerpt.ts';
import { type Filters, type FilterTable, fitting } from '../../domain/search/filters.ts';
import {
  type PackedPages,
  type PackedShelf,
  unpackPages,
  unpackShelf,
  unpackTranslations,
} from '../../domain/search/packing.ts';
import { pageIds } from '../../domain/search/pageIds.ts';
import { type Analysis, analyse, LONGEST_QUERY, shelvesFor } from '../../domain/search/query.ts';
import { type IndexHit, type RankedHit, rank } from '../../domain/search/rank.ts';
import {
  type Lexicon,
  openLexicon,
  type PageFacts,
  type SmallWords,
} from '../../domain/search/tables.ts';
import { isCode } from '../../domain/search/text.ts';

interface Fragment {
  url: string;
  content: string;
  meta: { title?: string; beskrivelse?: string };
  anchors: (Anchor & { text: string })[];
}
interface PagefindResult {
  id: string;
  score: number;
}
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

/** Et treff klart til visning. */
export interface Hit {
  title: string;
  /** Adressen, med stedet på siden når treffet er et utsagn eller en del. */
  url: string;
  /** Ordet i margen på utsagnet, for eksempel «Skal», når treffet er et utsagn. */
  mark: string | null;
  /** Hva slags kilder utsagnet bygger på, for eksempel «Lov». */
  sources: string[];
  excerpt: Excerpt['words'];
}

/** Svaret på et søk: hvordan spørsmålet ble forstått, og treffene i rekkefølge. */
export interface Answer {
  analysis: Analysis;
  total: number;
  load(from: number, to: number): Promise<Hit[]>;
}

const INDEX = '/pagefind/pagefind.js';
/** Runder med hyller som viser videre til nye; et ord viser høyst videre to ganger. */
const ROUNDS = 3;

const read = async <T>(address: string): Promise<T> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} svarte ${response.status}.`);
  return (await response.json()) as T;
};

interface Opened {
  pagefind: Pagefind;
  pages: PageFacts[];
  pageOf: (id: string) => number;
  letters: string;
  small: SmallWords;
}

/** Henter noe én gang. Går det galt, prøves det på nytt neste gang noen spør. */
function once<Key, T>(load: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const kept = new Map<Key, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const loading = load(key);
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    return loading;
  };
}

async function open(): Promise<Opened> {
  const packed = read<PackedPages>('/sok/sider.json');
  const pagefind = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
  await pagefind.options({
    noWorker: true,
    ranking: { metaWeights: { title: 5, beskrivelse: 2, sokeord: 4 } },
  });
  await pagefind.init();
  const { meta, sections, shelves: letters, small } = await packed;
  // Pagefind har nettopp hentet fila; nettleseren gir den fra lageret.
  const ids = pageIds(await unzip(`/pagefind/pagefind.${meta}.pf_meta`), sections.length);
  const pages = unpackPages(await packed, ids);
  const places = new Map(ids.map((id, page) => [id, page]));
  return {
    pagefind,
    pages,
    letters,
    small: unpackTranslations(small),
    pageOf: (id) => places.get(id) ?? -1,
  };
}

const SIGNATURE = 'pagefind_dcd';

/** Teksten i en av Pagefinds filer. */
async function unzip(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address} svarte ${response.status}.`);
  const stream = response.body.pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).text()).slice(SIGNATURE.length);
}

/** Siden slik Pagefind lagret den. Pagefinds egen `data()` regner også ut utdrag, som vi lager selv. */
const fragment = once(
  async (id: string) => JSON.parse(await unzip(`/pagefind/fragment/${id}.pf_fragment`)) as Fragment,
);
const shelf = once(async (letter: string) =>
  unpackShelf(await read<PackedShelf>(`/sok/ord/${letter}.json`)),
);
const filterTable = once<void, FilterTable>(() => read('/sok/filtre.json'));
const start = once<void, Opened>(open);

/** Henter hyllene spørsmålet trenger, til ingen av dem viser videre til nye. */
async function lexiconFor(query: string, { pages, letters, small }: Opened): Promise<Lexicon> {
  let lexicon = openLexicon(pages, [], small);
  const had = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const wanted = [...shelvesFor(query, lexicon)].filter((letter) => letters.includes(letter));
    if (wanted.every((letter) => had.has(letter))) break;
    for (const letter of wanted) had.add(letter);
    lexicon = openLexicon(pages, await Promise.all([...had].map(shelf)), small);
  }
  return lexicon;
}

/** Ordet i margen og kildetypene, slik bygget skrev dem i indeksen: «Skal · lov, retningslinje». */
function readMark(text: string): Pick<Hit, 'mark' | 'sources'> {
  const [mark = '', types = ''] = text.split(' · ');
  return {
    mark,
    sources: types
      .split(', ')
      .filter(Boolean)
      .map((type) => type.charAt(0).toLocaleUpperCase('nb') + type.slice(1)),
  };
}

function describe(
  data: Fragment,
  query: string,
  analysis: Analysis,
  type: string | undefined,
): Hit {
  const { anchor, words } = bestExcerpt(data.content, data.anchors, analysis, query);
  const place = type || anchor;
  const text = data.anchors.find(({ id, element }) => id === anchor && element === 'li')?.text;
  // Utsagnet begynner med ordet i margen, og siden med tittelen; begge vises for seg selv.
  const shown = (text ?? (anchor === null ? data.meta.title : undefined))?.split(/\s+/) ?? [];
  const startsWithShown = shown.every((word, index) => word === words[index]?.text);
  return {
    title: data.meta.title ?? data.url,
    url: place && place !== 'innhold' ? `${data.url}#${place}` : data.url,
    ...(text === undefined ? { mark: null, sources: [] } : readMark(text)),
    excerpt: startsWithShown ? words.slice(shown.length) : words,
  };
}

/** Søker på de første tegnene i et spørsmål. Treffene hentes først når de skal vises. */
export async function search(text: string, filters: Filters = {}): Promise<Answer> {
  const query = text.slice(0, LONGEST_QUERY);
  const search = await start();
  const { pagefind, pages, pageOf } = search;
  const analysis = analyse(query, await lexiconFor(query, search));
  const look = async (word: string): Promise<IndexHit[]> => {
    const { results } = await pagefind.search(word);
    return results.map(({ id, score }) => ({ page: pageOf(id), score }));
  };
  const hits = new Map<string, IndexHit[]>();
  const words = new Set(analysis.parts.flatMap(({ lookups }) => lookups.map((one) => one.word)));
  await Promise.all([...words].map((word) => pagefind.preload(word)));
  for (const word of words) hits.set(word, await look(word));
  let ranked: RankedHit[] = rank(analysis, hits, pages);
  if (Object.values(filters).some(Boolean)) {
    const fits = fitting(filters, await filterTable());
    ranked = ranked.filter(({ page }) => fits(page));
  }
  return {
    analysis,
    total: ranked.length,
    load: async (from, to) => {
      const found = await Promise.all(
        ranked.slice(from, to).map(async ({ page }) => {
          const data = await fragment(pages[page]?.id ?? '');
          // Et verktøy som er nevnt ved navn, åpnes fra toppen.
          const sought = analysis.tools.includes(page) ? { ...analysis, parts: [] } : analysis;
          return describe(data, query, sought, filters.innholdstype);
        }),
      );
      // Utsagnet leseren spør etter, går foran dem som bygger på det.
      const isAskedFor = ({ url }: Hit) =>
        analysis.parts.some(({ typed }) => isCode(typed) && url.endsWith(`#${typed}`));
      return found.sort((a, b) => Number(isAskedFor(b)) - Number(isAskedFor(a)));
    },
  };
}
