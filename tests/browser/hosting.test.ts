import { cp, glob, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from '../../scripts/compressFolder.ts';
import { launch, readyForOffline, watch } from './browser.ts';
import { readHeaders } from './headersFile.ts';
import { type Host, startCaddy, startNginx } from './realHosts.ts';
import { serveFolder } from './staticServer.ts';

const headersFor = await readHeaders('dist/_headers');
const policy = headersFor('/')['content-security-policy'] ?? '';
const sitemap = await readFile('dist/sitemap-0.xml', 'utf8');
const paths = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url).pathname);

async function oneOf(pattern: string): Promise<string> {
  for await (const file of glob(pattern, { cwd: 'dist' })) return `/${file}`;
  throw new Error(`dist har ingen fil som passer ${pattern}. Kjør «npm run build» først.`);
}

const ASK_EVERY_TIME = 'no-cache';
const NEVER_CHANGES = 'public, max-age=31536000, immutable';
const A_WEEK = 'public, max-age=604800';
const CSS = await oneOf('_astro/*.css');
const JS = await oneOf('_astro/*.js');
const CACHING: [path: string, type: RegExp, caching: string][] = [
  ['/', /^text\/html/, ASK_EVERY_TIME],
  ['/kunnskapsbasert-praksis/ernaering/', /^text\/html/, ASK_EVERY_TIME],
  ['/sw.js', /javascript/, ASK_EVERY_TIME],
  ['/offline.json', /^application\/json/, ASK_EVERY_TIME],
  ['/manifest.webmanifest', /^application\/manifest\+json/, ASK_EVERY_TIME],
  ['/sitemap-index.xml', /xml/, ASK_EVERY_TIME],
  ['/pagefind/pagefind.js', /javascript/, ASK_EVERY_TIME],
  ['/pagefind/pagefind-entry.json', /^application\/json/, ASK_EVERY_TIME],
  [CSS, /^text\/css/, NEVER_CHANGES],
  [JS, /javascript/, NEVER_CHANGES],
  [await oneOf('pagefind/**/*.pf_fragment'), /^application\/octet-stream/, NEVER_CHANGES],
  [await oneOf('pagefind/**/*.pf_index'), /^application\/octet-stream/, NEVER_CHANGES],
  [await oneOf('pagefind/*.pf_meta'), /^application\/octet-stream/, NEVER_CHANGES],
  [await oneOf('pagefind/*.pagefind'), /^application\/octet-stream/, ASK_EVERY_TIME],
  [await oneOf('fonts/*.woff2'), /^font\/woff2/, A_WEEK],
  ['/favicon.svg', /^image\/svg\+xml/, A_WEEK],
  ['/ikon-192.png', /^image\/png/, A_WEEK],
  ['/apple-touch-icon.png', /^image\/png/, A_WEEK],
  [await oneOf('deling/*.png'), /^image\/png/, A_WEEK],
  ['/api/statements.json', /^application\/json/, ASK_EVERY_TIME],
];
const SECURITY = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};
const PAGES = [
  '/',
  '/kunnskapsbasert-praksis/ernaering/',
  '/kunnskapsbasert-praksis/ernaering/risikovurdering/',
  '/kunnskapsbasert-praksis/ernaering/risikovurdering/kort/',
  '/klinobskommune/',
  '/om/uten-nett/',
  ...['/kilder/', '/ordliste/'].flatMap((start) =>
    paths.filter((path) => path.startsWith(start)).slice(0, 2),
  ),
  ...paths.filter((path) => /^\/verktoy\/(?:[^/]+\/)?$/.test(path)),
];

let folder: string;
/** De ferdige filene, uten og med `.br`-filer. */
let plain: string;
let dist: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verter-'));
  plain = join(folder, 'uten-br');
  await cp('dist', plain, { recursive: true, filter: (file) => !file.endsWith('.br') });
  dist = join(folder, 'dist');
  await cp(plain, dist, { recursive: true });
  await compressFolder(dist, 4);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const ask = (host: Host, path: string, headers: Record<string, string> = {}) =>
  fetch(host.origin + path, {
    redirect: 'manual',
    headers: { 'accept-encoding': 'br, gzip', ...headers },
  });

/** Et felt som er sendt to ganger, kommer ut som to verdier med komma og er da ulikt det ventede. */
const picked = ({ headers }: Response, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, headers.get(name)]));

it('CSP i toppfeltet slipper bare til vårt eget og skript med hash', () => {
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  const sources = policy.split('; ').flatMap((directive) => directive.split(' ').slice(1));
  expect(
    sources.filter(
      (source) => !/^'(?:self|none|wasm-unsafe-eval|sha256-[\w+/]{43}=)'$/.test(source),
    ),
  ).toEqual([]);
});

const startCdn = async (): Promise<Host> => {
  const host = await serveFolder(dist);
  host.headersFor = headersFor;
  return host;
};
const HOSTS = { nginx: startNginx, caddy: startCaddy, cdn: startCdn };

describe.each(Object.entries(HOSTS))('%s', (name, start) => {
  let host: Host;
  beforeAll(async () => {
    const work = join(folder, name);
    await mkdir(work);
    host = await start(dist, work);
  });
  afterAll(() => host?.stop());

  it.each(CACHING)('%s har riktig type, lagring og vern', async (path, type, caching) => {
    const response = await ask(host, path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(type);
    expect(picked(response, Object.keys(SECURITY))).toEqual(SECURITY);
    // Der `_headers` tier, sender CDN-vertene selv max-age=0, must-revalidate.
    const byTheHost = name === 'cdn' && caching === ASK_EVERY_TIME ? [null] : [];
    expect([caching, ...byTheHost]).toContain(response.headers.get('cache-control'));
    expect(response.headers.get('access-control-allow-origin')).toBe(
      path.startsWith('/api/') ? '*' : null,
    );
  });

  it('en adresse som ikke finnes, gir 404-siden med vern', async () => {
    const response = await ask(host, '/finnes-ikke/');
    expect(response.status).toBe(404);
    expect(picked(response, Object.keys(SECURITY))).toEqual(SECURITY);
    expect(await response.text()).toContain('Siden finnes ikke');
  });

  it('sider, verktøy, søk og lesing uten nett virker uten brudd på CSP', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        console.error(`CSP: ${effectiveDirective} ${blockedURI}`),
      ),
    );
    const page = await context.newPage();
    const seen = watch(page, host.origin);
    for (const path of PAGES) {
      const response = await page.goto(host.origin + path);
      expect(response?.status()).toBe(200);
    }
    const picture = await context.newPage();
    const alone = watch(picture, host.origin);
    await picture.goto(`${host.origin}/favicon.svg`);
    // Åpnet for seg selv ber nettleseren også om /favicon.ico, som ikke finnes.
    expect(alone.errors.filter((error) => error.startsWith('CSP:'))).toEqual([]);
    await page.goto(`${host.origin}/sok/?q=underernæring`);
    await page.getByRole('list', { name: 'Søkeresultater' }).getByRole('link').first().waitFor();
    await readyForOffline(page);
    expect(await page.evaluate(async () => Boolean(await caches.match('/verktoy/')))).toBe(true);
    await host.stop();
    await page.goto(`${host.origin}/verktoy/`);
    await page.getByText(/^Du leser en lagret kopi/).waitFor();
    const networkIsGone = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/;
    expect(seen.errors.filter((error) => !networkIsGone.test(error))).toEqual([]);
    expect(seen.foreign).toEqual([]);
    await context.close();
  });
});

describe.each([
  ['nginx', startNginx],
  ['caddy', startCaddy],
])('%s, det en CDN-vert gjør selv', (name, start) => {
  let host: Host;
  beforeAll(async () => {
    const work = join(folder, `${name}-selv`);
    await mkdir(work);
    host = await start(dist, work);
  });
  afterAll(() => host?.stop());

  it.each([
    ['/verktoy/', 'verktoy/index.html'],
    [CSS, CSS],
    [JS, JS],
    ['/api/topics.json', 'api/topics.json'],
    ['/favicon.svg', 'favicon.svg'],
    ['/sw.js', 'sw.js'],
    ['/manifest.webmanifest', 'manifest.webmanifest'],
  ])('%s sendes med brotli', async (path, file) => {
    const response = await ask(host, path);
    expect(picked(response, ['content-encoding', 'vary'])).toEqual({
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
    });
    expect(await response.text()).toBe(await readFile(join(dist, file), 'utf8'));
  });

  it('det som er komprimert fra før, sendes som det er', async () => {
    for (const path of [await oneOf('fonts/*.woff2'), await oneOf('pagefind/**/*.pf_fragment')])
      expect((await ask(host, path)).headers.get('content-encoding')).toBeNull();
  });

  it('en mappe uten skråstrek til slutt sendes videre på samme vert', async () => {
    const response = await ask(host, '/verktoy/mst');
    expect([301, 308]).toContain(response.status);
    expect(response.headers.get('location')).toBe('/verktoy/mst/');
    expect(picked(response, Object.keys(SECURITY))).toEqual(SECURITY);
  });

  it('en side som ikke er endret, sendes ikke på nytt', async () => {
    const etag = (await ask(host, '/')).headers.get('etag') ?? '';
    const response = await ask(host, '/', { 'if-none-match': etag });
    expect(response.status).toBe(304);
    expect(response.headers.get('cache-control')).toBe(ASK_EVERY_TIME);
  });

  it.each(['/_astro/finnes-ikke.js', '/_astro/', '/_headers', '/../hosting/csp.nginx.conf'])(
    '%s gir 404 som ikke lagres',
    async (path) => {
      const response = await ask(host, path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe(ASK_EVERY_TIME);
    },
  );
});

it('nginx komprimerer selv det som mangler .br-fil', async () => {
  const work = join(folder, 'nginx-uten-br');
  await mkdir(work);
  const host = await startNginx(plain, work);
  const encodings = await Promise.all(
    ['/', CSS, JS, '/api/topics.json', '/favicon.svg'].map(async (path) =>
      (await ask(host, path)).headers.get('content-encoding'),
    ),
  );
  await host.stop();
  expect(new Set(encodings)).toEqual(new Set(['br']));
});
