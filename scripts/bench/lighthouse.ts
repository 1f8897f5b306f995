import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findChromium } from '../findChromium.ts';
import { median } from './limits.ts';
import { table } from './print.ts';
import { buildAstro, measure } from './process.ts';
import { TOPIC } from './samples.ts';
import { isPacked } from './siteFigures.ts';

const VERSION = '13.5.0';
const RUNS = 3;
const PAGES = [
  ['forside', '/'],
  ['emneside', TOPIC],
  ['verktøy', '/verktoy/news2/'],
  ['register', '/kilder/'],
  ['søk', '/sok/'],
] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Audit {
  id: string;
  score: number | null;
  scoreDisplayMode: string;
  numericValue?: number;
  details?: { items?: { url?: string }[] };
}
interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number }>;
  audits: Record<string, Audit>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** En vert som pakker med brotli; tjeneren i prøvene gjør ikke det, og Lighthouse regner på bytene. */
async function serveCompressed(folder: string): Promise<{ origin: string; stop(): void }> {
  const packed = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(
      folder,
      decodeURIComponent(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    const body = await readFile(file).catch(() => null);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    // Å pakke tar tid som ikke er sidens; hver fil pakkes én gang.
    const sent = packed.get(file) ?? (isPacked(file) ? body : brotliCompressSync(body));
    packed.set(file, sent);
    response
      .writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': pathname.startsWith('/_astro/')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
        ...(isPacked(file) ? {} : { 'content-encoding': 'br' }),
      })
      .end(sent);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Fant ikke porten.');
  return { origin: `http://localhost:${address.port}`, stop: () => server.close() };
}

async function audit(tool: string, url: string, output: string): Promise<Report> {
  const chromePath = findChromium();
  if (!chromePath)
    throw new Error('Fant ingen Chrome eller Chromium. Kjør «node scripts/ensure-chromium.ts».');
  await measure(
    'node',
    [
      join(tool, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync',
    ],
    tool,
    { ...process.env, CHROME_PATH: chromePath },
  );
  return JSON.parse(await readFile(output, 'utf8')) as Report;
}

/** Kjører Lighthouse (mobil) på fem sidetyper og viser medianen av tre kjøringer. Installeres i en midlertidig mappe. */
export async function showLighthouse(project: string): Promise<void> {
  const tool = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  try {
    console.log('Bygger vårt nettsted og installerer Lighthouse …');
    await buildAstro(project);
    await measure(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', `lighthouse@${VERSION}`],
      tool,
    );
    const host = await serveCompressed(join(project, 'dist'));
    const rows: (string | number)[][] = [];
    const below: string[] = [];
    for (const [name, path] of PAGES) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run += 1)
        reports.push(await audit(tool, host.origin + path, join(tool, 'rapport.json')));
      const scores = CATEGORIES.map((category) =>
        Math.round(median(reports.map(({ categories }) => categories[category].score * 100))),
      );
      const figure = (id: string) =>
        median(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
      const foreign = new Set(
        reports.flatMap(({ audits }) =>
          (audits['network-requests']?.details?.items ?? [])
            .map(({ url = '' }) => url)
            .filter((url) => url.startsWith('http') && !url.startsWith(host.origin)),
        ),
      );
      rows.push([
        name,
        ...scores,
        Math.round(figure('first-contentful-paint')),
        Math.round(figure('largest-contentful-paint')),
        Math.round(figure('total-blocking-time')),
        figure('cumulative-layout-shift').toFixed(3),
        foreign.size,
      ]);
      const failed = Object.values(reports[0]?.audits ?? {})
        .filter(
          ({ score, scoreDisplayMode }) =>
            score !== null &&
            score < 1 &&
            /^(?:binary|numeric|metricSavings)$/.test(scoreDisplayMode),
        )
        .map(({ id }) => id);
      if (failed.length > 0) below.push(`  ${name}: ${failed.join(', ')}`);
    }
    host.stop();
    console.log(`\nLighthouse ${VERSION}, mobil, median av ${RUNS} kjøringer`);
    table([
      [
        'side',
        'ytelse',
        'tilgjeng.',
        'praksis',
        'SEO',
        'FCP ms',
        'LCP ms',
        'TBT ms',
        'CLS',
        'andre verter',
      ],
      ...rows,
    ]);
    console.log(`\nUnder full skår:\n${below.join('\n') || '  ingenting'}`);
  } finally {
    await rm(tool, { recursive: true, force: true });
  }
}
