import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { writeSearch } from '../../src/build/searchIndex.ts';
import { serveFolder } from '../../tests/browser/staticServer.ts';
import { measure } from './process.ts';

type Part = 'kode' | 'wasm' | 'tabeller' | 'indeks' | 'utdrag';

/** Byte som hentes fra siden står der til de fem første treffene vises, brotli. */
export interface FirstSearch {
  parts: Record<Part, number>;
  total: number;
  requests: number;
}

/** Første søk hos oss og hos uendret Starlight med Pagefind, på det samme innholdet. */
export interface SearchWeight {
  query: string;
  ours: FirstSearch;
  stock: FirstSearch;
}

/** Første søk i dag, og på et nettsted med flere sider. */
export interface SearchGrowth {
  query: string;
  pages: { from: number; to: number };
  from: FirstSearch;
  to: FirstSearch;
}

const QUERIES = ['ernæring', 'underernering', 'smerter hos demente', 'hvor ofte skal vi måle'];
const PARTS: readonly [RegExp, Part][] = [
  [/^\/sok\/.*\.json$/, 'tabeller'],
  [/^\/pagefind\/wasm\./, 'wasm'],
  [/\.pf_fragment$/, 'utdrag'],
  [/^\/pagefind\/.*\.(?:pf_\w+|json)$/, 'indeks'],
  [/\.(?:js|css)$/, 'kode'],
];
const PACKED = /\.(?:pagefind|pf_\w+)$/;

async function brotliSize(file: string): Promise<number> {
  const body = await readFile(file);
  return PACKED.test(file)
    ? body.length
    : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Filene siden har lastet fra før og som bare søket bruker; de telles med. */
const SEARCH_CODE = {
  ours: /\/_astro\/(?:searchPage|SearchPage|engine|tables|suggest)[^/]*\.js$/,
  stock: /\/_astro\/(?:Search|ui-core)[^/]*\.js$/,
};

interface Site {
  folder: string;
  start: string;
  code: RegExp;
  search: (page: Page, query: string) => Promise<void>;
}

const ourSite = (folder: string): Site => ({
  folder,
  start: '/sok/',
  code: SEARCH_CODE.ours,
  search: async (page, query) => {
    await page.locator('search-page input[type="search"]').fill(query);
    await page.getByRole('list', { name: 'Søkeresultater' }).locator('li').first().waitFor();
  },
});
const stockSite = (folder: string): Site => ({
  folder,
  start: '/',
  code: SEARCH_CODE.stock,
  search: async (page, query) => {
    await page.locator('button[data-open-modal]').click();
    await page.locator('dialog[open] input').fill(query);
    await page.locator('.pagefind-ui__message', { hasText: /\d|ingen|no results/i }).waitFor();
  },
});

async function firstSearch(browser: Browser, site: Site, query: string): Promise<FirstSearch> {
  const { origin, stop } = await serveFolder(site.folder);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const fetched = new Set<string>();
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
  await page.goto(origin + site.start, { waitUntil: 'networkidle' });
  const before = [...fetched].filter((address) => site.code.test(address));
  fetched.clear();
  await site.search(page, query);
  await page.waitForLoadState('networkidle');
  const parts: FirstSearch['parts'] = { kode: 0, wasm: 0, tabeller: 0, indeks: 0, utdrag: 0 };
  let requests = 0;
  for (const address of new Set([...before, ...fetched])) {
    const part = PARTS.find(([pattern]) => pattern.test(address))?.[1];
    if (!part) continue;
    parts[part] += await brotliSize(join(site.folder, decodeURIComponent(address)));
    requests += 1;
  }
  await context.close();
  await stop();
  return { parts, total: Object.values(parts).reduce((sum, one) => sum + one, 0), requests };
}

/**
 * Måler første søk hos oss og hos uendret Starlight, for noen ulike spørsmål.
 * Koden som bare søket bruker telles med hos begge, også når den ble lastet sammen med siden.
 * @param dist vårt ferdige nettsted
 * @param stockDist det uendrede nettstedet, ferdig bygget
 */
export async function weighSearch(
  browser: Browser,
  dist: string,
  stockDist: string,
): Promise<SearchWeight[]> {
  const rows: SearchWeight[] = [];
  for (const query of QUERIES)
    rows.push({
      query,
      ours: await firstSearch(browser, ourSite(dist), query),
      stock: await firstSearch(browser, stockSite(stockDist), query),
    });
  return rows;
}

/** Bytter ut omtrent tre av fire lange ord med et eget ord for kopien, så kopiene handler om noe annet. */
function asOtherTopic(html: string, copy: number): string {
  const body = html.indexOf('<main');
  return (
    html.slice(0, body) +
    html.slice(body).replace(/(<[^>]*>)|([\p{L}]{6,})/gu, (_, tag: string, word: string) => {
      if (tag) return tag;
      const kept = [...word].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4 === 0;
      return kept ? word : `${word.slice(0, 4)}${copy.toString(36)}${word.slice(4)}`;
    })
  );
}

/**
 * Måler hvordan første søk vokser fra dagens sider til `wanted` sider.
 * De nye sidene er kopier av dagens, der omtrent tre av fire lange ord er byttet ut med ord som bare finnes i kopien.
 * Det er en tilnærming: virkelige nye emner deler flere ord enn kopiene, men gjentar ikke de samme setningene.
 * @param project prosjektmappa
 * @param wanted antall sider å vokse til
 */
export async function growSearch(
  browser: Browser,
  project: string,
  wanted = 1000,
): Promise<SearchGrowth[]> {
  const work = await mkdtemp(join(tmpdir(), 'sok-vekst-'));
  const [today, grown] = [join(work, 'i-dag'), join(work, 'vokst')];
  try {
    await measure(
      'node',
      [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', today],
      project,
      // Kopiene må ha merkene søkeindeksen leser.
      { ...process.env, SOKEMERKER: 'behold' },
    );
    await cp(today, grown, { recursive: true });
    const pages: string[] = [];
    for await (const file of glob('**/index.html', { cwd: today }))
      if ((await readFile(join(today, file), 'utf8')).includes('data-pagefind-body'))
        pages.push(file);
    for (let made = pages.length; made < wanted; made += 1) {
      const copy = Math.floor(made / pages.length);
      const file = pages[made % pages.length] ?? '';
      const target = join(grown, `kopi${copy}`, file);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, asOtherTopic(await readFile(join(today, file), 'utf8'), copy));
    }
    await rm(join(grown, 'pagefind'), { recursive: true });
    await writeSearch(project, grown);
    const rows: SearchGrowth[] = [];
    for (const query of QUERIES)
      rows.push({
        query,
        pages: { from: pages.length, to: wanted },
        from: await firstSearch(browser, ourSite(today), query),
        to: await firstSearch(browser, ourSite(grown), query),
      });
    return rows;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
