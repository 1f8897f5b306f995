import { type Anchor, bestExcerpt, type Excerpt } from '../../domain/search/excerpt.ts';
import { type Analysis, analyse } from '../../domain/search/query.ts';
import { type IndexHit, type RankedHit, rank } from '../../domain/search/rank.ts';
import { type Lexicon, openLexicon, type SearchTables } from '../../domain/search/tables.ts';

/** Valgene i filteret; tom tekst betyr alle. Nøklene er filtrene sidene er merket med. */
export type Filters = Partial<Record<'del' | 'rolle' | 'innholdstype' | 'kildetype', string>>;

interface Fragment {
  url: string;
  content: string;
  meta: { title?: string };
  anchors: (Anchor & { text: string })[];
}
interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<Fragment>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: object): Promise<{ results: PagefindResult[] }>;
}

/** Et treff klart til visning. */
export interface Hit {
  title: string;
  /** Adressen, med stedet på siden når treffet er et utsagn eller en del. */
  url: string;
  /** Ordet i margen på utsagnet, for eksempel «Skal», når treffet er et utsagn. */
  mark: string | null;
  excerpt: Excerpt['words'];
}

/** Svaret på et søk: hvordan spørsmålet ble forstått, og treffene i rekkefølge. */
export interface Answer {
  analysis: Analysis;
  total: number;
  load(from: number, to: number): Promise<Hit[]>;
}

const INDEX = '/pagefind/pagefind.js';
const TABLES = '/sok/ord.json';

let opened: Promise<{ pagefind: Pagefind; lexicon: Lexicon }> | undefined;

async function open(): Promise<{ pagefind: Pagefind; lexicon: Lexicon }> {
  const tables = fetch(TABLES).then((response) => response.json() as Promise<SearchTables>);
  const pagefind = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
  await pagefind.options({
    noWorker: true,
    ranking: { metaWeights: { title: 5, beskrivelse: 2, sokeord: 4 } },
  });
  await pagefind.init();
  return { pagefind, lexicon: openLexicon(await tables) };
}

/** Ordlista og begrepene, hentet én gang. */
export async function lexicon(): Promise<Lexicon> {
  opened ??= open();
  return (await opened).lexicon;
}

async function describe(hit: RankedHit, data: Fragment, type: string | undefined): Promise<Hit> {
  const { anchor, words } = bestExcerpt(data.content, data.anchors, hit.places);
  const place = type || anchor;
  const mark =
    data.anchors.find(({ id, element }) => id === anchor && element === 'li')?.text ?? null;
  // Utsagnet begynner med ordet i margen, som vises for seg selv.
  const markLength = mark?.split(/\s+/).length ?? 0;
  const startsWithMark =
    words
      .slice(0, markLength)
      .map(({ text }) => text)
      .join(' ') === mark;
  return {
    title: data.meta.title ?? data.url,
    url: place && place !== 'innhold' ? `${data.url}#${place}` : data.url,
    mark,
    excerpt: startsWithMark ? words.slice(markLength) : words,
  };
}

/** Søker. Treffene hentes først når de skal vises. */
export async function search(query: string, filters: Filters = {}): Promise<Answer> {
  opened ??= open();
  const { pagefind, lexicon: known } = await opened;
  const analysis = analyse(query, known);
  const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
  const results = new Map<string, PagefindResult>();
  const hits = new Map<string, IndexHit[]>();
  const lookups = new Set(analysis.parts.flatMap((part) => part.lookups.map(({ word }) => word)));
  for (const word of lookups) {
    const found = (await pagefind.search(word, { filters: chosen })).results;
    for (const result of found) results.set(result.id, result);
    hits.set(
      word,
      found.map(({ id, score, words }) => ({ id, score, places: words })),
    );
  }
  const needsAll = [...analysis.pages.keys()].some((id) => !results.has(id));
  if (needsAll) {
    // Sider et begrep peker på kan mangle ordet selv; et tomt søk gir alle sidene, med filteret.
    const all = (await pagefind.search(null as unknown as string, { filters: chosen })).results;
    for (const result of all) if (!results.has(result.id)) results.set(result.id, result);
  }
  const ranked = rank(analysis, hits, known.tables.sectionOf).filter(({ id }) => results.has(id));
  return {
    analysis,
    total: ranked.length,
    load: (from, to) =>
      Promise.all(
        ranked.slice(from, to).map(async (hit) => {
          const data = await (results.get(hit.id) as PagefindResult).data();
          return describe(hit, data, filters.innholdstype);
        }),
      ),
  };
}
