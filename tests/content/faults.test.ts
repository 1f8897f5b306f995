import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/checkContent.ts';
import { type Fault, formatFault } from '../../src/content/faults.ts';
import { readContent } from '../../src/content/readContent.ts';

const TODAY = '2026-11-22';
const PAGE = 'content/sider/ledelse/prove.md';
const EXAMPLES = 'content/sokeeksempler/ledelse.yaml';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'innhold-'));
  await cp('tests/content/fixture', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const check = async (): Promise<Fault[]> => checkContent(await readContent(folder), TODAY);

/** Bytter ut en tekst i en fil i prøvemappa; teksten må finnes. */
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

describe('kontroll av innhold', () => {
  it('godtar en gyldig mappe', async () => {
    expect((await check()).map(formatFault)).toEqual([]);
  });

  it.each<[string, string, string, string, Partial<Fault>]>([
    [
      'ukjent kilde',
      PAGE,
      'kilder: [prove-rad]',
      'kilder: [prove-raad]',
      {
        field: 'utsagn[1] (pro-001).kilder[1]',
        found: '«prove-raad»',
        expected:
          'En kilde som står i content/kilder/. Mente du «prove-rad»? Rett id-en, eller legg kilden til først.',
      },
    ],
    [
      'feilskrevet felt',
      PAGE,
      'styrke: bor',
      'styrkje: bor',
      {
        field: 'utsagn[2].styrkje',
        found: 'feltet «styrkje»',
        expected: 'Feltet finnes ikke. Mente du «styrke»? Rett navnet eller ta bort feltet.',
      },
    ],
    [
      'dobbel id',
      PAGE,
      'id: pro-002',
      'id: pro-001',
      {
        field: 'utsagn[2].id',
        found: '«pro-001»',
        expected: `Hvert utsagn må ha sin egen id. Den samme står i ${PAGE}. Bytt den nyeste av de to.`,
      },
    ],
    [
      'gjennomgangsdato mangler',
      PAGE,
      'gjennomgatt: 2026-11-01\n',
      '',
      {
        field: 'gjennomgatt',
        found: 'ingenting',
        expected: 'Datoen mangler. Skriv den som ÅÅÅÅ-MM-DD.',
      },
    ],
    [
      'dato som ikke finnes',
      PAGE,
      'gjennomgatt: 2026-11-01',
      'gjennomgatt: 2026-13-01',
      { field: 'gjennomgatt', expected: 'Skriv en dato som finnes, på formen ÅÅÅÅ-MM-DD.' },
    ],
    [
      'eksempler på søk for en side som ikke finnes',
      EXAMPLES,
      '/ledelse/prove/:',
      '/ledelse/prov/:',
      {
        field: '/ledelse/prov/',
        found: 'en adresse ingen side har',
        expected: 'Adressen til en side som finnes. Mente du «/ledelse/prove/»?',
      },
    ],
    [
      'eksempler på søk uten adresse',
      EXAMPLES,
      '/ledelse/prove/:\n',
      '',
      {
        field: '(hele fila)',
        expected: 'Skriv adressen til en side, kolon, og en liste under.',
      },
    ],
    [
      'utsagn uten kilde',
      PAGE,
      'kilder: [prove-rad]',
      'kilder: []',
      {
        field: 'utsagn[1] (pro-001).kilder',
        found: 'ingen kilder',
        expected: 'Minst én kilde. Uten kilde, ingen påstand.',
      },
    ],
    [
      '«skal» fra forskning',
      PAGE,
      'kilder: [prove-rad]',
      'kilder: [prove-studie]',
      { field: 'utsagn[1] (pro-001).styrke', found: '«skal» med kildetypen forskning' },
    ],
    [
      'adresse som ikke er http(s)',
      'content/kilder/prove.yaml',
      'https://www.helsedirektoratet.no/prove',
      'ftp://helsedirektoratet.no/prove',
      {
        file: 'content/kilder/prove.yaml',
        field: '[prove-rad].url',
        found: '«ftp://helsedirektoratet.no/prove»',
        expected: 'Skriv hele adressen, med https:// (eller http://) først.',
      },
    ],
    [
      'ukjent styrke',
      PAGE,
      'styrke: bor',
      'styrke: burde',
      { field: 'utsagn[2].styrke', found: '«burde»' },
    ],
    [
      'slutning uten grunnlag',
      PAGE,
      'byggerPaa: [pro-001]',
      'byggerPaa: []',
      { found: 'ingen utsagn', expected: 'En slutning må vise hvilke utsagn den bygger på.' },
    ],
    [
      'opplysning uten ord i margen',
      PAGE,
      '    stikkord: Funn\n',
      '',
      { field: 'utsagn[4] (pro-004).stikkord', found: 'ingenting' },
    ],
    [
      'overskrift i feil rekkefølge',
      PAGE,
      '## Fagverktøy',
      '## Verktøy',
      {
        field: 'prosa',
        expected:
          'Disse seks, i denne rekkefølgen: ## Ledende praksis, ## Fagverktøy, ## Lovverk, ## Forskning, ## Måling og evaluering, ## Oppfølging av resultater.',
      },
    ],
    [
      'innholdstype uten utsagn og tekst',
      PAGE,
      'Følg kurven hver måned.',
      '',
      { field: 'prosa: Oppfølging av resultater', found: 'ingen utsagn og ingen tekst' },
    ],
    [
      'Kort sagt peker på et utsagn som ikke finnes',
      PAGE,
      'kortSagt: [pro-001,',
      'kortSagt: [pro-009,',
      { field: 'kortSagt[1]', found: '«pro-009»' },
    ],
    [
      'ukjent domene',
      PAGE,
      'domene: ledelse',
      'domene: ledelsen',
      { field: 'domene', found: '«ledelsen»' },
    ],
    [
      'lenke til en side som ikke finnes',
      PAGE,
      'seOgsa: []',
      'seOgsa: [/ledelse/ukjent/]',
      { field: 'seOgsa[1]', found: '«/ledelse/ukjent/»' },
    ],
    [
      'ødelagt YAML',
      PAGE,
      'roller: [leder]',
      'roller: [leder',
      { field: '(hele fila)', found: 'en fil som ikke kan leses' },
    ],
    [
      'ukjent slag side',
      PAGE,
      'slag: emne',
      'slag: tema',
      { field: 'slag', expected: 'Velg én av: emne, fagprat, side.' },
    ],
  ])('melder %s med fil, felt, funnet og ventet', async (_, file, from, to, expected) => {
    await change(file, from, to);
    const faults = await check();
    expect(faults).toContainEqual(expect.objectContaining({ level: 'feil', file, ...expected }));
  });

  it('melder en avtalt respons uten godkjenning og med ukjent kilde', async () => {
    const file = 'content/respons/lokal.yaml';
    await cp('content/respons/standard.yaml', join(folder, file));
    expect(await check()).toContainEqual(
      expect.objectContaining({ level: 'feil', file, field: 'kilder[1]' }),
    );
    await change(file, 'status: eksempel', 'status: avtalt');
    expect(await check()).toContainEqual(
      expect.objectContaining({ level: 'feil', file, field: 'avtaltMed' }),
    );
  });

  it('melder alle feil på én gang', async () => {
    await change(PAGE, 'kilder: [prove-rad]', 'kilder: [ukjent-kilde]');
    await change(PAGE, 'id: pro-002', 'id: pro-001');
    await change(PAGE, 'domene: ledelse', 'domene: finnes-ikke');
    const fields = (await check())
      .filter(({ level }) => level === 'feil')
      .map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(['utsagn[1] (pro-001).kilder[1]', 'utsagn[2].id', 'domene']),
    );
  });

  it('varsler om en gjennomgang som er passert, uten å stoppe', async () => {
    await change(PAGE, 'gjennomgatt: 2026-11-01', 'gjennomgatt: 2024-11-01');
    await change(PAGE, 'nesteGjennomgang: 2027-11-01', 'nesteGjennomgang: 2025-11-01');
    expect(await check()).toEqual([
      {
        level: 'varsel',
        file: PAGE,
        field: 'nesteGjennomgang',
        found: '«2025-11-01», som er passert',
        expected: 'Gå gjennom siden, og sett nye datoer i gjennomgatt og nesteGjennomgang.',
      },
    ]);
  });

  it('varsler om en kilde ingen bruker', async () => {
    await change(PAGE, 'kilder: [prove-studie]', 'kilder: [prove-rad]');
    expect(await check()).toEqual([
      expect.objectContaining({ level: 'varsel', field: '[prove-studie]' }),
    ]);
  });
});
