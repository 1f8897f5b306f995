import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/findChromium.ts';

/** Starter nettleseren uten bakgrunnstrafikk; et lukket nett skal ikke gi støy i testene. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('Fant ingen Chrome eller Chromium. Kjør «node scripts/ensure-chromium.ts».');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Det en side gjør galt mens den er åpen: konsollfeil og forespørsler til andre verter. */
export function watch(page: Page, origin: string): { errors: string[]; foreign: string[] } {
  const seen = { errors: [] as string[], foreign: [] as string[] };
  page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) seen.foreign.push(url);
  });
  return seen;
}

/** Venter til tjenestearbeideren har lagret grunnpakken og tatt over siden. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
    );
  });
}
