import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../tests/browser/browser.ts';
import { editionPerPage, LIMITS, news2Script, overBudget, topicMedian } from './limits.ts';
import { against, costText, kB, ratio, table } from './print.ts';
import { buildAstro, linkModules } from './process.ts';
import { NEXT, TOPIC } from './samples.ts';
import { type FirstSearch, growSearch, weighSearch } from './search.ts';
import { readSite, type SiteFigures } from './siteFigures.ts';
import { writeStockSite } from './stock.ts';
import { type Weight, weigh } from './weight.ts';

const TYPES = [
  ['forside', '/'],
  ['temaoversikt', '/kunnskapsbasert-praksis/ernaering/'],
  ['emneside', TOPIC],
  ['verktøy', '/verktoy/mst/'],
  ['register', '/kilder/'],
  ['søk', '/sok/'],
  ['ordliste', '/ordliste/'],
] as const;

const viewRow = (name: string, { cold, firstPaint, next }: Weight) => [
  name,
  ...[cold.total.raw, cold.total.gzip, cold.total.brotli].map(kB),
  ...(['html', 'css', 'js', 'font', 'other'] as const).map((kind) => kB(cold.byKind[kind].brotli)),
  cold.requests,
  kB(firstPaint),
  next.requests,
  kB(next.total.brotli),
];
const searchRow = (name: string, { total, parts, requests }: FirstSearch) => [
  name,
  kB(total),
  ...(['kode', 'wasm', 'tabeller', 'indeks', 'utdrag'] as const).map((part) => kB(parts[part])),
  requests,
];

function printSite(site: SiteFigures): void {
  const reading = site.pages.filter(({ kind }) => kind !== 'verktøy');
  const topics = site.pages.filter(({ kind }) => kind === 'emne');
  const most = (values: readonly number[]) => Math.max(0, ...values);
  const line = (what: string, value: number, goal: number, unit = 'byte') =>
    console.log(`  ${what}: ${Math.ceil(value)} ${unit}, mål ${goal} (${against(value, goal)})`);
  console.log('\nHele nettstedet, byte brotli:');
  line(`median første tegning, ${topics.length} emnesider`, topicMedian(site), LIMITS.topicMedian);
  line('tyngste første tegning', most(site.pages.map(({ firstPaint }) => firstPaint)), LIMITS.page);
  line(
    'mest skript på en leseside',
    most(reading.map(({ script }) => script)),
    LIMITS.readingScript,
  );
  line('skript på NEWS2 ut over siden', news2Script(site), LIMITS.news2Script);
  line(
    'flest filer en side ber om',
    most(site.pages.map(({ resources }) => resources)),
    LIMITS.resources,
    'filer',
  );
  line(
    `utgaven uten nett per side (${site.edition.files} filer, ${kB(site.edition.bytes)} kB)`,
    editionPerPage(site),
    LIMITS.editionPerPage,
  );
  console.log(
    `  lagres ved første besøk: ${site.edition.core.files} filer, ${kB(site.edition.core.bytes)} kB; tjenestearbeideren ${site.worker} byte`,
  );
  for (const fault of overBudget(site)) console.log(`  Over: ${fault}`);
}

/** Bygger vårt nettsted og et uendret Starlight i samme kjøring, og viser begge i tall. */
export async function compareWithStock(project: string): Promise<void> {
  const stock = await mkdtemp(join(tmpdir(), 'stock-starlight-'));
  try {
    console.log('Bygger vårt nettsted …');
    const ourCost = await buildAstro(project);
    const sourcePages = await writeStockSite(project, stock);
    await linkModules(project, stock);
    console.log('Bygger uendret Starlight med det samme innholdet …');
    const stockCost = await buildAstro(stock);
    const [dist, stockDist] = [join(project, 'dist'), join(stock, 'dist')];
    const site = await readSite(dist);

    const browser = await launch();
    const views: [string, Weight][] = [];
    for (const [name, path] of TYPES) views.push([name, await weigh(browser, dist, path, NEXT)]);
    const theirs = await weigh(browser, stockDist, TOPIC, NEXT);
    const searches = await weighSearch(browser, dist, stockDist);
    await browser.close();
    const topic = views.find(([name]) => name === 'emneside')?.[1];
    if (!topic) throw new Error('Emnesiden ble ikke målt.');

    console.log(
      `\n${site.pages.length} sider hos oss (lommekort medregnet), ${sourcePages + 2} hos uendret Starlight`,
    );
    console.log(
      '\nKald visning, kB brotli der ikke annet står; «tegning» er HTML og stilark før første tegning.',
    );
    table([
      [
        'side',
        'rå',
        'gzip',
        'brotli',
        'HTML',
        'CSS',
        'JS',
        'skrift',
        'annet',
        'foresp.',
        'tegning',
        'neste',
        'neste kB',
      ],
      ...views.map(([name, weight]) => viewRow(name, weight)),
      viewRow('Starlight', theirs),
    ]);
    console.log('\nFørste søk i en økt, med koden som bare søket bruker, kB brotli');
    table([
      ['', 'alt', 'kode', 'wasm', 'tabeller', 'indeks', 'utdrag', 'foresp.'],
      ...searches.flatMap(({ query, ours, stock: other }) => [
        searchRow(`«${query}», oss`, ours),
        searchRow('Starlight', other),
      ]),
    ]);
    printSite(site);

    console.log('\nForhold, oss mot uendret Starlight:');
    for (const [what, ours, other] of [
      ['kald visning', topic.cold.total.brotli, theirs.cold.total.brotli],
      ['første tegning', topic.firstPaint, theirs.firstPaint],
      ['neste visning', topic.next.total.brotli, theirs.next.total.brotli],
      ...searches.map(
        ({ query, ours, stock: other }) =>
          [`første søk, «${query}»`, ours.total, other.total] as const,
      ),
      ['bygg, prosessor', ourCost.cpu, stockCost.cpu],
    ] as const)
      console.log(`  ${what.padEnd(38)} ${ratio(ours, other)}`);
    console.log(
      `  forespørsler     ${topic.cold.requests} mot ${theirs.cold.requests} (mål 6), neste ${topic.next.requests} mot ${theirs.next.requests} (mål 1)`,
    );
    console.log(`  bygg, oss        ${costText(ourCost)}`);
    console.log(`  bygg, Starlight  ${costText(stockCost)}`);
  } finally {
    await rm(stock, { recursive: true, force: true });
  }
}

/** Viser hvordan første søk vokser med nettstedet. */
export async function showSearchGrowth(project: string): Promise<void> {
  const browser = await launch();
  const rows = await growSearch(browser, project);
  await browser.close();
  const [first] = rows;
  console.log(
    `\nFørste søk fra ${first?.pages.from} til ${first?.pages.to} sider i indeksen, kB brotli, mål høyst 1,1`,
  );
  table([
    ['', 'i dag', 'vokst', 'forhold'],
    ...rows.map(({ query, from, to }) => [
      `«${query}»`,
      kB(from.total),
      kB(to.total),
      ratio(to.total, from.total),
    ]),
  ]);
}
