import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { walk } from './accessProbe.ts';
import { MENU, openState, PAGE_TYPES, STATES, type State } from './accessStates.ts';
import { launch } from './browser.ts';

const origin = inject('origin');
const DESKTOP = { width: 1440, height: 900 };
// 1280 × 1024 forstørret til 400 %.
const ZOOMED = { width: 320, height: 256 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function using<T>(
  state: State,
  viewport: typeof DESKTOP,
  run: (page: Page) => Promise<T>,
  forcedColors: 'active' | 'none' = 'none',
): Promise<T> {
  const context = await browser.newContext({ viewport, forcedColors, reducedMotion: 'reduce' });
  const result = await run(await openState(context, origin, state));
  await context.close();
  return result;
}
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
/** Alt er nådd én gang i dokumentets rekkefølge, synlig merket og aldri dekket. */
const expectWhole = async (page: Page) => {
  const { unlined: _, ...faults } = await walk(page);
  expect(faults).toEqual({ missed: [], unexpected: [], misplaced: [], unmarked: [], covered: [] });
};

describe('Tab går gjennom alt, i rekkefølge, med synlig fokus', () => {
  it.each([...PAGE_TYPES, ...STATES])('$name', (state) =>
    using(state, DESKTOP, async (page) => {
      await openAll(page);
      await expectWhole(page);
    }),
  );
});

describe('Tab går gjennom alt ved 400 % forstørrelse', () => {
  it.each(PAGE_TYPES)('$name', (state) =>
    using(state, ZOOMED, async (page) => {
      await openAll(page);
      await expectWhole(page);
    }),
  );
});

describe('fokus har en strek også med systemfarger', () => {
  it.each(PAGE_TYPES.filter(({ name }) => !['kilder', 'ordliste'].includes(name)))(
    '$name',
    (state) =>
      using(
        state,
        DESKTOP,
        async (page) => expect((await walk(page)).unlined).toEqual([]),
        'active',
      ),
  );
});

describe('hopp til innholdet', () => {
  const withSkipLink = PAGE_TYPES.filter(({ name }) => name !== 'lommekort');
  it.each(withSkipLink)('er først og virker: $name', (state) =>
    using(state, DESKTOP, async (page) => {
      const skip = page.getByRole('link', { name: 'Hopp til innholdet' });
      // Søkesiden setter markøren i feltet; baklengs er lenka likevel det første.
      expect(
        await page.evaluate(() =>
          document.querySelector('a[href], button, input')?.textContent?.trim(),
        ),
      ).toBe('Hopp til innholdet');
      await skip.focus();
      const box = await skip.boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.width > 100 && box.height >= 24).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement?.closest('header, .side') !== null),
      ).toBe(false);
    }),
  );
});

describe('menyen på telefon', () => {
  it('kan gås gjennom, og Escape gir fokus tilbake til knappen', () =>
    using(
      { ...MENU, prepare: () => Promise.resolve() },
      { width: 390, height: 844 },
      async (page) => {
        const open = page.getByRole('button', { name: 'Meny' });
        await open.focus();
        await page.keyboard.press('Enter');
        const links = page.getByRole('navigation', { name: 'Meny', exact: true }).getByRole('link');
        const inMenu = await links.count();
        expect(inMenu).toBeGreaterThan(10);
        const reached = new Set<string>();
        for (let step = 0; step < inMenu + 2; step += 1) {
          await page.keyboard.press('Tab');
          reached.add(
            await page.evaluate(() => {
              const { activeElement } = document;
              return activeElement?.closest('nav.side') ? (activeElement.textContent ?? '') : '';
            }),
          );
        }
        for (const name of await links.allTextContents()) expect(reached).toContain(name);
        await page.keyboard.press('Escape');
        expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
      },
    ));
});
