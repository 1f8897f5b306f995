import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../tests/browser/staticServer.ts';

export type ResourceKind = 'html' | 'css' | 'js' | 'font' | 'other';
export interface Bytes {
  raw: number;
  gzip: number;
  brotli: number;
}
/** Det én sidevisning henter, kald og deretter en side til. */
export interface Weight {
  byKind: Record<ResourceKind, Bytes>;
  total: Bytes;
  requests: number;
  /** HTML og stilark som må være der før første tegning, brotli. */
  firstPaint: number;
  next: { requests: number; brotli: number };
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
  const packed = /\.(?:woff2|png|jpg|pagefind|pf_\w+)$/.test(file);
  const size = {
    raw: body.length,
    gzip: packed ? body.length : gzipSync(body, { level: 9 }).length,
    brotli: packed
      ? body.length
      : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
  sizes.set(file, size);
  return size;
}

const add = (a: Bytes, b: Bytes): Bytes => ({
  raw: a.raw + b.raw,
  gzip: a.gzip + b.gzip,
  brotli: a.brotli + b.brotli,
});
const none = (): Bytes => ({ raw: 0, gzip: 0, brotli: 0 });

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

  const byKind: Weight['byKind'] = {
    html: none(),
    css: none(),
    js: none(),
    font: none(),
    other: none(),
  };
  let total = none();
  for (const address of cold) {
    const size = await sizeOf(folder, address);
    byKind[kindOf(address)] = add(byKind[kindOf(address)], size);
    total = add(total, size);
  }
  const brotli = async (addresses: string[]) =>
    (await Promise.all(addresses.map((address) => sizeOf(folder, address)))).reduce(
      (sum, size) => sum + size.brotli,
      0,
    );
  return {
    byKind,
    total,
    requests: cold.length,
    firstPaint: await brotli([path, ...blocking]),
    next: { requests: next.length, brotli: await brotli(next) },
  };
}
