import type { Page } from 'playwright-core';

export interface Measures {
  respirationRate?: string;
  oxygenSaturation?: string;
  systolicBloodPressure?: string;
  pulse?: string;
  temperature?: string;
}

/** Skriver i et felt i NEWS2 og forlater det, slik leseren gjør. */
export async function typeMeasure(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`#news2-${name}`);
  await field.fill(text);
  await field.blur();
}

/** Fyller ut hele NEWS2-skjemaet; utgangspunktet gir 0 poeng. */
export async function fillMeasures(
  page: Page,
  measures: Measures = {},
  oxygen = 'Romluft',
  letter = /^A Våken/,
): Promise<void> {
  await page
    .getByRole('group', { name: 'Under 16 år eller gravid?' })
    .getByRole('radio', { name: 'Nei' })
    .check();
  const normal = {
    respirationRate: '16',
    oxygenSaturation: '98',
    systolicBloodPressure: '130',
    pulse: '70',
    temperature: '37,0',
  };
  for (const [name, text] of Object.entries({ ...normal, ...measures }))
    await typeMeasure(page, name, text);
  await page.getByRole('radio', { name: oxygen }).check();
  await page.getByRole('radio', { name: letter }).check();
}
