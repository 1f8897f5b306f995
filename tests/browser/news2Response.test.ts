import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { address, card, field, fillAll, origin, page, storage, type } from './news2Page.ts';

describe('responsen', () => {
  it('er merket som eksempel, står under avklart nivå og følger skåren', async () => {
    const response = page.locator('[data-slot="response"]');
    await fillAll({ respirationRate: '22', pulse: '115', temperature: '38,1' });
    expect(await response.innerText()).toContain(
      'Eksempel: avtales lokalt med medisinsk ansvarlig',
    );
    expect(await response.innerText()).toContain('Det som er avtalt om behandling');
    expect(await response.locator('[data-step]:visible').count()).toBe(2);
    await page.getByRole('radio', { name: 'Hjemmetjeneste' }).check();
    const steps = response.locator('[data-step]:visible');
    expect(await steps.count()).toBe(1);
    expect(
      await steps
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['tel:116117', 'tel:113']);
    await type('respirationRate', '26');
    await type('systolicBloodPressure', '95');
    expect(await steps.getAttribute('data-step')).toBe('hoy');
    expect(
      await page.locator('[data-slot="calls"]').getByRole('link', { name: 'Ring 113' }).isVisible(),
    ).toBe(true);
  });
});

describe('serien', () => {
  it('tegner utviklingen med samme tall i tabell, og beholdes bare på ønske', async () => {
    await fillAll({ pulse: '115' });
    await page.getByRole('button', { name: 'Ny måling, samme person' }).click();
    expect(await field('pulse').inputValue()).toBe('');
    expect(
      await field('respirationRate').evaluate((input) => input === document.activeElement),
    ).toBe(true);
    await fillAll({ pulse: '135', respirationRate: '22' });
    const svg = page.locator('.news2-trend');
    expect(await svg.getAttribute('aria-label')).toMatch(
      /klokka [\d.]+ 2, klokka [\d.]+ 5 \(rød skår\)/,
    );
    const rows = page.getByRole('table', { name: 'Målingene i serien' }).getByRole('row');
    expect(await rows.nth(2).innerText()).toMatch(/Middels risiko, rød skår: puls\s+5/);
    expect(await storage()).toEqual([]);
    await page.getByText('Ta vare på serien').click();
    await page.getByLabel('Behold serien på denne enheten').check();
    expect(await storage()).toEqual(['ts-news2-serie']);
    expect(await page.locator('.news2-serie').innerText()).toContain(
      'Lagret bare på denne enheten',
    );
    await page.reload();
    expect(await field('pulse').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Ja, bruk serien' }).click();
    expect(await page.locator('.news2-trend').isVisible()).toBe(true);
  });

  it('tas ut som fil og inn igjen', async () => {
    await fillAll({ pulse: '115' });
    await page.getByText('Ta vare på serien').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lagre som fil' }).click(),
    ]);
    const path = await download.path();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      model: 'news2-serie',
      version: 1,
    });
    await page.reload();
    await fillAll({ pulse: '135' });
    await page.getByText('Ta vare på serien').click();
    await page.locator('input[type="file"]').setInputFiles(path);
    await page.locator('.news2-trend').waitFor();
  });
});

describe('når noe er ferdig', () => {
  it('«Ny person» tømmer alt, også det som er lagret', async () => {
    await page.getByLabel('Jeg er bekymret').check();
    await fillAll({ pulse: '135' });
    await page.getByText('Ta vare på serien').click();
    await page.getByLabel('Behold serien på denne enheten').check();
    await page.getByRole('button', { name: 'Ny person' }).click();
    expect(await storage()).toEqual([]);
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(
      await page
        .locator('input[type="text"]')
        .evaluateAll((inputs) => inputs.every((input) => (input as HTMLInputElement).value === '')),
    ).toBe(true);
    expect(await card().innerText()).toContain('Ingen målinger ennå');
    expect(await page.locator('.news2-trend').count()).toBe(0);
  });

  it('å gå fra siden tømmer den', async () => {
    await fillAll({ pulse: '135' });
    await page.goto(`${origin}/verktoy/`);
    await page.goBack();
    expect(await field('pulse').inputValue()).toBe('');
    expect(await storage()).toEqual([]);
  });

  it('etter en time gråner resultatet og sier hvorfor', async () => {
    await page.clock.install();
    await page.goto(address);
    await fillAll({ pulse: '115' });
    await page.clock.runFor(1000);
    expect(await page.locator('[data-slot="stale"]').innerText()).toBe('');
    await page.clock.fastForward(59 * 60_000);
    expect(await page.locator('.news2-er-gammel').count()).toBe(0);
    await page.clock.fastForward(2 * 60_000);
    expect(await page.locator('[data-slot="stale"]').innerText()).toMatch(
      /over en time gammel\. Mål på nytt/,
    );
    expect(await page.locator('.news2-er-gammel').count()).toBe(1);
    await type('pulse', '116');
    await page.clock.runFor(1000);
    expect(await page.locator('.news2-er-gammel').count()).toBe(0);
  });
});
