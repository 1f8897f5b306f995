import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { readContent } from '../content/readContent.ts';
import { searchExamplesSchema } from '../content/schemas/searchExamples.ts';
import { SOURCE_TYPES, type SourceType } from '../content/schemas/source.ts';
import { termSchema } from '../content/schemas/term.ts';
import { toolSchema } from '../content/schemas/tool.ts';
import { SOURCE_LINE } from '../domain/search/excerpt.ts';
import { filterTable } from '../domain/search/filters.ts';
import { packPages, packShelf } from '../domain/search/packing.ts';
import { pageIds } from '../domain/search/pageIds.ts';
import { buildShelves, type SearchTerm, type SourcePage } from '../domain/search/shelves.ts';
import { sectionOf } from '../navigation.ts';
import { builtFiles, readBuilt, writeBuilt } from './builtFiles.ts';
import { addressOfFile } from './offline.ts';

/** Pagefinds ferdige grensesnitt og arbeider, som vi ikke bruker. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;

/**
 * Størrelsen på bitene av indeksen, regnet i plasser ord står på. Pagefind deler ellers i biter på rundt 30 kB;
 * vi vet hvilke ord vi skal ha, og slipper å hente resten. Variabelen er Pagefinds egen, men ikke lovet å vare:
 * forsvinner den, blir bitene store igjen, og ellers virker alt.
 */
const CHUNK = '5000';

/** Registre og skjema nevner alt og svarer på lite. */
const PRIORS: readonly [RegExp, number][] = [
  [/^\/(?:kilder|ordliste|verktoy)\/$/, 0.4],
  [/^\/om\/endringslogg\/$/, 0.6],
  [/^\/verktoy\/modenhet\//, 0.7],
];
const priorOf = (address: string) => PRIORS.find(([pattern]) => pattern.test(address))?.[1] ?? 1;

/** Det Pagefind hopper over uansett, og som ikke kan ligge inni seg selv. */
const NEVER_INDEXED = /<(svg|script|style|template)\b[\s\S]*?<\/\1>/g;
const OPENING_TAG = /<([a-z][\w-]*)((?:\s+[^\s"'=<>/]+(?:="[^"]*")?)*)\s*\/?>/g;
const READ_BY_INDEX = /\s(?:id|data-pagefind-[a-z-]+)(?:="[^"]*")?/g;

/**
 * Bare det av en ferdig side indeksen leser: hoveddelen, uten figurer og andre attributter enn ankrene og merkene
 * til Pagefind. Pagefind bruker halve tida på det resten av siden koster.
 * @returns `null` når siden ikke skal søkes i
 */
export function onlyIndexed(html: string): string | null {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < start || !html.includes('data-pagefind-body')) return null;
  const body = html
    .slice(start, end)
    .replace(NEVER_INDEXED, '')
    .replace(
      OPENING_TAG,
      (_, tag: string, attributes: string) =>
        `<${tag}${(attributes.match(READ_BY_INDEX) ?? []).join('')}>`,
    );
  return `<html lang="nb"><body>${body}</main></body></html>`;
}

/**
 * Setter kildetypene etter ordet i margen på hvert utsagn, og et skille foran linja med kildene. Den ferdige siden
 * endres ikke; dette koster leseren ingenting.
 */
export const markStatements = (
  html: string,
  sourceTypes: ReadonlyMap<string, readonly string[]>,
): string =>
  html.replace(
    /(<li id="([^"]+)">\s*<(a|span)\b[^>]*>)([\s\S]*?)(<\/\3>\s*<p>[\s\S]*?<\/p>\s*<p>)/g,
    (all, open: string, id: string, _tag, mark: string, text: string) => {
      const types = sourceTypes.get(id);
      return types
        ? `${open}${[mark.trim(), ...(types.length > 0 ? [types.join(', ')] : [])].join(' · ')}${text}${SOURCE_LINE} `
        : all;
    },
  );

/** Merkene søket kan avgrenses på: «rolle:leder». */
export const filtersOf = (html: string): string[] =>
  / data-search-filters="([^"]+)"/.exec(html)?.[1]?.split(', ') ?? [];

interface ContentFacts {
  terms: SearchTerm[];
  /** Adressen til en side → søk som skal føre dit. */
  examples: [address: string, searches: string[]][];
  /** Navnene som foreslås mens leseren skriver. */
  labels: string[];
}

const lower = (words: readonly string[]) => [
  ...new Set(words.map((word) => word.toLocaleLowerCase('nb').trim()).filter(Boolean)),
];
const isOneWord = (text: string) => !/[\s-]/.test(text);

interface OpenData<T> {
  items: T[];
}

/** Hva slags kilder hvert utsagn bygger på, slik bygget nettopp skrev dem i de åpne dataene. */
function sourceTypes(dist: string): Map<string, string[]> {
  const items = <T>(name: string) =>
    (JSON.parse(readBuilt(dist, `api/${name}.json`)) as OpenData<T>).items;
  const typeOf = new Map(
    items<{ id: string; type: SourceType }>('sources').map(({ id, type }) => [
      id,
      SOURCE_TYPES[type],
    ]),
  );
  return new Map(
    items<{ id: string; sources: { id: string }[] }>('statements').map(({ id, sources }) => [
      id,
      [...new Set(sources.flatMap((source) => typeOf.get(source.id) ?? []))],
    ]),
  );
}

async function readFacts(project: string): Promise<ContentFacts> {
  const content = await readContent(project, ['begrep', 'verktoy', 'sokeeksempel']);
  const rows = <T>(kind: string, read: (row: unknown) => T): T[] =>
    content
      .filter((file) => file.kind === kind)
      .flatMap(({ data }) => (data as unknown[]).map(read));
  const terms = rows('begrep', (row) => termSchema.parse(row));
  const tools = rows('verktoy', (row) => toolSchema.parse(row));
  return {
    terms: [
      ...tools.map((tool) => ({
        same: lower([tool.navn, tool.id, tool.id.replace(/\d+$/, '')]),
        related: [],
        translations: null,
        pages: [tool.adresse],
        tool: true as const,
      })),
      ...terms.map((term) => {
        const [label = ''] = lower([term.begrep]);
        const own = lower([term.begrep, ...term.forkortelser, ...term.synonymer]);
        const foreign = lower([...term.engelsk, ...term.nynorsk]).filter(
          (form) => !own.includes(form),
        );
        const from = isOneWord(label) ? foreign : [];
        return {
          same: [...own, ...foreign.filter((form) => !from.includes(form))],
          translations: from.length > 0 ? { from, to: label } : null,
          related: lower(term.beslektet),
          pages: [...(term.side ? [term.side] : []), ...term.ogsa],
        };
      }),
    ],
    examples: content
      .filter(({ kind }) => kind === 'sokeeksempel')
      .flatMap(({ data }) => Object.entries(searchExamplesSchema.parse(data))),
    labels: [
      ...tools.map(({ navn }) => navn),
      ...terms.filter(({ side, forklaring }) => side || forklaring).map(({ begrep }) => begrep),
    ],
  };
}

interface Fragment {
  url: string;
  content: string;
  meta: { title?: string; beskrivelse?: string; sokeord?: string };
}

/** Sidene slik Pagefind leste dem, i rekkefølgen de ble lagt inn, og navnet på metafila. */
function indexedPages(dist: string): { meta: string; sources: SourcePage[] } {
  const folder = join(dist, 'pagefind');
  const unpacked = (file: string) => gunzipSync(readFileSync(join(folder, file))).toString();
  const names = builtFiles(join(folder, 'fragment'), 'pf_fragment');
  const [metaFile = ''] = builtFiles(folder, 'pf_meta');
  const ids = pageIds(unpacked(metaFile), names.length);
  const known = new Set(names.map((name) => name.replace('.pf_fragment', '')));
  if (new Set(ids).size !== known.size || !ids.every((id) => known.has(id)))
    throw new Error(
      `Sidene i ${metaFile} er ikke de samme som i fragmentene. Har Pagefind fått nytt format? Rett src/domain/search/pageIds.ts.`,
    );
  const read = ids.map((id) => {
    const text = unpacked(`fragment/${id}.pf_fragment`);
    const { url, content, meta } = JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
    return {
      id,
      address: url,
      title: meta.title ?? '',
      description: meta.beskrivelse ?? '',
      keywords: (meta.sokeord ?? '').split(', ').filter(Boolean),
      text: content,
      prior: priorOf(url),
    };
  });
  const sections = [...new Set(read.map(({ address }) => sectionOf(address)))];
  return {
    meta: metaFile.replace(/^pagefind\.|\.pf_meta$/g, ''),
    sources: read.map((page) => ({ ...page, section: sections.indexOf(sectionOf(page.address)) })),
  };
}

/**
 * Skriver indeksen.
 * @returns adressen til en side → merkene på den
 */
async function writePagefind(dist: string): Promise<Map<string, string[]>> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK;
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind startet ikke: ${errors.join(', ')}`);
  const types = sourceTypes(dist);
  const filters = new Map<string, string[]>();
  // Sidene får plassen sin i denne rekkefølgen, så delene av nettstedet står samlet.
  for (const file of builtFiles(dist, 'html')) {
    const html = readBuilt(dist, file);
    const body = onlyIndexed(html);
    if (body === null) continue;
    filters.set(addressOfFile(file), filtersOf(html));
    await index.addHTMLFile({ sourcePath: file, content: markStatements(body, types) });
  }
  const { files, errors: failures } = await index.getFiles();
  if (files.length === 0) throw new Error(`Pagefind ga ingen filer: ${failures.join(', ')}`);
  // Vi skriver filene selv: Pagefind svarer før de er skrevet ferdig, og da kan `close` etterlate tomme filer.
  for (const folder of ['index', 'fragment'])
    await mkdir(join(dist, 'pagefind', folder), { recursive: true });
  for (const { path, content } of files)
    if (!UNUSED.test(path)) writeBuilt(dist, `pagefind/${path}`, content);
  // Pagefind er en egen prosess; den slipper minnet før tabellene lages.
  await close();
  return filters;
}

/**
 * Skriver søket for de ferdige sidene i en mappe: Pagefinds indeks, og tabellene for norsk som søket slår opp i først.
 * `sok/sider.json` hentes ved første søk, `sok/ord/<bokstav>.json` etter behov, `sok/filtre.json`
 * når leseren avgrenser, `sok/navn.json` til forslag.
 * @param project prosjektmappa, der begrepene ligger
 * @param dist mappa med ferdige sider
 */
export async function writeSearch(
  project: string,
  dist: string,
): Promise<{ pages: number; terms: number }> {
  const facts = await readFacts(project);
  const filters = await writePagefind(dist);
  const { meta, sources } = indexedPages(dist);
  const { pages, shelves, small } = buildShelves(sources, facts.terms, facts.examples);
  await mkdir(join(dist, 'sok/ord'), { recursive: true });
  const write = (file: string, data: unknown) =>
    writeBuilt(dist, `sok/${file}`, JSON.stringify(data));
  write('sider.json', packPages(pages, { meta, shelves: shelves.keys(), small }));
  write('filtre.json', filterTable(sources.map(({ address }) => filters.get(address) ?? [])));
  write('navn.json', facts.labels);
  for (const [letter, shelf] of shelves) write(`ord/${letter}.json`, packShelf(shelf));
  return { pages: pages.length, terms: facts.terms.length };
}

/** Bygger søket når sidene er ferdige. */
export function searchIndex(): AstroIntegration {
  let project: string;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, terms } = await writeSearch(project, fileURLToPath(dir));
        logger.info(`${pages} sider, ${terms} begreper.`);
      },
    },
  };
}
