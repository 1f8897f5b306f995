/** Sidetypene og tilstandene som tilgjengeligheten prøves i. Hver står for seg: åpnes ny og gjøres klar. */
import type { BrowserContext, Page } from 'playwright-core';
import { answerAll, button, file, gatherFive } from './modenhetActs.ts';
import { fillMeasures, typeMeasure } from './news2Acts.ts';

export interface State {
  name: string;
  path: string;
  prepare?: (page: Page) => Promise<unknown>;
}

const TOPIC = '/kunnskapsbasert-praksis/ernaering/risikovurdering/';
const NEWS2 = '/verktoy/news2/';
const ISBAR = '/verktoy/isbar/';
const MST = '/verktoy/mst/';
const MODENHET = '/verktoy/modenhet/';

export const PAGE_TYPES: State[] = [
  { name: 'forside', path: '/' },
  { name: 'domene', path: '/kunnskapsbasert-praksis/' },
  { name: 'tema', path: '/kunnskapsbasert-praksis/ernaering/' },
  { name: 'emne', path: TOPIC },
  { name: 'fagprat', path: '/kunnskapsbasert-praksis/ernaering/fagprat/' },
  { name: 'vanlig side', path: '/om/tilgjengelighet/' },
  { name: 'side med figur', path: '/pasientforlop/omsorgstrappa/' },
  { name: 'kilder', path: '/kilder/' },
  { name: 'kilder av én type', path: '/kilder/forskning/' },
  { name: 'ordliste', path: '/ordliste/' },
  { name: 'del av ordlista', path: '/ordliste/a-e/' },
  { name: 'indikatorer', path: '/pasientresultater/objektive-indikatorer/' },
  { name: 'nettverk', path: '/nettverk/' },
  {
    name: 'uten nett',
    path: '/om/uten-nett/',
    prepare: (page) => page.locator('download-all button:enabled').first().waitFor(),
  },
  { name: 'søk', path: '/sok/' },
  { name: 'verktøyene', path: '/verktoy/' },
  { name: 'NEWS2', path: NEWS2 },
  { name: 'ISBAR', path: ISBAR },
  { name: 'MST', path: MST },
  { name: 'modenhet', path: MODENHET },
  { name: 'modenhet, alle steg', path: `${MODENHET}neste-steg/` },
  { name: 'lommekort', path: `${TOPIC}kort/` },
  { name: 'siden finnes ikke', path: '/finnes-ikke/' },
];

const news2 = (name: string, prepare: (page: Page) => Promise<unknown>): State => ({
  name: `NEWS2, ${name}`,
  path: NEWS2,
  prepare,
});
const showNews2 = (page: Page) => page.getByRole('button', { name: 'Vis resultat' }).click();
const openDetails = async (page: Page) => {
  for (const summary of await page.locator('main summary:visible').all()) await summary.click();
};

const NEWS2_STATES: State[] = [
  news2('alt åpnet', openDetails),
  news2('halvferdig', (page) => typeMeasure(page, 'pulse', '95')),
  news2('feil', async (page) => {
    await fillMeasures(page, { respirationRate: '26', temperature: '38,05' });
    await showNews2(page);
  }),
  news2('uvanlig tall', async (page) => {
    await fillMeasures(page, { pulse: '190' });
    await showNews2(page);
  }),
  news2('lav', async (page) => {
    await fillMeasures(page);
    await showNews2(page);
  }),
  news2('én rød skår', (page) => fillMeasures(page, { pulse: '135' })),
  news2('middels', (page) =>
    fillMeasures(page, { respirationRate: '22', pulse: '115', temperature: '38,1' }),
  ),
  news2('høy, hjemmetjeneste', async (page) => {
    await page.getByLabel('Jeg er bekymret').check();
    await fillMeasures(page, { respirationRate: '26', pulse: '135' }, 'Får oksygen', /^C Ny/);
    await page.getByRole('radio', { name: 'Hjemmetjeneste' }).check();
  }),
  news2('skala 2', async (page) => {
    await page.getByText('Har lege bestemt skala 2?').click();
    await page.getByLabel(/Ja, lege har bestemt skala 2/).check();
    await fillMeasures(page, { oxygenSaturation: '90' });
  }),
  news2('kan ikke måles, og vanlig for personen', async (page) => {
    await page.getByText('Hva er vanlig for personen?').click();
    await typeMeasure(page, 'habitualTotal', '1');
    await fillMeasures(page, { systolicBloodPressure: '' });
    await page.getByText('Kan noe ikke måles selv om utstyret er her?').click();
    await page.getByRole('checkbox', { name: 'Blodtrykk' }).check();
    await showNews2(page);
  }),
  news2('gjelder ikke', async (page) => {
    await page
      .getByRole('group', { name: 'Under 16 år eller gravid?' })
      .getByRole('radio', { name: 'Ja' })
      .check();
  }),
  news2('serie', async (page) => {
    for (const pulse of ['95', '115', '135']) {
      await fillMeasures(page, { pulse });
      await page.getByRole('button', { name: 'Ny måling, samme person' }).click();
    }
    await page.getByText('Ta vare på serien').click();
    await page.getByLabel('Behold serien på denne enheten').check();
  }),
];

const ISBAR_STATES: State[] = [
  {
    name: 'ISBAR, fra NEWS2',
    path: NEWS2,
    prepare: async (page) => {
      await fillMeasures(page, { pulse: '135' });
      await page.getByRole('link', { name: 'Lag ISBAR-melding' }).click();
      await page.waitForURL('**/verktoy/isbar/');
    },
  },
  {
    name: 'ISBAR, fylt ut, med feil',
    path: ISBAR,
    prepare: async (page) => {
      await button(page, 'Sett inn forslag til tekst').click();
      await page.getByRole('textbox', { name: /Bakgrunn$/ }).fill('01019012345');
      await openDetails(page);
      await button(page, 'Kopier teksten').click();
    },
  },
  {
    name: 'ISBAR, for opplesing',
    path: ISBAR,
    prepare: async (page) => {
      await page.getByRole('textbox', { name: /Situasjon$/ }).fill('Hun har falt.\nHun er våken.');
      await button(page, 'Vis for opplesing').click();
    },
  },
];

const answerMst = (page: Page, group: RegExp, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
const MST_STATES: State[] = [
  {
    name: 'MST, ufullstendig',
    path: MST,
    prepare: (page) => answerMst(page, /vekt i det siste/, 'Nei'),
  },
  {
    name: 'MST, i risiko',
    path: MST,
    prepare: async (page) => {
      await answerMst(page, /vekt i det siste/, 'Ja, 6–10 kg');
      await answerMst(page, /matlyst/, 'Ja');
      await answerMst(page, /får personen hjelp/, 'Korttidsplass i sykehjem');
    },
  },
];

const modenhet = (name: string, prepare: (page: Page) => Promise<unknown>): State => ({
  name: `modenhet, ${name}`,
  path: MODENHET,
  prepare,
});
const meet = async (page: Page) => {
  await gatherFive(page);
  await button(page, 'Se spredningen og bli enige').click();
  await page.keyboard.press('3');
};
const teamResult = async (page: Page) => {
  await meet(page);
  await button(page, 'Avslutt møtet og se resultatet').click();
};
const MODENHET_STATES: State[] = [
  modenhet('papirskjema', (page) => page.getByText('Skjemaet på papir, med').click()),
  modenhet('feil i fil', async (page) => {
    await page
      .locator('[name="open"]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByText('ikke laget av egenvurderingen').waitFor();
  }),
  modenhet('spørsmål', async (page) => {
    await button(page, 'Svar selv').click();
    await page.keyboard.press('2');
  }),
  modenhet('feil i notat', async (page) => {
    await button(page, 'Svar selv').click();
    await page.getByLabel('Hva kan dere vise fram?').fill('01017012345');
    await button(page, 'Neste').click();
  }),
  modenhet('husket', async (page) => {
    await button(page, 'Svar selv').click();
    await button(page, 'Husk dem på denne enheten').click();
  }),
  modenhet('tomt resultat', async (page) => {
    await button(page, 'Svar selv').click();
    await button(page, 'Avslutt her og se resultatet så langt').click();
  }),
  modenhet('resultat', answerAll),
  modenhet('QR-kode', async (page) => {
    await answerAll(page);
    await button(page, 'Send svarene til lederen').click();
  }),
  modenhet('tomt team', (page) => button(page, 'Samle svar fra teamet').click()),
  modenhet('kode mangler', async (page) => {
    await button(page, 'Samle svar fra teamet').click();
    await button(page, 'Legg til').click();
  }),
  modenhet('team', async (page) => {
    await gatherFive(page);
    await page.getByText('Slik blir de andre med').click();
  }),
  modenhet('møte', meet),
  modenhet('møtevisning', async (page) => {
    await meet(page);
    await button(page, 'Møtevisning').click();
  }),
  modenhet('resultat for team', async (page) => {
    await teamResult(page);
    await page.getByText('Alle 12 punktene').click();
  }),
  modenhet('plan', async (page) => {
    await teamResult(page);
    await button(page, 'Lag tiltaksplan').click();
  }),
  modenhet('sammenlikning', async (page) => {
    await answerAll(page);
    await button(page, 'Sammenlikn med et annet resultat').click();
    await page.locator('[name="other"]').setInputFiles(file('Våren', '2026-05-01', 1));
    await page.getByRole('table', { name: /punkt for punkt/ }).waitFor();
  }),
];

const search = (name: string, query: string, wait: (page: Page) => Promise<unknown>): State => ({
  name: `søk, ${name}`,
  path: `/sok/?q=${encodeURIComponent(query)}`,
  prepare: wait,
});
const firstHit = (page: Page) =>
  page.getByRole('list', { name: 'Søkeresultater' }).getByRole('link').first().waitFor();
const SEARCH_STATES: State[] = [
  search('treff', 'spiser lite', async (page) => {
    await firstHit(page);
    await page.getByText('Avgrens søket').click();
  }),
  search('rettet skrivefeil', 'undernæring', firstHit),
  search('ingen treff', 'qqxxqq', (page) => page.getByText('Ingen treff på').waitFor()),
  {
    name: 'søk, forslag i toppen',
    path: TOPIC,
    prepare: async (page) => {
      const box = page.getByRole('searchbox').first();
      if (!(await box.isVisible())) return;
      await box.focus();
      await page.locator('datalist').waitFor({ state: 'attached' });
    },
  },
];

const PAGE_STATES: State[] = [
  {
    name: 'emne, 30 sekunder',
    path: TOPIC,
    prepare: (page) => page.getByRole('radio', { name: '30 sek' }).check(),
  },
  {
    name: 'emne, 5 minutter for sykepleier',
    path: TOPIC,
    prepare: async (page) => {
      await page.getByRole('radio', { name: '5 min' }).check();
      await page.getByLabel('Din rolle').selectOption('Sykepleier og vernepleier');
    },
  },
  {
    name: 'emne, styrkene forklart og eget lag fylt ut',
    path: TOPIC,
    prepare: async (page) => {
      await openDetails(page);
      const field = page.locator('local-notes input').first();
      await field.fill('Primærkontakt');
      await field.blur();
      await page.getByText('Lagret bare på denne enheten.').waitFor();
    },
  },
  {
    name: 'indikatorer, alle åpnet',
    path: '/pasientresultater/objektive-indikatorer/',
    prepare: openDetails,
  },
  {
    name: 'kilder, filtrert',
    path: '/kilder/',
    prepare: async (page) => {
      await page.getByLabel('Type').selectOption('lov');
      await page.getByText(/\d+ av \d+ kilder/).waitFor();
    },
  },
  {
    name: 'kilder, ingen passer',
    path: '/kilder/',
    prepare: async (page) => {
      await page.getByLabel('Ord i tittel').fill('qqxxqq');
      await page.getByText('Ingen kilder passer').waitFor();
    },
  },
  {
    name: 'nettverk, filtrert',
    path: '/nettverk/',
    prepare: (page) => page.locator('network-filter select').selectOption({ index: 2 }),
  },
  {
    name: 'uten nett, alt lastet ned',
    path: '/om/uten-nett/',
    prepare: async (page) => {
      await button(page, /^Last ned/).click();
      await page
        .getByRole('button', { name: 'Slett det lagrede' })
        .and(page.locator(':enabled'))
        .waitFor();
    },
  },
];

export const STATES: State[] = [
  ...PAGE_STATES,
  ...SEARCH_STATES,
  ...NEWS2_STATES,
  ...ISBAR_STATES,
  ...MST_STATES,
  ...MODENHET_STATES,
];

/** Menyen på telefon; den finnes ikke på stor skjerm og prøves derfor for seg. */
export const MENU: State = {
  name: 'menyen åpen på telefon',
  path: TOPIC,
  prepare: (page) => page.getByRole('button', { name: 'Meny' }).click(),
};

/** Åpner siden og gjør tilstanden klar. Svarer ja på spørsmål fra siden. */
export async function openState(
  context: BrowserContext,
  origin: string,
  { path, prepare }: State,
): Promise<Page> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(origin + path);
  await prepare?.(page);
  return page;
}
