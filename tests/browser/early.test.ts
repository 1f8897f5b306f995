import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';

const origin = inject('origin');
let browser: Browser;
let page: Page;
let release: () => void;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await released;
    await route.continue();
  });
});
afterEach(() => page.context().close());

/** Åpner en side på et nett så tregt at skriptene ikke er kommet. */
const open = (path: string) => page.goto(origin + path, { waitUntil: 'commit' });
const field = (name: string) => page.getByRole('textbox', { name });
const status = () => page.getByRole('status').first();

it('NEWS2 regner med målingene som ble skrevet før skriptet kom', async () => {
  await open('/verktoy/news2/');
  await field('Respirasjon').fill('26');
  release();
  await page
    .locator('news2-tool')
    .getByText(/minst 3/)
    .first()
    .waitFor();
  expect(await field('Respirasjon').inputValue()).toBe('26');
});

it('NEWS2 sender ikke målingene noe sted når skjemaet sendes inn før skriptet kom', async () => {
  await open('/verktoy/news2/');
  await field('Respirasjon').fill('26');
  await field('Respirasjon').press('Enter');
  release();
  await page.waitForLoadState();
  expect(page.url()).toBe(`${origin}/verktoy/news2/`);
  expect(await field('Respirasjon').inputValue()).toBe('26');
});

it('NEWS2 åpnes tomt når siden lastes på nytt', async () => {
  release();
  await open('/verktoy/news2/');
  await field('Respirasjon').fill('26');
  await page.reload();
  expect(await field('Respirasjon').inputValue()).toBe('');
});

it('ISBAR beholder teksten som ble skrevet før skriptet kom', async () => {
  await open('/verktoy/isbar/');
  const situation = page.getByRole('textbox', { name: /Situasjon$/ });
  await situation.fill('Hun puster tungt. 01017012345');
  release();
  await page.locator('isbar-tool [aria-invalid="true"]').waitFor();
  expect(await situation.inputValue()).toBe('Hun puster tungt. 01017012345');
});

it('MST regner med svarene som ble gitt før skriptet kom', async () => {
  await open('/verktoy/mst/');
  await page.getByRole('radio', { name: 'Ja, 6–10 kg' }).check();
  release();
  await status().getByText('Mangler spørsmål 2').waitFor();
});

it('det lokale laget lagrer det som ble skrevet før skriptet kom, og beholder det som var der', async () => {
  const path = '/kunnskapsbasert-praksis/ernaering/risikovurdering/';
  await page.addInitScript((key) => {
    localStorage.setItem(key, JSON.stringify({ 'Hvor i journalen': 'Ernæringsplanen' }));
  }, `lokalt:${path}`);
  await open(path);
  await field('Hvor i journalen').fill('Kurven');
  release();
  await page.getByText('Lagret bare på denne enheten.').waitFor();
  expect(await field('Hvor i journalen').inputValue()).toBe('Ernæringsplanen; Kurven');
  expect(await page.evaluate((key) => localStorage.getItem(key), `lokalt:${path}`)).toContain(
    'Ernæringsplanen; Kurven',
  );
  expect(await field('Hvor vekta står').inputValue()).toBe('');
});

it('søket svarer på det som ble skrevet før skriptet kom', async () => {
  await open('/sok/?q=fall');
  await page.locator('main input[type="search"]').fill('ernæring');
  release();
  await status().getByText('«ernæring»').waitFor();
});

it('kilderegisteret avgrenser på det som ble skrevet før skriptet kom', async () => {
  await open('/kilder/');
  await field('Ord i tittel eller utgiver').fill('delirium');
  release();
  await page.waitForURL(/delirium/);
  await status()
    .getByText(/^\d+ av \d+ kilder/)
    .waitFor();
});
