import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  clippedText,
  faintControls,
  movingParts,
  overlappingText,
  smallControls,
  smallTargets,
  spaceText,
} from './accessProbe.ts';
import { openState, PAGE_TYPES, STATES } from './accessStates.ts';
import { launch } from './browser.ts';

const origin = inject('origin');
const TOPIC = '/kunnskapsbasert-praksis/ernaering/risikovurdering/';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
});
afterEach(() => context.close());

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
/** Hvor mye av høyden det som følger med når siden rulles, dekker. */
const coveredHeight = (page: Page) =>
  page.evaluate(() => {
    const stuck = [...document.body.querySelectorAll('*')].filter(
      (node) => /fixed|sticky/.test(getComputedStyle(node).position) && node.checkVisibility(),
    );
    const heights = stuck.map((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, window.innerHeight) - Math.max(top, 0));
    });
    return Math.max(0, ...heights) / window.innerHeight;
  });

describe('hver sidetype og tilstand', () => {
  it.each([...PAGE_TYPES, ...STATES])('$name', async (state) => {
    const page = await openState(context, origin, state);
    const isTool = state.path.startsWith('/verktoy/') && state.path !== '/verktoy/';
    const moving = await movingParts(page);
    const phoneTargets = await smallTargets(page);
    const controls = isTool ? await smallControls(page) : [];
    await page.setViewportSize({ width: 320, height: 256 });
    const sideways = await overflow(page);
    const mostlyCovered = (await coveredHeight(page)) > 0.5;
    await page.emulateMedia({ forcedColors: 'active' });
    const faint = await faintControls(page);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize({ width: 390, height: 844 });
    await spaceText(page);
    const spaced = {
      clipped: await clippedText(page),
      overlapping: await overlappingText(page),
      sideways: await overflow(page),
    };
    expect({ moving, phoneTargets, controls, sideways, mostlyCovered, faint, spaced }).toEqual({
      moving: [],
      phoneTargets: [],
      controls: [],
      sideways: 0,
      mostlyCovered: false,
      faint: [],
      spaced: { clipped: [], overlapping: [], sideways: 0 },
    });
  });

  it.each(PAGE_TYPES)('på stor skjerm har trykkflatene plass: $name', async (state) => {
    const page = await openState(context, origin, state);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await smallTargets(page)).toEqual([]);
  });
});

describe('bevegelse', () => {
  it('finnes når den ikke er slått av, så prøven over måler noe', async () => {
    const moving = await browser.newContext({ reducedMotion: 'no-preference' });
    const page = await openState(moving, origin, { name: '', path: '/verktoy/mst/' });
    expect(await movingParts(page)).not.toEqual([]);
    await moving.close();
  });
});

describe('på papir', () => {
  it.each(PAGE_TYPES)(
    'er innholdet igjen, og ikke det en bare bruker på skjerm: $name',
    async (state) => {
      const page = await openState(context, origin, state);
      await page.emulateMedia({ media: 'print' });
      const printed = await page.evaluate(() => {
        const shown = (selector: string) =>
          [...document.querySelectorAll(selector)]
            .filter((node) => node.checkVisibility({ visibilityProperty: true }))
            .map((node) => `${node.localName} ${node.textContent?.trim().slice(0, 30)}`);
        return {
          screenOnly: shown('nav, button, select, [type="search"], .btn, [popover]'),

          headings: shown('h1, h2, caption').length,
          words: document.querySelector('main')?.innerText.trim().split(/\s+/).length ?? 0,
        };
      });
      expect(printed.screenOnly).toEqual([]);
      expect(printed.headings).toBeGreaterThan(0);
      expect(printed.words).toBeGreaterThan(state.path === '/sok/' ? 5 : 12);
    },
  );

  it('står adressen til hver kilde ved siden av den', async () => {
    const page = await openState(context, origin, { name: '', path: TOPIC });
    await page.emulateMedia({ media: 'print' });
    const written = await page
      .locator('.kilder a')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]),
      );
    expect(written.length).toBeGreaterThan(3);
    for (const [href, after] of written) expect(after).toContain(href);
  });

  it('er indikatorene brettet ut', async () => {
    const page = await openState(context, origin, {
      name: '',
      path: '/pasientresultater/objektive-indikatorer/',
    });
    const details = page.locator('.indikatorer details').first();
    const inside = details.locator('dl, p').first();
    expect(await inside.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await inside.isVisible()).toBe(true);
  });
});
