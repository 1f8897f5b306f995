import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../tests/browser/staticServer.ts';
import { type Tally, tally } from './weight.ts';

/** Hvordan en leser søker på et nettsted. */
export interface SearchRoute {
  search(page: Page, query: string): Promise<unknown>;
  /** Et treff, slik siden viser det. */
  result: string;
}

/** Hos oss: søkesiden med ordet i adressen, slik feltet i toppen sender det. */
export const OUR_SEARCH: SearchRoute = {
  search: (page, query) =>
    page.goto(new URL(`/sok/?q=${encodeURIComponent(query)}`, page.url()).href),
  result: 'search-page ol a[href]',
};

/** Uendret Starlight: dialogen som åpnes fra toppen. */
export const STOCK_SEARCH: SearchRoute = {
  async search(page, query) {
    await page.locator('button[data-open-modal]').first().click();
    await page.locator('dialog[open] input').first().fill(query);
  },
  result: 'dialog[open] .pagefind-ui__result-link, dialog[open] .pf-result-link',
};

/**
 * Veier det første søket i en økt: alt som hentes fra en side er lest til treffene står der.
 * @throws når søket ikke gir treff
 */
export async function weighFirstSearch(
  browser: Browser,
  folder: string,
  from: string,
  query: string,
  route: SearchRoute,
): Promise<Tally> {
  const { stop, origin } = await serveFolder(folder);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const seen = new Set<string>();
  // Pagefinds arbeider henter selv; konteksten ser også det.
  context.on('requestfinished', (request) => seen.add(new URL(request.url()).pathname));
  await page.goto(origin + from, { waitUntil: 'networkidle' });
  const before = new Set(seen);
  await route.search(page, query);
  await page.locator(route.result).first().waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  await stop();
  return tally(
    folder,
    [...seen].filter((address) => !before.has(address) && !address.endsWith('favicon.ico')),
  );
}
