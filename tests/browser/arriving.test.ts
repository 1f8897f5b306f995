import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_TYPES } from './accessStates.ts';
import { launch } from './browser.ts';
import { readHeaders } from './headersFile.ts';
import { type StaticServer, serveFolder } from './staticServer.ts';

/** En bit per pakke på nettet. */
const PACKET = 1400;
/** En bokstav eller et ikon som finner plassen sin, kan ingen se; en linje som flytter seg, er over dette. */
const UNSEEN = 0.01;
const SEARCHES = ['/sok/?q=smerte', '/sok/?q=qqxxqq'].map((path) => ({ name: path, path }));

let host: StaticServer;
let browser: Browser;
beforeAll(async () => {
  host = await serveFolder('dist');
  host.headersFor = await readHeaders('dist/_headers');
  host.misbehave = (pathname) => (pathname.endsWith('/') ? { trickle: PACKET } : null);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

describe.each([390, 1280])('på et tregt nett, %i px', (width) => {
  it.each([...PAGE_TYPES, ...SEARCHES])(
    'ligger siden i ro mens den kommer: $name',
    async ({ path }) => {
      const context = await browser.newContext({
        serviceWorkers: 'block',
        viewport: { width, height: 844 },
      });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const shifts: { score: number; moved: string[] }[] = [];
        Reflect.set(window, 'shifts', shifts);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const sources = Reflect.get(entry, 'sources') as { node: Node | null }[];
            shifts.push({
              score: Reflect.get(entry, 'value') as number,
              moved: sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? ''),
            });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(host.origin + path, { waitUntil: 'networkidle' });
      const shifts = await page.evaluate(
        () => Reflect.get(window, 'shifts') as { score: number; moved: string[] }[],
      );
      await context.close();
      const total = shifts.reduce((sum, { score }) => sum + score, 0);
      expect(total, JSON.stringify(shifts)).toBeLessThan(UNSEEN);
    },
  );
});
