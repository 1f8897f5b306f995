import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';

const address = `${inject('origin')}/verktoy/mst/`;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(address);
});
afterEach(() => page.close());

const answer = (group: RegExp, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
const result = () => page.getByRole('status');

it('viser risiko, sum og frist for tjenesten', async () => {
  await answer(/vekt i det siste/, 'Ja, 6–10 kg');
  await answer(/matlyst/, 'Ja');
  await answer(/får personen hjelp/, 'Korttidsplass i sykehjem');
  expect(await result().getByRole('heading').textContent()).toBe(
    'Personen er i risiko for underernæring',
  );
  expect(await result().textContent()).toContain('Sum 3 av 5.');
  expect(await result().textContent()).toContain('Evaluer planen minst hver uke.');
});

it('kaller ett svar ufullstendig og sier hva som mangler', async () => {
  await answer(/vekt i det siste/, 'Nei');
  expect(await result().textContent()).toContain('Ufullstendig');
  expect(await result().textContent()).toContain('Mangler spørsmål 2 om matlyst');
});

it('lover ikke mer enn kilden når tjenesten er hjemme og summen er lav', async () => {
  await answer(/vekt i det siste/, 'Nei');
  await answer(/matlyst/, 'Nei');
  await answer(/får personen hjelp/, 'Hjemmesykepleie, også i omsorgsbolig');
  expect(await result().textContent()).toContain('Ikke i risiko etter MST nå');
  expect(await result().textContent()).toContain('Se i retningslinjen');
});

it('tømmes for en ny person, og lagrer ingenting', async () => {
  await answer(/vekt i det siste/, 'Ja, over 15 kg');
  await page.getByRole('button', { name: 'Ny person' }).click();
  expect(await page.locator('input:checked').count()).toBe(0);
  expect(await result().textContent()).toContain('Svar på de to spørsmålene');
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, '']);
});

it('betjenes med tastaturet alene', async () => {
  await page.getByRole('radio', { name: 'Nei' }).first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Tab', 'ArrowDown']) await page.keyboard.press(key);
  expect(await result().textContent()).toContain('Sum 3 av 5.');
});

it('viser papirskjemaet uten skript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(address);
  expect(await plain.locator('form.mst').isVisible()).toBe(false);
  expect(await plain.getByRole('table', { name: 'MST, to spørsmål' }).isVisible()).toBe(true);
  await context.close();
});

it('skrives ut på én side, tom og utfylt', async () => {
  const pages = async () =>
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page[^s]/g);
  expect(await pages()).toHaveLength(1);
  await answer(/vekt i det siste/, 'Ja, 6–10 kg');
  await answer(/matlyst/, 'Ja');
  expect(await pages()).toHaveLength(1);
});
