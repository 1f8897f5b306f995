import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openState, STATES } from './accessStates.ts';
import { launch } from './browser.ts';

const origin = inject('origin');
const sitemap = await readFile('dist/sitemap-0.xml', 'utf8');
const paths = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url).pathname);
const EXTRA = ['/kunnskapsbasert-praksis/ernaering/risikovurdering/kort/', '/finnes-ikke/'];

const CONTROLS = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'progressbar',
  'image',
  'img',
  'dialog',
]);
const LANDMARKS = new Set([
  'banner',
  'main',
  'contentinfo',
  'navigation',
  'search',
  'complementary',
  'region',
  'form',
]);

interface Node {
  role: string;
  name: string;
  level: number;
}

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
});
afterAll(() => browser.close());

/** Treet en skjermleser får: rolle, navn og nivå, i rekkefølge. */
async function readTree(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      level: Number(properties?.find((property) => property.name === 'level')?.value.value ?? 0),
    }));
}

/** Det en skjermleserbruker ville snublet i. */
function faults(nodes: Node[], mainHeadings: number[]): string[] {
  const found: string[] = [];
  const headings = nodes.filter(({ role }) => role === 'heading');
  const top = headings.filter(({ level }) => level === 1).length;
  if (top !== 1) found.push(`${top} overskrifter på nivå 1`);
  if (mainHeadings[0] !== 1) found.push('hovedinnholdet begynner ikke med nivå 1');
  for (const [place, level] of mainHeadings.entries()) {
    const before = mainHeadings[place - 1] ?? 1;
    if (level > before + 1) found.push(`hopp fra overskrift ${before} til ${level}`);
  }
  for (const { role, name } of nodes)
    if (CONTROLS.has(role) && name === '') found.push(`${role} uten navn`);
  for (const { name } of headings) if (name === '') found.push('overskrift uten tekst');
  // Et skjema uten navn er ikke et landemerke, selv om nettleseren gir det rollen.
  const landmarks = nodes.filter(
    ({ role, name }) => LANDMARKS.has(role) && (role !== 'form' || name !== ''),
  );
  if (landmarks.filter(({ role }) => role === 'main').length !== 1) found.push('ikke ett «main»');
  const seen = new Set<string>();
  for (const { role, name } of landmarks) {
    const key = `${role} «${name}»`;
    if (seen.has(key)) found.push(`to landemerker heter ${key}`);
    seen.add(key);
    if (/^(?:navigation|complementary|region)$/.test(role) && name === '')
      found.push(`${role} uten navn`);
  }
  return found;
}

const mainHeadings = (page: Page) =>
  page
    .locator('main')
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((nodes) =>
      nodes.filter((node) => node.checkVisibility()).map(({ localName }) => Number(localName[1])),
    );

/**
 * Lenker i hovedinnholdet med samme navn og ulike mål.
 * En kildehenvisning sier utgiver, type og år, og leses sammen med utsagnet eller tittelen den står ved (WCAG 2.4.4).
 */
const ambiguousLinks = (page: Page) =>
  page.evaluate(() => {
    const targets = new Map<string, Set<string>>();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
      const isReference = link.closest(
        '.st, .kilder, .ordliste, .indikatorer, figcaption, .md, [data-item]',
      );
      if (isReference || !link.checkVisibility()) continue;
      const name = (link.getAttribute('aria-label') ?? link.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase();
      const { origin: host, pathname, hash } = new URL(link.href);
      targets.set(name, (targets.get(name) ?? new Set()).add(host + pathname + hash));
    }
    return [...targets]
      .filter(([, addresses]) => addresses.size > 1)
      .map(([name, addresses]) => `«${name}»: ${[...addresses].join(', ')}`);
  });

describe('treet en skjermleser får, på hver side', () => {
  it.each([...paths, ...EXTRA])('%s', async (path) => {
    const page = await context.newPage();
    await page.goto(origin + path);
    expect({
      faults: faults(await readTree(page), await mainHeadings(page)),
      ambiguous: await ambiguousLinks(page),
      language: await page.evaluate(() => document.documentElement.lang),
    }).toEqual({ faults: [], ambiguous: [], language: 'nb' });
    await page.close();
  });
});

describe('treet en skjermleser får, i hver tilstand', () => {
  it.each(STATES)('$name', async (state) => {
    const own = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await openState(own, origin, state);
    expect(faults(await readTree(page), await mainHeadings(page))).toEqual([]);
    await own.close();
  });
});

describe('språk', () => {
  it('navnet på en engelsk kilde leses på engelsk', async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/forbedring/laering-og-trygghet/`);
    const link = page
      .locator('.kilder')
      .getByRole('link', { name: 'Some basic concepts 4: The Learning Zone Model' });
    expect(await link.getAttribute('lang')).toBe('en');
    await page.close();
  });
});

describe('tilstand sies med ord, ikke bare med utseende', () => {
  const opened = async (name: string) => {
    const state = STATES.find((candidate) => candidate.name === name);
    if (!state) throw new Error(`Fant ikke tilstanden «${name}».`);
    const page = await openState(context, origin, state);
    const snapshot = await page.locator('main').ariaSnapshot();
    await page.close();
    return snapshot;
  };

  it('feil i NEWS2 står ved feltet, og feltet er merket ugyldig', async () => {
    const snapshot = await opened('NEWS2, feil');
    expect(snapshot).toMatch(/textbox "Temperatur" \[invalid\]/);
    expect(snapshot).toContain('link "Temperatur: skriv høyst én desimal, for eksempel 37,5."');
  });

  it('nivået i NEWS2 er en overskrift, og den røde skåren er navngitt', async () => {
    const snapshot = await opened('NEWS2, én rød skår');
    expect(snapshot).toContain('heading "Lav–middels risiko"');
    expect(snapshot).toContain('Rød skår: puls');
  });

  it('valgt nivå i egenvurderingen er en avkrysset radioknapp med hele teksten', async () => {
    expect(await opened('modenhet, spørsmål')).toMatch(/radio "2 .{20,}" \[checked\]/);
  });

  it('antall kilder etter filtrering blir lest opp', async () => {
    expect(await opened('kilder, filtrert')).toMatch(/status: \d+ av \d+ kilder/);
  });
});
