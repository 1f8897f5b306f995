import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const MODES = [
  ['lyst, stor skjerm', 'light', { width: 1440, height: 900 }],
  ['lyst, telefon', 'light', { width: 390, height: 844 }],
  ['mørkt, telefon', 'dark', { width: 390, height: 844 }],
  ['mørkt, stor skjerm', 'dark', { width: 1440, height: 900 }],
] as const;

/** Bruddene axe finner på en åpen side, én linje per regel. Skriptet kjøres utenfor sidens CSP, som står urørt. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: RunOptions): Promise<AxeResults> };
    };
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, TAGS);
}

/**
 * Bruddene axe finner i lyst og mørkt, på telefon og stor skjerm, og modusene der siden ruller sidelengs.
 * Siden lastes ikke på nytt, så tilstanden til et verktøy står.
 */
export async function axeInAllModes(page: Page): Promise<string[]> {
  const found: string[] = [];
  // Uten overganger: ellers måles kontrasten midt i et fargebytte.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [name, theme, viewport] of MODES) {
    await page.setViewportSize(viewport);
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
    }, theme);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    if (overflow > 0) found.push(`${name}: ruller ${overflow} piksler sidelengs`);
    found.push(...(await axeViolations(page)).map((violation) => `${name}: ${violation}`));
  }
  return found;
}
