import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { readContent } from '../content/readContent.ts';
import { termSchema } from '../content/schemas/term.ts';
import { toolSchema } from '../content/schemas/tool.ts';
import { packWords, type SearchTables, type SearchTerm } from '../domain/search/tables.ts';
import { type VocabularyPage, vocabulary } from '../domain/search/vocabulary.ts';
import { sectionOf } from '../navigation.ts';

/** Pagefinds ferdige grensesnitt og arbeider, som vi ikke bruker. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;

const plain = (html: string) =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&shy;', '');

/** Teksten i en ferdig side; `null` når siden ikke skal kunne søkes. */
export function readSearchPage(html: string): VocabularyPage | null {
  const main = /<main[^>]*data-pagefind-body[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1];
  if (!main) return null;
  const meta = [...main.matchAll(/data-pagefind-meta="(?:beskrivelse|sokeord)"[^>]*>([^<]*)/g)].map(
    ([, text = '']) => plain(text),
  );
  const title = plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? '').trim();
  return { text: plain(main), important: [title, ...meta].join(' ') };
}

/** Adresse → id i Pagefinds indeks, lest ut av fragmentene. */
async function indexIds(dist: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for await (const file of glob('*.pf_fragment', { cwd: join(dist, 'pagefind/fragment') })) {
    const text = gunzipSync(await readFile(join(dist, 'pagefind/fragment', file))).toString();
    const url = /"url":"([^"]+)"/.exec(text)?.[1];
    if (url) ids.set(url, file.replace('.pf_fragment', ''));
  }
  return ids;
}

const lower = (words: readonly string[]) => [
  ...new Set(words.map((word) => word.toLocaleLowerCase('nb').trim()).filter(Boolean)),
];

/** Begrepene og verktøyene i `content/`, slik søket bruker dem. */
async function readTerms(
  project: string,
  pageIndex: (address: string) => number,
): Promise<SearchTerm[]> {
  const rows = async <T>(folder: string, read: (row: unknown) => T): Promise<T[]> => {
    const files = (await readContent(project)).filter(({ file }) =>
      file.startsWith(`content/${folder}/`),
    );
    return files.flatMap(({ data }) => (data as unknown[]).map(read));
  };
  const terms = (await rows('begreper', (row) => termSchema.parse(row))).map((term) => ({
    label: term.begrep,
    same: lower([
      term.begrep,
      ...term.forkortelser,
      ...term.synonymer,
      ...term.engelsk,
      ...term.nynorsk,
    ]),
    related: lower(term.beslektet),
    page: term.side ? pageIndex(term.side) : -1,
  }));
  const tools = (await rows('verktoy', (row) => toolSchema.parse(row))).map((tool) => ({
    label: tool.navn,
    same: lower([tool.navn, tool.id, tool.id.replace(/\d+$/, '')]),
    related: [],
    page: pageIndex(tool.adresse),
    tool: true as const,
  }));
  return [...tools, ...terms];
}

/** Bygger søket: Pagefinds indeks, og tabellene for norsk som søket slår opp i først. */
export function searchIndex(): AstroIntegration {
  let project: string;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { index, errors } = await createIndex({});
        if (!index) throw new Error(`Pagefind startet ikke: ${errors.join(', ')}`);
        const added = await index.addDirectory({ path: dist });
        await index.writeFiles({ outputPath: join(dist, 'pagefind') });
        await index.deleteIndex();
        for await (const file of glob('*', { cwd: join(dist, 'pagefind') })) {
          if (UNUSED.test(file)) await rm(join(dist, 'pagefind', file));
        }
        const pages: VocabularyPage[] = [];
        for await (const file of glob('**/index.html', { cwd: dist })) {
          const page = readSearchPage(await readFile(join(dist, file), 'utf8'));
          if (page) pages.push(page);
        }
        const ids = await indexIds(dist);
        const used: SearchTables['pages'] = [];
        const pageIndex = (address: string): number => {
          const known = used.findIndex(([candidate]) => candidate === address);
          if (known >= 0) return known;
          const id = ids.get(address);
          return id ? used.push([address, id]) - 1 : -1;
        };
        const terms = await readTerms(project, pageIndex);
        const forms = terms.flatMap(({ same }) => same).join(' ');
        const words = vocabulary([...pages, { text: '', important: forms }]);
        const sections = [...new Set([...ids.keys()].map((address) => sectionOf(address) ?? '/'))];
        const tables: SearchTables = {
          words: packWords(words),
          terms,
          pages: used,
          sections,
          sectionOf: Object.fromEntries(
            [...ids].map(([address, id]) => [id, sections.indexOf(sectionOf(address) ?? '/')]),
          ),
        };
        await mkdir(join(dist, 'sok'), { recursive: true });
        await writeFile(join(dist, 'sok/ord.json'), JSON.stringify(tables));
        logger.info(`${added.page_count} sider, ${words.length} ord, ${terms.length} begreper.`);
      },
    },
  };
}
