import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { launch, watch } from './browser.ts';

const origin = inject('origin');
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext({ serviceWorkers: 'block' });
});
beforeEach(async () => {
  page = await context.newPage();
  return () => page.close();
});
afterAll(() => browser.close());

const results = () => page.getByRole('list', { name: 'Søkeresultater' });
const hits = () => results().getByRole('listitem');
const links = () => results().getByRole('link');
const status = () => page.getByRole('status').first();
const addresses = () =>
  links().evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
const open = async (query: string, more = '') => {
  await page.goto(`${origin}/sok/?q=${encodeURIComponent(query)}${more}`);
  await hits().first().waitFor();
};

describe('søkesiden', () => {
  it.each(['?q=', '#q='])(
    'viser treff i rekkefølge fra /sok/%s, med én lenke i hvert',
    async (start) => {
      const seen = watch(page, origin);
      await page.goto(`${origin}/sok/${start}kvalme`);
      await hits().first().waitFor();
      expect(await results().evaluate((list) => list.tagName)).toBe('OL');
      expect(
        await hits().evaluateAll((rows) => rows.map((row) => row.querySelectorAll('a').length)),
      ).toEqual(Array(await hits().count()).fill(1));
      expect((await addresses())[0]).toBe('/kunnskapsbasert-praksis/palliasjon/symptomer/');
      expect(await status().textContent()).toMatch(/^\d+ treff på «kvalme»\.$/);
      expect(await page.getByRole('searchbox').last().inputValue()).toBe('kvalme');
      expect(seen).toEqual({ errors: [], foreign: [] });
    },
  );

  it('har en adresse som kan deles, og som gir de samme treffene', async () => {
    await page.goto(`${origin}/sok/`);
    await page.locator('search-page input').fill('sår i munnen');
    await hits().first().waitFor();
    const first = await addresses();
    const address = page.url();
    expect(new URL(address).searchParams.get('q')).toBe('sår i munnen');
    await page.goto('about:blank');
    await page.goto(address);
    await hits().first().waitFor();
    expect(await addresses()).toEqual(first);
  });

  it.each([
    ['news', '/verktoy/news2/'],
    ['isbar', '/verktoy/isbar/'],
    ['mst', '/verktoy/mst/'],
  ])('setter verktøyet først for «%s»', async (query, tool) => {
    await open(query);
    expect(await links().first().getAttribute('href')).toBe(tool);
  });

  it('viser styrke og kildetype på utsagnet, og lenker til det', async () => {
    await open('ernæringsplan');
    const row = hits()
      .filter({ has: page.locator('.treff-kilde') })
      .first();
    const href = (await row.getByRole('link').getAttribute('href')) ?? '';
    const [address = '', id = ''] = href.split('#');
    expect(await row.locator('.treff-merke').textContent()).toMatch(/^(?:§ )?\p{Lu}/u);
    expect(await row.locator('.treff-kilde').textContent()).toMatch(
      /^(?:Lov|Forskrift|Rundskriv|Retningslinje|Faglig råd|Veileder|Indikator|Verktøy|Forskning|Rapport|Tilsyn|Plan|Opplæring|Nettside)/,
    );
    expect(await readFile(`dist${address}index.html`, 'utf8')).toContain(`id="${id}"`);
  });

  it('retter skrivefeil og sier det', async () => {
    await open('paliasjon');
    expect(await status().textContent()).toContain('Viser treff for palliasjon');
    expect((await addresses())[0]).toBe('/kunnskapsbasert-praksis/palliasjon/');
  });

  it('sier fra når et helt avsnitt er limt inn, og søker likevel', async () => {
    await open(`kvalme ${'xqzwv '.repeat(300)}`);
    expect(await status().textContent()).toContain('Søket leser de første 200 tegnene.');
    expect((await addresses())[0]).toBe('/kunnskapsbasert-praksis/palliasjon/symptomer/');
  });

  it.each(['ern-032', '«pal-162»'])('fører %s til utsagnet med den id-en', async (query) => {
    await page.goto(`${origin}/sok/?q=${encodeURIComponent(query)}`);
    const id = query.replace(/[«»]/g, '');
    await hits().first().waitFor();
    expect(await hits().first().getByRole('link').getAttribute('href')).toMatch(
      new RegExp(`#${id}$`),
    );
  });

  it('finner paragrafen, og lenker til utsagnet som bygger på den', async () => {
    await page.goto(`${origin}/sok/?q=${encodeURIComponent('pbrl. § 4-3')}`);
    await hits().first().waitFor();
    const href = (await hits().first().getByRole('link').getAttribute('href')) ?? '';
    await page.goto(origin + href);
    expect(await page.locator(':target').textContent()).toContain('§ 4-3');
  });

  it('sier at det søkes mens nettet er tregt', async () => {
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((done) => {
      answer = done;
    });
    await page.route('**/sok/sider.json', async (route) => {
      await slow;
      await route.continue();
    });
    await page.goto(`${origin}/sok/?q=smerte`);
    await page.getByText('Søker etter «smerte» …').waitFor();
    answer();
    await page.getByText(/treff på «smerte»/).waitFor();
    expect(await hits().count()).toBe(5);
  });

  it('gir verktøyene og ordlista når ingenting passer', async () => {
    await page.goto(`${origin}/sok/?q=xyzzyqq`);
    const main = page.getByRole('main');
    const said = page.getByText('Ingen treff på «xyzzyqq».');
    await said.waitFor();
    expect(await hits().count()).toBe(0);
    expect(await main.getByRole('link', { name: 'NEWS2', exact: true }).isVisible()).toBe(true);
    const letter = page.getByRole('navigation', { name: 'Bokstaver i ordlista' }).getByText('M');
    await letter.click();
    await page.getByRole('heading', { name: 'Ordliste fra A til Å' }).waitFor();
    expect(await page.getByRole('heading', { name: 'M', exact: true }).isVisible()).toBe(true);
  });

  it('følger reglene for tilgjengelighet med treff på siden', async () => {
    await open('smerte');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('viser flere treff og flytter fokus til det første nye', async () => {
    await open('ernæring');
    const before = await hits().count();
    await page.getByRole('button', { name: 'Vis flere treff' }).press('Enter');
    await hits().nth(before).waitFor();
    expect(
      await links()
        .nth(before)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });
});

describe('filtrene', () => {
  it.each([
    ['Del av standarden', 'Ledelse', 'del', /^\/ledelse\//],
    ['Rolle', 'pårørende', 'rolle', /^\//],
    ['Innholdstype', 'lov', 'innholdstype', /^\//],
    ['Kildetype', 'forskrift', 'kildetype', /^\//],
  ])(
    '%s avgrenser med tastaturet, sier antallet og står i adressen',
    async (label, choice, key, where) => {
      await open('kvalitet');
      const all = Number.parseInt((await status().textContent()) ?? '', 10);
      await page.getByText('Avgrens søket').focus();
      await page.keyboard.press('Enter');
      const field = page.getByLabel(label);
      await field.focus();
      await page.keyboard.type(choice);
      await page.waitForURL(`**${key}=*`);
      await page.waitForFunction(
        (before) =>
          Number.parseInt(document.querySelector('.sok-status')?.textContent ?? '', 10) !== before,
        all,
      );
      const left = Number.parseInt((await status().textContent()) ?? '', 10);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(all);
      for (const address of await addresses()) expect(address).toMatch(where);
    },
  );
});

describe('feltet på hver side', () => {
  it('foreslår begreper, sender ikke ordene til verten og fører til treffene', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${origin}/kunnskapsbasert-praksis/ernaering/`);
    const box = page
      .getByRole('searchbox', { name: 'Søk i hele nettstedet' })
      .or(page.getByRole('combobox', { name: 'Søk i hele nettstedet' }))
      .first();
    await box.focus();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('datalist option')].some(
        (option) => (option as HTMLOptionElement).value === 'palliasjon',
      ),
    );
    await box.fill('palliasjon');
    await box.press('Enter');
    await hits().first().waitFor();
    expect((await addresses())[0]).toBe('/kunnskapsbasert-praksis/palliasjon/');
    expect(
      asked.filter((address) => address.includes('palliasjon') && address.includes('q=')),
    ).toEqual(asked.filter((address) => address.includes('#q=palliasjon')));
  });
});
