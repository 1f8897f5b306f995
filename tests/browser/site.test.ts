import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';

const origin = inject('origin');

let browser: Browser;
let phone: BrowserContext;
let desktop: BrowserContext;
beforeAll(async () => {
  browser = await launch();
  phone = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  desktop = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
  });
});
afterAll(() => browser.close());

describe('utseendet', () => {
  const background = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it.each(['/', '/verktoy/', '/kilder/', '/kunnskapsbasert-praksis/ernaering/'])(
    '%s følger enheten, og valget huskes',
    async (path) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        colorScheme: 'dark',
      });
      const page = await context.newPage();
      await page.goto(origin + path);
      const dark = await background(page);
      await page.getByRole('button', { name: 'Bytt mellom lyst og mørkt' }).click();
      const light = await background(page);
      expect([dark, light]).toEqual(['rgb(14, 21, 19)', 'rgb(254, 254, 252)']);
      await page.reload();
      expect(await background(page)).toBe(light);
      await context.close();
    },
  );

  it('har innholdslista ved siden av teksten på en stor skjerm', async () => {
    const page = await desktop.newPage();
    await page.goto(`${origin}/kunnskapsbasert-praksis/ernaering/`);
    const contents = await page.getByRole('navigation', { name: 'På denne siden' }).boundingBox();
    const text = await page.getByRole('main').boundingBox();
    expect(contents?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
    expect(contents?.y).toBeLessThan(100);
    await page.close();
  });

  it('uten skript er siden lys og hel', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${origin}/kunnskapsbasert-praksis/ernaering/`);
    expect(await background(page)).toBe('rgb(254, 254, 252)');
    await context.close();
  });
});

describe('søk', () => {
  it('finner risikovurderingen fra boksen på en annen side, uten å sende søkeordene', async () => {
    const page = await desktop.newPage();
    const seen: string[] = [];
    page.on(
      'request',
      (request) => request.url().includes('risikovurdering') && seen.push(request.url()),
    );
    await page.goto(`${origin}/verktoy/mst/`);
    await page
      .getByRole('searchbox', { name: 'Søk i hele nettstedet' })
      .fill('risikovurdering underernæring');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sok/?q=*');
    expect(seen).toEqual([]);
    const results = page.getByRole('list', { name: 'Søkeresultater' }).getByRole('link');
    await results.first().waitFor();
    expect(
      await results.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining('/kunnskapsbasert-praksis/ernaering/risikovurdering/'),
      ]),
    );
    await page.close();
  });

  it('sier fra på bokmål når ingenting passer', async () => {
    const page = await desktop.newPage();
    await page.goto(`${origin}/sok/?q=qqxxqq`);
    await page.getByText('Ingen treff på «qqxxqq».').waitFor();
    await page.close();
  });
});

describe('fokus', () => {
  it.each(['/', '/kunnskapsbasert-praksis/ernaering/', '/verktoy/news2/'])(
    'synes med egen ring på %s',
    async (path) => {
      const page = await phone.newPage();
      await page.goto(origin + path);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const { outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element);
        return { outlineWidth, boxShadow };
      });
      expect(ring.outlineWidth).toBe('3px');
      expect(ring.boxShadow).toContain('6px');
      await page.close();
    },
  );
});

describe('kilderegisteret', () => {
  it('filtreres med tastaturet, og valget står i adressen', async () => {
    const page = await desktop.newPage();
    await page.goto(`${origin}/kilder/`);
    await page.getByLabel('Type').focus();
    await page.getByLabel('Type').selectOption('lov');
    await page.getByText(/^\d+ av \d+ kilder$/).waitFor();
    expect(new URL(page.url()).search).toBe('?type=lov');
    const facts = await page.locator('.register > li .s').allTextContents();
    expect(facts.length).toBeGreaterThan(3);
    expect(facts.filter((text) => !text.endsWith('· lov'))).toEqual([]);
    await page.close();
  });

  it('et delt utvalg åpnes med valgene på plass, og kan nullstilles', async () => {
    const page = await desktop.newPage();
    await page.goto(`${origin}/kilder/?word=ukom&type=rapport`);
    await page.getByText(/^\d+ av \d+ kilder$/).waitFor();
    expect(await page.getByLabel('Type').inputValue()).toBe('rapport');
    await page.getByRole('button', { name: 'Nullstill' }).click();
    await page.getByText(/^\d+ kilder$/).waitFor();
    expect(await page.locator('.register').isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  it('sier fra når registeret ikke kan hentes', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.route('**/api/sources.json', (route) => route.abort());
    await page.goto(`${origin}/kilder/`);
    await page.getByLabel('Type').selectOption('lov');
    await page.getByText('Får ikke hentet kildene nå.').waitFor();
    await context.close();
  });

  it('viser hver kilde uten skript, fordelt på typer', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/kilder/`);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    const types = await page
      .locator('.rows a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    let shown = 0;
    for (const type of types) {
      await page.goto(type);
      shown += await page.locator('.register > li:visible').count();
      for (;;) {
        const next = page.getByRole('link', { name: 'Neste side' });
        if ((await next.count()) === 0) break;
        await next.click();
        shown += await page.locator('.register > li:visible').count();
      }
    }
    const { items } = (await (await fetch(`${origin}/api/sources.json`)).json()) as {
      items: { address: string }[];
    };
    expect(shown).toBe(items.length);
    const address = items.at(-1)?.address ?? '';
    await page.goto(origin + address);
    expect(await page.locator(`[id="${address.split('#')[1]}"]`).isVisible()).toBe(true);
    await context.close();
  });

  it('en gammel lenke til en kilde fører til kilden', async () => {
    const page = await desktop.newPage();
    await page.goto(`${origin}/kilder/#hol`);
    await page.waitForURL('**/kilder/lov/#hol');
    await page.close();
  });
});

describe('ordlista', () => {
  it('har hvert ord forklart på siden det lenkes til, og gamle lenker virker', async () => {
    const page = await desktop.newPage();
    await page.goto(`${origin}/ordliste/`);
    const links = await page
      .locator('.ord a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const seen = new Map<string, string[]>();
    for (const link of links) {
      const [address = '', id = ''] = link.split('#');
      if (!seen.has(address)) {
        await page.goto(address);
        seen.set(
          address,
          await page.locator('.ordliste > div').evaluateAll((all) => all.map((word) => word.id)),
        );
      }
      expect(seen.get(address)).toContain(id);
    }
    const last = links.at(-1) ?? '';
    await page.goto(`${origin}/ordliste/#${last.split('#')[1]}`);
    await page.waitForURL(last);
    await page.close();
  });
});

describe('åpne data', () => {
  it.each([
    [
      'statements',
      [
        'id',
        'text',
        'strength',
        'contentType',
        'keyword',
        'sources',
        'basedOn',
        'roles',
        'checked',
        'address',
      ],
    ],
    [
      'sources',
      ['id', 'title', 'publisher', 'type', 'url', 'year', 'language', 'sections', 'address'],
    ],
    ['topics', ['address', 'title', 'statements', 'measure', 'reviewed', 'nextReview']],
  ])('/api/%s.json har versjon, poster og feltene', async (name, fields) => {
    const data = (await (await fetch(`${origin}/api/${name}.json`)).json()) as {
      version: number;
      items: Record<string, unknown>[];
    };
    expect(data.version).toBe(1);
    expect(data.items.length).toBeGreaterThan(0);
    for (const item of data.items)
      expect(Object.keys(item)).toEqual(expect.arrayContaining(fields));
  });

  it('hvert utsagn har en adresse som finnes på siden', async () => {
    const { items } = (await (await fetch(`${origin}/api/statements.json`)).json()) as {
      items: { id: string; address: string }[];
    };
    const page = await desktop.newPage();
    await page.goto(origin + items[0]?.address);
    expect(await page.locator(`#${items[0]?.id}`).isVisible()).toBe(true);
    await page.close();
  });
});

describe('lommekortet', () => {
  it('skrives ut på én side', async () => {
    const page = await desktop.newPage();
    await page.goto(`${origin}/kunnskapsbasert-praksis/ernaering/risikovurdering/kort/`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    await page.close();
  });
});

describe('det lokale laget', () => {
  it('huskes på enheten til det slettes', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const address = `${origin}/kunnskapsbasert-praksis/ernaering/risikovurdering/`;
    await page.goto(address);
    const field = page.locator('local-notes input').first();
    await field.fill('Primærkontakt');
    await field.blur();
    await page.getByText('Lagret bare på denne enheten.').waitFor();
    await page.goto(address);
    expect(await field.inputValue()).toBe('Primærkontakt');
    await page.getByRole('button', { name: 'Slett det vi har skrevet her' }).click();
    await page.goto(address);
    expect(await field.inputValue()).toBe('');
    await context.close();
  });
});

describe('menyen på telefon', () => {
  it('åpnes og lukkes med tastaturet', async () => {
    const page = await phone.newPage();
    await page.goto(`${origin}/kunnskapsbasert-praksis/ernaering/risikovurdering/`);
    const menu = page.getByRole('navigation', { name: 'Meny', exact: true });
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Meny' }).focus();
    await page.keyboard.press('Enter');
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    await page.close();
  });
});
