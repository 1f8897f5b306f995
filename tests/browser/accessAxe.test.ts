import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { MENU, openState, STATES } from './accessStates.ts';
import { axeInAllModes, axeViolations } from './axe.ts';
import { launch, watch } from './browser.ts';

const origin = inject('origin');
const sitemap = await readFile('dist/sitemap-0.xml', 'utf8');
const paths = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url).pathname);
const EXTRA = ['/kunnskapsbasert-praksis/ernaering/risikovurdering/kort/', '/finnes-ikke/'];

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
});
afterEach(() => context.close());

describe('hver side er uten brudd i lyst og mørkt, på telefon og stor skjerm', () => {
  it.each([...paths, ...EXTRA])('%s', async (path) => {
    const page = await context.newPage();
    const seen = watch(page, origin);
    const response = await page.goto(origin + path);
    const isMissing = path === '/finnes-ikke/';
    expect(response?.status()).toBe(isMissing ? 404 : 200);
    const violations = await axeInAllModes(page);
    expect({ violations, ...seen }).toEqual({
      violations: [],
      errors: isMissing ? [expect.stringContaining('404')] : [],
      foreign: [],
    });
  });
});

describe('hver tilstand er uten brudd i lyst og mørkt, på telefon og stor skjerm', () => {
  it.each(STATES)('$name', async (state) => {
    const page = await openState(context, origin, state);
    expect(await axeInAllModes(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('menyen på telefon, %s', async (colorScheme) => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await openState(phone, origin, MENU);
    expect(await axeViolations(page)).toEqual([]);
    await phone.close();
  });
});
