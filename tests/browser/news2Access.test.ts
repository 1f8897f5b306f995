import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readyForOffline } from './browser.ts';
import {
  address,
  bar,
  browser,
  card,
  context,
  field,
  fillAll,
  origin,
  page,
  show,
} from './news2Page.ts';

describe('for alle', () => {
  it('har navn på alle felt og en linje som leses opp', async () => {
    for (const name of ['Respirasjon', 'SpO₂', 'Blodtrykk', 'Puls', 'Temperatur']) {
      const input = page.getByRole('textbox', { name, exact: true });
      expect(await input.count()).toBe(1);
      expect(await input.getAttribute('aria-describedby')).toMatch(/-enhet .*-hint .*-melding/);
      expect(await input.getAttribute('inputmode')).toMatch(/numeric|decimal/);
    }
    expect(
      await page.getByRole('group', { name: 'Oksygen', exact: true }).getByRole('radio').count(),
    ).toBe(2);
    expect(
      await page.getByRole('group', { name: 'Bevissthet', exact: true }).getByRole('radio').count(),
    ).toBe(5);
    expect(await bar().getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('news2-tool input:checked').count()).toBe(0);
  });

  it('tåler 400 % forstørrelse uten å rulle sidelengs', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(address);
    await fillAll({ pulse: '135' });
    await show();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await field('pulse').focus();
    const box = await field('pulse').boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 256).toBe(true);
  });

  it('viser rød skår og nivå også med systemfarger', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(address);
    await fillAll({ pulse: '135' });
    const style = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => {
          const { borderTopWidth, backgroundColor, color } = getComputedStyle(node);
          return { borderTopWidth, differs: backgroundColor !== color };
        });
    expect(await style('[data-row="pulse"] .p3')).toMatchObject({ differs: true });
    expect(Number.parseFloat((await style('.news2-svar')).borderTopWidth)).toBeGreaterThan(0);
    expect(Number.parseFloat((await style('.rod')).borderTopWidth)).toBeGreaterThan(0);
  });

  it('lar ikke linja nederst dekke feltet som har fokus', async () => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const active = document.activeElement;
        const line = document.querySelector('.news2-sum')?.getBoundingClientRect();
        if (!active?.closest('[data-slot="measures"]') || !line) return false;
        return active.getBoundingClientRect().bottom > line.top + 1;
      });
      expect(covered).toBe(false);
    }
  });
});

describe('uten nett, uten skript, på papir', () => {
  it('virker når nettet er borte', async () => {
    await readyForOffline(page);
    await context.setOffline(true);
    await fillAll({ pulse: '135' });
    await show();
    expect(await card().innerText()).toContain('Lav–middels risiko');
    await context.setOffline(false);
  });

  it('har tabell og skjema uten skript, på én side', async () => {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const sheet = await plain.newPage();
    await sheet.goto(address);
    expect(await sheet.locator('form.news2-skjema-skjerm').isVisible()).toBe(false);
    expect(await sheet.getByText('Skjemaet regner ikke uten skript').isVisible()).toBe(true);
    expect(await sheet.getByRole('table', { name: 'Poeng for hver måling' }).isVisible()).toBe(
      true,
    );
    expect(await sheet.getByRole('table', { name: 'Skåringsskjema' }).isVisible()).toBe(true);
    expect(await sheet.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const pdf = await sheet.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    await plain.close();
  });

  it('skriver ut resultatet på én side, også med røde skårer og serie', async () => {
    await fillAll({ pulse: '115' });
    await page.getByRole('radio', { name: 'Sykehjem' }).check();
    await page.getByRole('button', { name: 'Ny måling, samme person' }).click();
    await fillAll(
      { respirationRate: '26', systolicBloodPressure: '88', pulse: '135', temperature: '34,8' },
      'Får oksygen',
      /^C Ny/,
    );
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.documentElement.setAttribute('data-print', 'result'));
    expect(await page.locator('.news2-resultat').isVisible()).toBe(true);
    expect(await page.locator('.news2-ark').isVisible()).toBe(false);
  });

  it('kjører de publiserte testtilfellene på denne enheten', async () => {
    const { version, items } = (await (
      await fetch(`${origin}/api/news2-testcases.json`)
    ).json()) as {
      version: number;
      items: { id: string; observations: object; expected: object }[];
    };
    expect(version).toBe(1);
    expect(items.length).toBeGreaterThan(100);
    expect(Object.keys(items[0]?.expected ?? {})).toEqual(
      expect.arrayContaining(['points', 'total', 'redScores', 'risk', 'complete', 'missing']),
    );
    await page.getByRole('button', { name: 'Prøv dem på denne enheten' }).click();
    await page.getByText(`${items.length} av ${items.length} riktige på denne enheten.`).waitFor();
  });

  it('koster høyst 12 kB skript ut over siden', async () => {
    const scriptsOf = async (path: string): Promise<Set<string>> => {
      const requested = new Set<string>();
      const probe = await browser.newPage();
      probe.on(
        'request',
        (request) =>
          request.resourceType() === 'script' && requested.add(new URL(request.url()).pathname),
      );
      await probe.goto(origin + path, { waitUntil: 'networkidle' });
      await probe.close();
      return requested;
    };
    const plain = await scriptsOf('/verktoy/');
    const own = [...(await scriptsOf('/verktoy/news2/'))].filter((path) => !plain.has(path));
    const sizes = await Promise.all(
      own.map(async (path) => brotliCompressSync(await readFile(`dist${path}`)).length),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(1_000);
    expect(total).toBeLessThanOrEqual(12_000);
  });
});
