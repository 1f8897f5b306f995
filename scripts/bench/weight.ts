import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../tests/browser/staticServer.ts';
import { isPacked, sentSize } from './siteFigures.ts';

export type ResourceKind = 'html' | 'css' | 'js' | 'font' | 'other';
export interface Bytes {
  raw: number;
  gzip: number;
  brotli: number;
}
/** Det én sidevisning henter, kald og deretter en side til. */
export interface Weight {
  cold: Tally;
  /** HTML og stilark som må være der før første tegning, brotli. */
  firstPaint: number;
  next: Tally;
}

const KINDS: [RegExp, ResourceKind][] = [
  [/(?:\/|\.html)$/, 'html'],
  [/\.css$/, 'css'],
  [/\.js$/, 'js'],
  [/\.woff2?$/, 'font'],
];
const kindOf = (path: string): ResourceKind =>
  KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
const sizes = new Map<string, Bytes>();

async function sizeOf(folder: string, path: string): Promise<Bytes> {
  const file = join(folder, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  const known = sizes.get(file);
  if (known) return known;
  const body = await readFile(file).catch(() => Buffer.alloc(0));
  const size = {
    raw: body.length,
    gzip: isPacked(file) ? body.length : gzipSync(body, { level: 9 }).length,
    brotli: await sentSize(file, body),
  };
  sizes.set(file, size);
  return size;
}

const none = (): Bytes => ({ raw: 0, gzip: 0, brotli: 0 });
const add = (a: Bytes, b: Bytes): Bytes => ({
  raw: a.raw + b.raw,
  gzip: a.gzip + b.gzip,
  brotli: a.brotli + b.brotli,
});

/** Noen filer fra et nettsted, veid samlet og etter slag. */
export interface Tally {
  byKind: Record<ResourceKind, Bytes>;
  total: Bytes;
  requests: number;
}

/** Veier filene på noen adresser i en mappe. */
async function tally(folder: string, addresses: readonly string[]): Promise<Tally> {
  const byKind = { html: none(), css: none(), js: none(), font: none(), other: none() };
  let total = none();
  for (const address of addresses) {
    const size = await sizeOf(folder, address);
    byKind[kindOf(address)] = add(byKind[kindOf(address)], size);
    total = add(total, size);
  }
  return { byKind, total, requests: addresses.length };
}

/** Måler en kald visning av `path` og deretter en visning av `nextPath` i samme økt. */
export async function weigh(
  browser: Browser,
  folder: string,
  path: string,
  nextPath: string,
): Promise<Weight> {
  const { stop, origin } = await serveFolder(folder);
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const seen = new Set<string>();
  page.on('requestfinished', (request) => seen.add(new URL(request.url()).pathname));
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const blocking = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
      .filter(({ media }) => media === '' || matchMedia(media).matches)
      .map(({ href }) => new URL(href).pathname),
  );
  const cold = [...seen].filter((address) => !address.endsWith('favicon.ico'));
  seen.clear();
  await page.goto(origin + nextPath, { waitUntil: 'networkidle' });
  const next = [...seen].filter((address) => !cold.includes(address) || address === nextPath);
  await context.close();
  await stop();
  return {
    cold: await tally(folder, cold),
    firstPaint: (await tally(folder, [path, ...new Set(blocking)])).total.brotli,
    next: await tally(folder, next),
  };
}
