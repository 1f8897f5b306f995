import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeEdition, writeKillSwitch } from '../../src/build/offline.ts';
import { launch, readyForOffline } from './browser.ts';
import { type StaticServer, serveFolder } from './staticServer.ts';

const TOPIC = '/kunnskapsbasert-praksis/ernaering/risikovurdering/';
const OTHER = '/kunnskapsbasert-praksis/ernaering/kartlegging/';
const sitemap = await readFile('dist/sitemap-0.xml', 'utf8');
const paths = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url).pathname);

let browser: Browser;
let folder: string;
let host: StaticServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'utgave-'));
  await cp('dist', folder, { recursive: true });
  host = await serveFolder(folder);
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await host.stop();
  await rm(folder, { recursive: true });
});

/** Åpner en side og venter til tjenestearbeideren har tatt over. */
async function visit(path: string): Promise<void> {
  await page.goto(host.origin + path);
  await readyForOffline(page);
}

async function downloadAll(): Promise<void> {
  await visit('/om/uten-nett/');
  await page.getByRole('button', { name: /^Last ned (?:alt|resten)/ }).click();
  await page.getByText('Alt er lagret på enheten').waitFor({ timeout: 120_000 });
}

const heading = async () => (await page.getByRole('heading', { level: 1 }).textContent())?.trim();

/** Legger ut en ny utgave der tittelen på emnesiden er byttet. */
async function publishNextEdition(): Promise<void> {
  const file = join(folder, TOPIC, 'index.html');
  const html = await readFile(file, 'utf8');
  await writeFile(file, html.replace(/(<h1[^>]*>)[^<]+/, '$1Ny tittel i utgave to'));
  await writeEdition(folder, process.cwd());
}

describe('etter første besøk, med verten stoppet', () => {
  it('åpner skallet, verktøyene og sider som er besøkt, og sier at kopien er lagret', async () => {
    await visit('/');
    await visit(TOPIC);
    await page.waitForFunction(async (path) => Boolean(await caches.match(path)), TOPIC);
    await host.stop();
    for (const path of ['/', '/verktoy/', '/verktoy/mst/', TOPIC]) {
      await page.goto(host.origin + path);
      expect(await heading()).not.toBe('');
    }
    expect(await heading()).toBe('Risikovurdering for underernæring');
    await page.getByText(/^Du leser en lagret kopi fra \d+\. \p{L}+ \d{4}/u).waitFor();
  });

  it('sier på lommekortet også at det er en lagret kopi', async () => {
    await visit('/');
    await page.goto(`${host.origin}${TOPIC}kort/`);
    await page.waitForFunction(async (path) => Boolean(await caches.match(path)), `${TOPIC}kort/`);
    await host.stop();
    await page.reload();
    await page.getByText('Du leser en lagret kopi').waitFor();
  });

  it('advarer når kopien er eldre enn neste gjennomgang', async () => {
    const file = join(folder, TOPIC, 'index.html');
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace(/(innen\s*<time datetime=")[^"]+/, '$12020-01-01'));
    await visit(TOPIC);
    await page.waitForFunction(async (path) => Boolean(await caches.match(path)), TOPIC);
    await host.stop();
    await page.goto(host.origin + TOPIC);
    await page.getByText('Siden skulle vært gjennomgått.').waitFor();
  });

  it('forklarer en side som ikke er lagret, og gir 404 for en som ikke finnes', async () => {
    await visit('/');
    await host.stop();
    await page.goto(`${host.origin}/ledelse/`);
    expect(await heading()).toBe('Uten nett');
    await page.getByText('siden du valgte, er ikke lagret på denne enheten').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'NEWS2', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'NEWS2' }).waitFor();
    await page.goto(`${host.origin}/finnes-ikke/`);
    expect(await heading()).toBe('Siden finnes ikke');
  });
});

describe('etter «Last ned alt», med verten stoppet', () => {
  it('åpner hver side i nettstedskartet og søker', { timeout: 240_000 }, async () => {
    await downloadAll();
    await host.stop();
    for (const path of paths) {
      const response = await page.goto(host.origin + path);
      expect([path, response?.status()]).toEqual([path, 200]);
    }
    const queries = [
      'ernæring',
      'mst',
      'smerte',
      'fall',
      'news2',
      'pårørende',
      'demens',
      'sepsis',
      'internkontroll',
      'avvik',
      'forhåndssamtale',
      'tvang',
      'frivillige',
      'væske',
      'munnstell',
      'kompetanse',
      'etikk',
      'musikk',
      'isbar',
      'pdsa',
    ];
    for (const query of queries) {
      await page.goto(`${host.origin}/sok/?q=${encodeURIComponent(query)}`);
      const first = page.getByRole('list', { name: 'Søkeresultater' }).getByRole('link').first();
      await first.waitFor();
      expect(await first.getAttribute('href')).toMatch(/^\//);
    }
  });

  it('kan settes på pause og fortsette', async () => {
    await visit('/om/uten-nett/');
    await page.getByRole('button', { name: /^Last ned/ }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: /^Last ned resten/ }).click();
    await page.getByText('Alt er lagret på enheten').waitFor({ timeout: 120_000 });
  });
});

describe('ny utgave', () => {
  it('tas i bruk når leseren sier ja, aldri under et halvfylt skjema', async () => {
    await visit(TOPIC);
    const field = page.locator('local-notes input').first();
    await field.pressSequentially('Halvferdig');
    const place = await field.boundingBox();
    await publishNextEdition();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByText('En ny utgave er klar.').waitFor();
    expect(await field.boundingBox()).toEqual(place);
    expect(await field.inputValue()).toBe('Halvferdig');
    expect(await heading()).toBe('Risikovurdering for underernæring');
    await page.getByRole('button', { name: 'Bytt nå' }).click();
    await page.getByRole('heading', { name: 'Ny tittel i utgave to' }).waitFor();
    expect(await field.inputValue()).toBe('Halvferdig');
  });

  it('viser ny tekst ved neste åpning når nettet svarer', async () => {
    await visit(TOPIC);
    await publishNextEdition();
    await page.goto(host.origin + TOPIC);
    expect(await heading()).toBe('Ny tittel i utgave to');
  });

  it('som er lagt ut halvveis, lar den gamle stå hel', async () => {
    await downloadAll();
    const before = await page.evaluate(() => caches.keys());
    await publishNextEdition();
    host.misbehave = (path) => (path === TOPIC ? { status: 500 } : null);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const installing = registration.installing;
      if (!installing) return 'ingen ny';
      await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
      return installing.state;
    });
    expect(state).toBe('redundant');
    expect(await page.evaluate(() => caches.keys())).toEqual(before);
    await host.stop();
    await page.goto(host.origin + TOPIC);
    expect(await heading()).toBe('Risikovurdering for underernæring');
  });
});

describe('verten', () => {
  it('som aldri svarer, gir den lagrede siden', async () => {
    await visit(TOPIC);
    await page.waitForFunction(async (path) => Boolean(await caches.match(path)), TOPIC);
    host.misbehave = () => ({ hang: true });
    await page.goto(host.origin + TOPIC);
    expect(await heading()).toBe('Risikovurdering for underernæring');
  });

  it('som videresender index.html og 404.html, gir likevel sider uten nett', async () => {
    host.misbehave = (path) =>
      path.endsWith('index.html')
        ? { redirect: path.replace('index.html', '') }
        : path === '/404.html'
          ? { redirect: '/404' }
          : null;
    await visit('/');
    await host.stop();
    await page.goto(`${host.origin}/verktoy/mst/`);
    expect(await heading()).toBe('MST');
    await page.goto(`${host.origin}/finnes-ikke/`);
    expect(await page.locator('body').textContent()).not.toBe('');
  });
});

describe('lagringen', () => {
  it('som er full, forklares, og det som er hentet, blir stående', async () => {
    await visit('/om/uten-nett/');
    const session = await context.newCDPSession(page);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin: host.origin });
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: host.origin,
      quotaSize: Math.round(usage) + 400_000,
    });
    await page.getByRole('button', { name: /^Last ned/ }).click();
    await page.getByText('Det er ikke plass på enheten.').waitFor({ timeout: 60_000 });
    await host.stop();
    await page.goto(`${host.origin}/verktoy/mst/`);
    expect(await heading()).toBe('MST');
  });

  it('som nettleseren har ryddet i, sies fra om', async () => {
    await downloadAll();
    await page.getByText(/Nettleseren (?:har lovet å beholde|kan rydde) kopien/).waitFor();
    await page.evaluate(async (path) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(path);
    }, OTHER);
    await page.reload();
    await page.getByText('Nettleseren har slettet noe av det du lastet ned.').waitFor();
    await page.getByRole('button', { name: /^Last ned resten/ }).click();
    await page.getByText('Alt er lagret på enheten').waitFor();
  });

  it('venter ikke på at leseren svarer når nettleseren spør om å beholde kopien', async () => {
    await page.addInitScript(() => {
      navigator.storage.persist = () => new Promise(() => {});
    });
    await downloadAll();
  });

  it('som er nektet, forklares', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'caches'));
    await page.goto(`${host.origin}/om/uten-nett/`);
    await page.getByText('Nettleseren kan ikke lagre nettsteder.').waitFor();
  });

  it('slettes av nødbryteren', async () => {
    await visit(OTHER);
    await writeKillSwitch(folder, process.cwd());
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.waitForFunction(
      async () =>
        (await caches.keys()).length === 0 &&
        (await navigator.serviceWorker.getRegistrations()).length === 0,
    );
    await page.goto(host.origin + OTHER);
    expect(await heading()).toBe('Individuell kartlegging ved risiko for underernæring');
  });
});
