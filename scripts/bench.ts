import { spawnSync } from 'node:child_process';
import { cp, glob, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../tests/browser/browser.ts';
import { writeStockSite } from './bench/stock.ts';
import { type Weight, weigh } from './bench/weight.ts';

const project = process.cwd();
const TOPIC = '/kunnskapsbasert-praksis/ernaering/risikovurdering/';
const NEXT = '/kunnskapsbasert-praksis/ernaering/kartlegging/';
const TYPES = [
  ['forside', '/'],
  ['temaoversikt', '/kunnskapsbasert-praksis/ernaering/'],
  ['emneside', TOPIC],
  ['verktøy', '/verktoy/mst/'],
  ['register', '/kilder/'],
  ['søk', '/sok/'],
  ['ordliste', '/ordliste/'],
] as const;

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);
const seconds = (start: number) => (performance.now() - start) / 1000;

function build(folder: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'node',
    [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Bygget i ${folder} stoppet:\n${stdout}\n${stderr}`);
  return seconds(start);
}

async function countPages(folder: string): Promise<number> {
  return (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).length;
}

const row = (name: string, { byKind, total, requests, firstPaint, next }: Weight) =>
  [
    name.padEnd(14),
    kB(total.raw),
    kB(total.gzip),
    kB(total.brotli),
    kB(byKind.html.brotli),
    kB(byKind.css.brotli),
    kB(byKind.js.brotli),
    kB(byKind.font.brotli),
    String(requests).padStart(5),
    kB(firstPaint),
    String(next.requests).padStart(5),
    kB(next.brotli),
  ].join(' ');

const stock = await mkdtemp(join(tmpdir(), 'stock-starlight-'));
try {
  console.log('Bygger vårt nettsted …');
  await rm(join(project, 'dist'), { recursive: true, force: true });
  const ourSeconds = build(project);
  const sourcePages = await writeStockSite(project, stock);
  await cp(join(project, 'node_modules'), join(stock, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  console.log('Bygger uendret Starlight med det samme innholdet …');
  const stockSeconds = build(stock);

  const browser = await launch();
  const dist = join(project, 'dist');
  const ours: Record<string, Weight> = {};
  for (const [name, path] of TYPES) ours[name] = await weigh(browser, dist, path, NEXT);
  const theirs = await weigh(browser, join(stock, 'dist'), TOPIC, NEXT);
  await browser.close();
  const topic = ours['emneside'];
  if (!topic) throw new Error('Emnesiden ble ikke målt.');

  console.log(
    `\n${await countPages(dist)} sider hos oss (lommekort medregnet), ${sourcePages + 2} hos uendret Starlight`,
  );
  console.log(
    '\nKald visning, kB. Alt er brotli der ikke annet står; «tegning» er HTML og stilark før første tegning.',
  );
  console.log(
    `${'side'.padEnd(14)}     rå    gzip  brotli    HTML     CSS      JS   skrift  foresp. tegning neste  neste kB`,
  );
  for (const [name] of TYPES) if (ours[name]) console.log(row(name, ours[name]));
  console.log(row('Starlight', theirs));

  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  console.log('\nForhold, emneside mot uendret Starlight:');
  console.log(`  kald visning    ${ratio(topic.total.brotli, theirs.total.brotli)}`);
  console.log(`  første tegning  ${ratio(topic.firstPaint, theirs.firstPaint)}`);
  console.log(`  neste visning   ${ratio(topic.next.brotli, theirs.next.brotli)}`);
  console.log(
    `  forespørsler    ${topic.requests} mot ${theirs.requests}, neste ${topic.next.requests} mot ${theirs.next.requests}`,
  );
  console.log(
    `  bygg            ${ourSeconds.toFixed(1)} s mot ${stockSeconds.toFixed(1)} s (${ratio(ourSeconds, stockSeconds)})`,
  );
} finally {
  await rm(stock, { recursive: true, force: true });
}
