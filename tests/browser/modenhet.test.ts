import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { encodeCode } from '../../src/domain/maturityCode.ts';
import { writeAssessmentFile } from '../../src/domain/maturityFile.ts';
import { launch, readyForOffline, watch } from './browser.ts';
import * as acts from './modenhetActs.ts';
import { file, nutrition, person, short } from './modenhetActs.ts';

const origin = inject('origin');
const address = `${origin}/verktoy/modenhet/`;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: ReturnType<typeof watch>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await open();
});
afterEach(async () => {
  expect(seen).toEqual({ errors: [], foreign: [] });
  await context.close();
});

async function open(path = address): Promise<Page> {
  const opened = await context.newPage();
  seen = watch(opened, origin);
  opened.on('dialog', (dialog) => void dialog.accept());
  await opened.goto(path);
  return opened;
}

const button = (name: string | RegExp, on = page) => acts.button(on, name);
const heading = (on = page) => on.locator('[data-stage] h2').first().textContent();
const status = (on = page) => on.getByRole('status').first().textContent();

const answerAll = (on = page) => acts.answerAll(on);

const overflow = (on = page) =>
  on.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const pdfPages = async (on = page) =>
  (
    (await on.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page[^s]/g) ??
    []
  ).length;

describe('en hel egenvurdering', () => {
  it('med tastaturet alene', async () => {
    await page.getByRole('radio', { name: /Kortversjonen/ }).focus();
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    expect(await heading()).toBe(short.items[0]?.question);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      short.items[0]?.question,
    );
    for (let index = 0; index < short.items.length; index += 1) {
      await page.keyboard.press(index === 3 ? '0' : String((index % 5) + 1));
      await page.keyboard.press('Enter');
    }
    expect(await heading()).toBe('Slik ser du det');
    expect(await page.locator('.lead').first().textContent()).toMatch(/./);
    expect(await page.locator('[data-stage] .res svg').count()).toBe(10);
    expect(
      await page.getByRole('table', { name: 'De samme tallene' }).locator('tbody tr').count(),
    ).toBe(10);
    expect(await page.locator('[data-stage] .first h3').count()).toBe(3);
  });

  it('viser spørsmålet, hvordan du velger og to nivåer på første skjerm på telefon', async () => {
    await button('Svar selv').click();
    const second = await page.locator('.niva label').nth(1).boundingBox();
    expect((second?.y ?? 999) + (second?.height ?? 0)).toBeLessThan(844);
    expect(await overflow()).toBe(0);
  });

  it('tilbakeknappen i nettleseren går til forrige spørsmål, med svaret', async () => {
    await button('Svar selv').click();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await page.goBack();
    expect(await heading()).toBe(short.items[0]?.question);
    expect(await page.locator('[name="level"]:checked').getAttribute('value')).toBe('4');
  });

  it('lagrer ingenting uten å bli bedt om det', async () => {
    await answerAll();
    expect(
      await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
    ).toEqual([0, 0, '']);
  });

  it('gir egen visning til møter, uten meny', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await button('Svar selv').click();
    await button('Møtevisning').click();
    expect(await page.locator('header.top').isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      '24px',
    );
    await button('Vanlig visning').click();
    expect(await page.locator('header.top').isVisible()).toBe(true);
  });
});

describe('stoppe og gå videre', () => {
  it('på samme enhet, etter at siden er lukket', async () => {
    await page.getByRole('checkbox', { name: /Husk svarene/ }).check();
    await button('Svar selv').click();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.close();
    page = await open();
    await page.getByText('Du har svart på 1 av 12').waitFor();
    await button('Gå videre').click();
    expect(await heading()).toBe(short.items[1]?.question);
    await button('Forrige').click();
    expect(await page.locator('[name="level"]:checked').getAttribute('value')).toBe('2');
  });

  it('to faner samtidig skriver ikke over hverandre', async () => {
    await page.getByRole('checkbox', { name: /Husk svarene/ }).check();
    await button('Svar selv').click();
    await page.keyboard.press('2');
    const second = await open();
    await button('Gå videre', second).click();
    await second.keyboard.press('3');
    await page.getByText('endret i en annen fane').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.locator('[name="level"]:checked').getAttribute('value')).toBe('3');
    await page.keyboard.press('Enter');
    await page.keyboard.press('5');
    const stored = await second.evaluate(() => localStorage.getItem('modenhet.alone.kort') ?? '');
    expect(JSON.parse(stored).svar[0].punkter.map(({ svar }: { svar: number }) => svar)).toEqual([
      2, 3, 5,
    ]);
  });

  it('uten nett', async () => {
    await readyForOffline(page);
    await context.setOffline(true);
    await answerAll();
    expect(await heading()).toBe('Slik ser du det');
    await button('Send svarene til lederen').click();
    expect(await page.locator('svg.qr').isVisible()).toBe(true);
  });
});

describe('fem telefoner', () => {
  it('blir ett team: kode, lenke, bilde av QR-kode, fil og slipp', async () => {
    const phones = await Promise.all(
      [0, 1, 2, 3, 4].map(async (number) => {
        const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
        const opened = await phone.newPage();
        await opened.goto(address);
        await button('Svar selv', opened).click();
        for (let index = 0; index < short.items.length; index += 1) {
          await opened.keyboard.press(String(((index + number) % 5) + 1));
          await opened.keyboard.press('Enter');
        }
        await button('Send svarene til lederen', opened).click();
        await opened.getByLabel('Rollen din').selectOption({ index: number + 1 });
        return { phone, opened, code: (await opened.locator('[data-code]').textContent()) ?? '' };
      }),
    );
    const codes = phones.map(({ code }) => code);
    const picture = await phones[2]?.opened.screenshot();
    const download = phones[3]?.opened.waitForEvent('download');
    await phones[3]?.opened.getByRole('button', { name: 'Last ned fil med notater' }).click();
    const path = (await (await download)?.path()) ?? '';

    await button('Samle svar fra teamet').click();
    await page.getByLabel('Kode fra en kollega').fill(codes[0]?.toLowerCase() ?? '');
    await button('Legg til').click();
    await page
      .getByLabel('Kode fra en kollega')
      .fill(`${address}#k=${codes[1]?.replace(/\W/g, '')}`);
    await button('Legg til').click();
    await page.locator('[name="files"]').setInputFiles([
      { name: 'skjermbilde.png', mimeType: 'image/png', buffer: picture ?? Buffer.alloc(0) },
      { name: 'svar.json', mimeType: 'application/json', buffer: await readFile(path) },
    ]);
    await page.getByRole('heading', { name: '4 svar' }).waitFor();
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'kode.json', { type: 'application/json' }));
      return transfer;
    }, file('Femte', '2026-11-22', 5).buffer.toString());
    await page.dispatchEvent('[data-drop]', 'drop', { dataTransfer: dropped });
    await page.getByRole('heading', { name: '5 svar' }).waitFor();
    await page.getByLabel('Kode fra en kollega').fill(codes[0] ?? '');
    await button('Legg til').click();
    expect(await status()).toContain('telles én gang');

    await button('Se spredningen og bli enige').click();
    expect(await page.getByText(/^Svarene går fra \d til \d/).isVisible()).toBe(true);
    expect(await page.locator('.niva').textContent()).toContain('svar: leder');
    await page.keyboard.press('2');
    await page.getByLabel('Hvorfor dette nivået?').fill('Natta kjenner den ikke');
    await button('Neste').click();
    await button('Avslutt møtet og se resultatet').click();
    expect(await heading()).toBe('Her står dere');
    await Promise.all(phones.map(({ phone }) => phone.close()));
  });

  it('skannet med telefonens kamera: lenka legger svaret til dem som alt er samlet på enheten', async () => {
    await page.getByRole('checkbox', { name: /Husk svarene/ }).check();
    await button('Samle svar fra teamet').click();
    for (const id of [1, 2]) {
      const code = encodeCode(
        short,
        person(id, 'nurse', () => 3),
      ).replaceAll('-', '');
      const scanned = await open(`${address}#k=${code}`);
      await scanned.getByText(`Nå har dere ${id} svar`).waitFor();
      expect(await scanned.evaluate(() => location.href)).not.toContain(code);
      await scanned.close();
    }
    await page.getByRole('heading', { name: '2 svar' }).waitFor();
  });
});

describe('inn og ut', () => {
  it('fila kan lastes ned, slettes og åpnes igjen', async () => {
    await answerAll();
    await page.getByLabel('Navn på resultatet').fill('Avdeling 2');
    const waiting = page.waitForEvent('download');
    await button('Last ned som fil').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^avdeling-2-\d{4}-\d{2}-\d{2}\.json$/);
    const buffer = await readFile(await download.path());
    await page.reload();
    await page
      .locator('[name="open"]')
      .setInputFiles({ name: 'inn.json', mimeType: 'application/json', buffer });
    await page.getByRole('heading', { name: 'Slik ser du det' }).waitFor();
    expect(await page.getByLabel('Navn på resultatet').inputValue()).toBe('Avdeling 2');
  });

  it.each([
    ['ikke vår', Buffer.from('{"a":1}'), 'ikke laget av egenvurderingen'],
    ['skadet', file('A', '2026-11-22', 1).buffer.subarray(0, 300), 'skadet og lar seg ikke lese'],
    [
      'endret for hånd',
      Buffer.from(file('A', '2026-11-22', 1).buffer.toString().replace('"svar": 3', '"svar": 5')),
      'endret eller skadet',
    ],
    ['annen modell', file('A', '2026-11-22', 1, nutrition).buffer, 'hører til «Ernæring»'],
    [
      'nyere versjon',
      Buffer.from(
        writeAssessmentFile(
          {
            model: 'kort',
            modelVersion: 9,
            name: '',
            date: '',
            responses: [],
            agreed: {},
            plan: [],
          },
          short,
        ),
      ),
      'nyere utgave',
    ],
  ])(
    'en fil som er %s, blir nektet med grunn, og det som ligger der, er urørt',
    async (_, buffer, words) => {
      await page.evaluate(() => localStorage.setItem('modenhet.lagret.1', 'urørt'));
      await page
        .locator('[name="open"]')
        .setInputFiles({ name: 'fil.json', mimeType: 'application/json', buffer });
      await page.getByText(words).waitFor();
      expect(await page.evaluate(() => localStorage.getItem('modenhet.lagret.1'))).toBe('urørt');
    },
  );

  it('lenka har alt i seg, og sender ingenting', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await answerAll();
    await button('Kopier lenke').click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    const other = await open(link);
    expect(await heading(other)).toBe('Slik ser du det');
    expect(requests.every((url) => !url.includes('r='))).toBe(true);
  });

  it('regnearket har en rad per punkt', async () => {
    await answerAll();
    const waiting = page.waitForEvent('download');
    await button('Last ned til regneark').click();
    const text = await readFile(await (await waiting).path(), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + short.items.length);
  });

  it('lagres med navn på enheten, og kan slettes', async () => {
    await answerAll();
    await page.getByLabel('Navn på resultatet').fill('Høsten 2026');
    await button('Lagre på denne enheten').click();
    expect(await status()).toContain('Lagret bare på denne enheten');
    await page.goto(address);
    await page.reload();
    await page.getByText('Høsten 2026').waitFor();
    await button('Slett').click();
    await page.getByText('Slettet fra denne enheten.').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('stengt lagring møtes med en setning, og alt annet virker', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('', 'SecurityError');
        },
      }),
    );
    await page.reload();
    await answerAll();
    await button('Lagre på denne enheten').click();
    expect(await status()).toContain('tillater ikke lagring');
  });
});

describe('sammenlikne', () => {
  it('viser endring punkt for punkt, uten rangering', async () => {
    await answerAll();
    await button('Sammenlikn med et annet resultat').click();
    await page.locator('[name="other"]').setInputFiles(file('Våren', '2026-05-01', 2));
    const rows = page.getByRole('table', { name: /punkt for punkt/ }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(12);
    // Før: 2, 3, 4, 5, 1 …; nå: 1, 2, 3, 4, 5 …
    expect(await rows.nth(0).textContent()).toMatch(/2.*1.*ned 1/);
    expect(await rows.nth(4).textContent()).toMatch(/1.*5.*opp 4/);
    await page.getByRole('radio', { name: 'Fra en annen enhet' }).check();
    expect(await rows.nth(4).textContent()).toContain('4 fra hverandre');
    expect(await page.locator('[data-stage]').textContent()).not.toMatch(
      /\bbest\b|dårligst|plass \d/,
    );
  });
});

describe('utskrift', () => {
  it('resultatet får plass på to sider, med plan', async () => {
    await page.getByRole('radio', { name: /Hele egenvurderingen/ }).check();
    await button('Svar selv').click();
    for (let index = 0; index < 34; index += 1) {
      await page.keyboard.press(String((index % 5) + 1));
      await page.keyboard.press('Enter');
    }
    await button('Lag tiltaksplan').click();
    for (const field of ['who', 'sign']) {
      for (const place of [0, 1, 2])
        await page.locator(`#md-${field}-${place}`).fill('fagsykepleier på dag og kveld');
    }
    expect(await pdfPages()).toBe(1);
    await button('Tilbake til resultatet').click();
    expect(await pdfPages()).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-sheet]').first().isVisible()).toBe(true);
    expect(await page.locator('header.top').isVisible()).toBe(false);
  });

  it('uten skript er hele egenvurderingen et papirskjema', async () => {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const opened = await plain.newPage();
    await opened.goto(address);
    expect(await opened.locator('[data-item]').count()).toBe(34);
    expect(await opened.locator('[data-item]').last().isVisible()).toBe(true);
    expect(await opened.getByRole('button', { name: 'Svar selv' }).isVisible()).toBe(false);
    await plain.close();
  });
});

it('skriptet er under 30 kB med brotli utover siden', async () => {
  const html = await readFile('dist/verktoy/modenhet/index.html', 'utf8');
  const plain = await readFile('dist/om/modenhet/index.html', 'utf8');
  const scripts = (text: string) =>
    [...text.matchAll(/<script[^>]+src="(\/_astro\/[^"]+)"/g)].map(([, src = '']) => src);
  const own = scripts(html).filter((src) => !scripts(plain).includes(src));
  const files = new Set(own);
  for (const src of own) {
    const code = await readFile(`dist${src}`, 'utf8');
    for (const [, name] of code.matchAll(/["']\.\/([\w.-]+\.js)["']/g))
      files.add(`/_astro/${name}`);
  }
  const sizes = await Promise.all(
    [...files].map(async (src) => brotliCompressSync(await readFile(`dist${src}`)).length),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(1000);
  expect(total).toBeLessThan(30_000);
});
