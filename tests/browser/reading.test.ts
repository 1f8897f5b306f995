import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { launch, watch } from './browser.ts';

const address = `${inject('origin')}/kunnskapsbasert-praksis/ernaering/organisering/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Åpner siden slik en ny leser gjør, og lukker alt etterpå. */
async function reading(
  act: (page: Page, context: BrowserContext) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(address);
  await act(page, context);
  await context.close();
}

const depth = (page: Page, name: string) => page.getByRole('radio', { name });
const choose = (page: Page, name: string) => depth(page, name).check();
const status = (page: Page) => page.getByRole('status').first();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
/** Utsagnene leseren ser, med styrken. */
const seen = (page: Page) =>
  page
    .locator('main .st > li[id]:visible > :is(.m, .k)')
    .evaluateAll((marks) => marks.map((mark) => mark.textContent?.replace('§', '').trim()));

describe('dybden', () => {
  it('viser hele siden til den som ikke har valgt', () =>
    reading(async (page) => {
      expect(await depth(page, 'Fordypning').isChecked()).toBe(true);
      expect(await page.locator('main .st > li[id]:not(:visible)').count()).toBe(0);
      expect(await heading(page, 'Kilder').isVisible()).toBe(true);
      expect(await status(page).textContent()).toBe('');
    }));

  it('30 sekunder er Kort sagt og verktøyene, og sier hva som venter', () =>
    reading(async (page) => {
      const total = (await seen(page)).length;
      await choose(page, '30 sekunder');
      const left = await seen(page);
      expect(left).toHaveLength(await page.locator('.kort > li').count());
      expect(await heading(page, 'Lovverk').isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: 'Lommekort' }).isVisible()).toBe(true);
      expect(await status(page).textContent()).toContain(`${total - left.length} utsagn til`);
      await page.getByRole('button', { name: 'Les videre i 5 minutter' }).click();
      expect(await depth(page, '5 minutter').isChecked()).toBe(true);
      expect(
        await heading(page, 'Ledende praksis').evaluate((h) => h === document.activeElement),
      ).toBe(true);
    }));

  it('5 minutter har alle krav og råd, og resten ett trykk unna', () =>
    reading(async (page) => {
      const before = await seen(page);
      await choose(page, '5 minutter');
      const binding = (words: (string | undefined)[]) =>
        words.filter((word) => /^(Skal|Bør|Anbefales|Kan|Vår slutning)$/.test(word ?? ''));
      const after = await seen(page);
      expect(binding(after)).toEqual(binding(before));
      expect(after.length).toBeLessThan(before.length);
      expect(await heading(page, 'Gjør dette først').isVisible()).toBe(true);
      expect(await heading(page, 'Kilder').isVisible()).toBe(false);
      const research = page.locator('section:has(> #forskning)');
      const more = research.getByRole('button', { name: /^\d+ utsagn til i fordypning$/ });
      const waiting = Number.parseInt((await more.textContent()) ?? '', 10);
      expect(await research.locator('.st > li[id]:visible').count()).toBe(0);
      await more.click();
      expect(await research.locator('.st > li[id]:visible').count()).toBe(waiting);
      await more.click();
      expect(await research.locator('.st > li[id]:visible').count()).toBe(0);
    }));

  it('styres med tastaturet', () =>
    reading(async (page) => {
      await depth(page, 'Fordypning').focus();
      await page.keyboard.press('ArrowLeft');
      expect(await depth(page, '5 minutter').isChecked()).toBe(true);
      await page.keyboard.press('ArrowLeft');
      expect(await heading(page, 'Lovverk').isVisible()).toBe(false);
      await page.keyboard.press('Tab');
      expect(
        await page.getByLabel('Din rolle').evaluate((field) => field === document.activeElement),
      ).toBe(true);
    }));
});

describe('rollen', () => {
  it('merker det som nevner leseren, og skjuler ingenting', () =>
    reading(async (page) => {
      const before = await seen(page);
      await page.getByLabel('Din rolle').selectOption('Leder');
      expect(await seen(page)).toEqual(before);
      const marked = await page
        .locator('.for')
        .evaluateAll((labels) =>
          labels
            .filter((label) => getComputedStyle(label, '::before').content.includes('For deg'))
            .map((label) => label.textContent),
        );
      expect(marked.length).toBeGreaterThan(0);
      for (const label of marked) expect(label).toContain('leder');
      expect(await status(page).textContent()).toContain(
        `${marked.length} utsagn nevner rollen din. Ingen er skjult for den.`,
      );
      await status(page).getByRole('link', { name: 'Gjør dette først' }).click();
      expect(new URL(page.url()).hash).toBe('#gjor-dette-forst');
    }));
});

describe('valget', () => {
  it('huskes på enheten, gjelder neste side, og kan glemmes', () =>
    reading(async (page, context) => {
      await choose(page, '30 sekunder');
      await page.getByLabel('Din rolle').selectOption('Sykepleier og vernepleier');
      expect(await status(page).textContent()).toContain('Husket på denne enheten.');
      await page.goto(new URL('../demens/', address).href);
      expect(await depth(page, '30 sekunder').isChecked()).toBe(true);
      expect(await page.getByLabel('Din rolle').inputValue()).toBe('s');
      expect(await heading(page, 'Lovverk').isVisible()).toBe(false);
      expect(await context.cookies()).toEqual([]);
      await page.getByRole('button', { name: 'Glem valget' }).click();
      expect(await heading(page, 'Lovverk').isVisible()).toBe(true);
      await page.reload();
      expect(await depth(page, 'Fordypning').isChecked()).toBe(true);
      expect(await page.getByLabel('Din rolle').inputValue()).toBe('');
    }));

  it('virker på siden når nettleseren nekter å lagre', () =>
    reading(async (page) => {
      const trouble = watch(page, inject('origin'));
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('nei', 'SecurityError');
          },
        });
      });
      await page.goto(address);
      await choose(page, '5 minutter');
      expect(await heading(page, 'Kilder').isVisible()).toBe(false);
      expect(await status(page).textContent()).toContain('nettleseren lagrer ikke');
      expect(trouble.errors).toEqual([]);
    }));

  it('som ikke gir mening, gir hele siden', () =>
    reading(async (page) => {
      await page.evaluate(() => localStorage.setItem('lesevisning', 'kladd'));
      await page.reload();
      expect(await depth(page, 'Fordypning').isChecked()).toBe(true);
      expect(await heading(page, 'Kilder').isVisible()).toBe(true);
    }));
});

describe('lenker til det som venter', () => {
  it.each(['ved åpning', 'på siden'])('et utsagn hentes fram %s', (how) =>
    reading(async (page) => {
      const id = await page.locator('section:has(> #forskning) li[id]').first().getAttribute('id');
      await choose(page, '30 sekunder');
      if (how === 'ved åpning') {
        await page.goto('about:blank');
        await page.goto(`${address}#${id}`);
      } else await page.evaluate((hash) => location.assign(`#${hash}`), id);
      await page.locator(`#${id}`).waitFor({ state: 'visible' });
      const top = await page.locator(`#${id}`).evaluate((li) => li.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(720);
      expect(await heading(page, 'Lovverk').isVisible()).toBe(false);
    }),
  );

  it('en overskrift tar med hele delen', () =>
    reading(async (page) => {
      const research = page.locator('section:has(> #forskning)');
      const all = await research.locator('li[id]').count();
      await choose(page, '30 sekunder');
      await page.evaluate(() => location.assign('#forskning'));
      await research.waitFor();
      expect(await research.locator('li[id]:visible').count()).toBe(all);
    }));
});

describe('utskriften', () => {
  it('følger dybden, sier hvilken, og har ikke valgene med', () =>
    reading(async (page) => {
      await choose(page, '5 minutter');
      await page.getByLabel('Din rolle').selectOption('Leder');
      const onScreen = await seen(page);
      await page.emulateMedia({ media: 'print' });
      expect(await seen(page)).toEqual(onScreen);
      expect(await status(page).innerText()).toMatch(
        /^5 minutter: \d+ utsagn og forklaringene står i fordypning\.$/,
      );
      expect(await page.getByLabel('Din rolle').isVisible()).toBe(false);
    }));
});

describe('uten skript', () => {
  it('er alt framme, og valgene borte', () =>
    reading(
      async (page) => {
        expect(await page.locator('main .st > li[id]:not(:visible)').count()).toBe(0);
        expect(await heading(page, 'Kilder').isVisible()).toBe(true);
        expect(await page.locator('main button:visible').count()).toBe(0);
        expect(await page.getByRole('radio').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    ));
});

describe.each(['light', 'dark'] as const)('på 320 punkter, %s', (colorScheme) => {
  it.each(['30 sekunder', '5 minutter', 'Fordypning'])(
    '%s er uten feil og har brede nok valg',
    (name) =>
      reading(
        async (page) => {
          await choose(page, name);
          await page.getByLabel('Din rolle').selectOption('Leder');
          expect(await axeViolations(page)).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect(overflow).toBe(0);
          const heights = await page
            .locator('.les label, .les select')
            .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().height));
          expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
        },
        { viewport: { width: 320, height: 640 }, colorScheme },
      ),
  );
});

it('første utsagn står på første skjerm på en telefon, med styrke og kilde', () =>
  reading(
    async (page) => {
      await page.goto(new URL('../demens/', address).href);
      const bottom = await page
        .locator('.kort > li')
        .first()
        .evaluate((li) => li.querySelector('.s')?.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThan(844);
    },
    { viewport: { width: 390, height: 844 } },
  ));

it('det som står i Kort sagt, står der én gang, med lenke fra delen det hører til', () =>
  reading(async (page) => {
    const ids = await page
      .locator('.st > li[id]')
      .evaluateAll((items) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const pointers = page.locator('.fem .i-kort a');
    expect(await pointers.count()).toBe(await page.locator('.kort > li').count());
    const targets = await pointers.evaluateAll((links) =>
      links.map((link) => document.querySelector(`.kort > ${link.getAttribute('href')}`) !== null),
    );
    expect(targets).not.toContain(false);
  }));
