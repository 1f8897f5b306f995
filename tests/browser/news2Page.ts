/** NEWS2-siden på telefon: åpnes ny for hver prøve, og skal aldri gi konsollfeil eller fremmede kall. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { launch, watch } from './browser.ts';
import { fillMeasures, type Measures, typeMeasure } from './news2Acts.ts';

export const origin = inject('origin');
export const address = `${origin}/verktoy/news2/`;

export let browser: Browser;
export let context: BrowserContext;
export let page: Page;
let seen: ReturnType<typeof watch>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  seen = watch(page, origin);
  await page.goto(address);
});
afterEach(async () => {
  expect(seen).toEqual({ errors: [], foreign: [] });
  await context.close();
});

export const field = (name: string) => page.locator(`#news2-${name}`);
export const type = (name: string, text: string) => typeMeasure(page, name, text);
export const choose = (name: string | RegExp) => page.getByRole('radio', { name }).check();
export const applies = () => page.getByRole('group', { name: 'Under 16 år eller gravid?' });
export const show = () => page.getByRole('button', { name: 'Vis resultat' }).click();
export const bar = () => page.locator('.news2-sum [role="status"]');
export const card = () => page.locator('.news2-svar');
export const errors = () => page.locator('[data-slot="errors"]');
export const row = (name: string) => page.locator(`[data-row="${name}"] [data-points]`);
/** Det som ligger igjen på enheten; Starlights menytilstand er ikke vår og har ikke noe om personen. */
export const storage = () =>
  page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage).filter((key) => key !== 'sl-sidebar-state'),
    ...document.cookie,
  ]);

/** Fyller ut et helt skjema; utgangspunktet gir 0 poeng. */
export const fillAll = (measures?: Measures, oxygen?: string, letter?: RegExp) =>
  fillMeasures(page, measures, oxygen, letter);
