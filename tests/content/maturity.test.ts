import { describe, expect, it } from 'vitest';
import {
  checkMaturity,
  type MaturityFile,
  maturitySources,
} from '../../src/content/checkMaturity.ts';
import { readMaturity } from '../../src/content/readMaturity.ts';

const item = (id: string, change: object = {}) => ({
  id,
  sporsmal: 'Vet alle hvem som bestemmer?',
  nivaa: [
    'Ingen vet det.',
    'Noen vet det.',
    'Det er skrevet ned.',
    'Dere er i forkant.',
    'Det har holdt.',
  ],
  bevis: ['Rutine'],
  krav: true,
  grunnlag: ['hol § 4-1'],
  emner: ['/ledelse/'],
  neste: ['Skriv det ned.', 'Vis det fram.', 'Spør to til.', 'Prøv det ut.', 'Hold det der.'],
  ...change,
});
const model = (change: object = {}) => ({
  id: 'hele',
  nummer: 1,
  navn: 'Hele',
  kort: 'Ti områder i styring og drift.',
  minutter: 40,
  adresse: '/verktoy/modenhet/',
  versjoner: [{ versjon: 1, dato: '2026-11-22', endring: 'Første versjon.', punkter: ['m1-1'] }],
  ...change,
});
const area = (...items: object[]): MaturityFile => ({
  file: 'content/modenhet/m1.yaml',
  data: [{ id: 'm1', navn: 'Lederansvar', punkter: items }],
});
const models = (...rows: object[]): MaturityFile => ({
  file: 'content/modenhet/modeller.yaml',
  data: rows,
});
const known = {
  sources: new Map([
    ['hol', 'lov'],
    ['ukom-drift', 'rapport'],
  ] as const),
  addresses: new Set(['/ledelse/']),
};
const check = (...files: MaturityFile[]) =>
  checkMaturity(files, known).map(({ level, field, found }) => `${level} ${field} ${found}`);

describe('kontrollen av egenvurderingen', () => {
  it('godtar et riktig punkt i en riktig modell', () => {
    expect(check(area(item('m1-1')), models(model()))).toEqual([]);
  });

  it.each([
    [
      'ukjent kilde',
      area(item('m1-1', { grunnlag: ['holl § 4-1'] })),
      'feil [m1-1].grunnlag[1] «holl»',
    ],
    ['ukjent side', area(item('m1-1', { emner: ['/leder/'] })), 'feil [m1-1].emner[1] «/leder/»'],
    [
      'krav uten lov',
      area(item('m1-1', { grunnlag: ['ukom-drift'] })),
      'feil [m1-1].krav true uten lov eller forskrift i grunnlaget',
    ],
    ['samme id to ganger', area(item('m1-1'), item('m1-1')), 'feil [m1-1].id «m1-1»'],
    [
      'punkt ingen bruker',
      area(item('m1-1'), item('m1-2')),
      'varsel [m1-2] et punkt ingen modell bruker',
    ],
    ['versjon som ikke finnes', area(item('m1-1', { endret: 2 })), 'feil [m1-1].endret «2»'],
  ])('%s', (_, file, expected) => {
    expect(check(file, models(model()))).toContain(expected);
  });

  it.each([
    [
      'nivåtekst over 25 ord',
      { nivaa: [...item('x').nivaa.slice(0, 4), Array(26).fill('ord').join(' ')] },
    ],
    ['fire nivåer', { nivaa: item('x').nivaa.slice(0, 4) }],
    ['spørsmål uten spørsmålstegn', { sporsmal: 'Alle vet hvem som bestemmer.' }],
    ['ukjent felt', { nivå: [] }],
    ['felt som mangler', { krav: undefined }],
  ])('%s er en feil', (_, change) => {
    expect(check(area(item('m1-1', change)), models(model()))[0]).toMatch(/^feil/);
  });

  it.each([
    [
      'punkt som ikke finnes',
      model({
        versjoner: [{ versjon: 1, dato: '2026-11-22', endring: 'Første.', punkter: ['m9-9'] }],
      }),
      /punkter\[1\] «m9-9»/,
    ],
    [
      'versjoner i feil rekkefølge',
      model({
        versjoner: [{ versjon: 2, dato: '2026-11-22', endring: 'Første.', punkter: ['m1-1'] }],
      }),
      /versjon «2»/,
    ],
    [
      'samme punkt to ganger',
      model({
        versjoner: [
          { versjon: 1, dato: '2026-11-22', endring: 'Første.', punkter: ['m1-1', 'm1-1'] },
        ],
      }),
      /to ganger/,
    ],
  ])('modell med %s', (_, row, expected) => {
    expect(check(area(item('m1-1')), models(row)).join('\n')).toMatch(expected);
  });

  it('modeller med samme punkter får ny versjon samtidig', () => {
    const [version] = model().versjoner;
    const two = model({ versjoner: [version, { ...version, versjon: 2 }] });
    const short = model({ id: 'kort', nummer: 2 });
    expect(check(area(item('m1-1')), models(two, short)).join()).toMatch(
      /\[kort\]\.versjoner 1 versjoner/,
    );
  });

  it('gir kildene som er i bruk', () => {
    expect([
      ...maturitySources([area(item('m1-1', { grunnlag: ['hol § 4-1', 'ukom-drift'] })), models()]),
    ]).toEqual(['hol', 'ukom-drift']);
  });
});

describe('modellene på nettstedet', async () => {
  const all = await readMaturity(process.cwd());
  const byId = new Map(all.map((entry) => [entry.file.id, entry]));

  it.each([
    ['hele', 34, 10],
    ['kort', 12, 10],
    ['ernaering', 16, 4],
    ['palliasjon', 12, 4],
    ['aktivitet', 20, 4],
  ])('%s har %i punkter i %i områder', (id, items, areas) => {
    expect(byId.get(id)?.items).toHaveLength(items);
    expect(byId.get(id)?.model.areas).toHaveLength(areas);
  });

  it('kortversjonen er et utvalg av hele, i samme rekkefølge', () => {
    const whole = byId.get('hele')?.items.map(({ id }) => id) ?? [];
    const short = byId.get('kort')?.items.map(({ id }) => id) ?? [];
    expect(whole.filter((id) => short.includes(id))).toEqual(short);
  });

  it('hver nivåtekst og hvert neste steg er forskjellig fra de andre på punktet', () => {
    for (const { items } of all) {
      for (const { nivaa, neste } of items) expect(new Set([...nivaa, ...neste]).size).toBe(10);
    }
  });
});
