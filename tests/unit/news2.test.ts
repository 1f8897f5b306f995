import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/content/parseYaml.ts';
import { expandNews2Cases, readNews2Cases } from '../../src/content/readNews2Cases.ts';
import { news2CaseFileSchema } from '../../src/content/schemas/news2Case.ts';
import { bandOf, MAX_TOTAL, type News2Observations, scoreNews2 } from '../../src/domain/news2.ts';
import { runNews2Cases } from '../../src/domain/news2Cases.ts';

const cases = await readNews2Cases('.');

describe('den håndskrevne tabellen', () => {
  it.each(cases.map((testCase) => [testCase.id, testCase] as const))('%s', (_, testCase) => {
    const { unscored: _unscored, ...result } = scoreNews2(testCase.observations);
    expect(result).toEqual(testCase.expected);
  });

  it('har begge sider av hver kant, begge skalaer og begge sider av oksygen', () => {
    const values = (parameter: keyof News2Observations) =>
      new Set(cases.map(({ observations }) => observations[parameter]));
    for (const edge of [8, 9, 11, 12, 20, 21, 24, 25])
      expect(values('respirationRate')).toContain(edge);
    for (const edge of [90, 91, 100, 101, 110, 111, 219, 220])
      expect(values('systolicBloodPressure')).toContain(edge);
    for (const edge of [40, 41, 50, 51, 90, 91, 110, 111, 130, 131])
      expect(values('pulse')).toContain(edge);
    for (const edge of [35, 35.1, 36, 36.1, 38, 38.1, 39, 39.1])
      expect(values('temperature')).toContain(edge);
    const saturations = (scale: 1 | 2, oxygen: boolean) =>
      new Set(
        cases
          .filter(
            ({ observations: o }) => o.oxygenScale === scale && o.supplementalOxygen === oxygen,
          )
          .map(({ observations }) => observations.oxygenSaturation),
      );
    for (const oxygen of [true, false]) {
      for (const edge of [91, 92, 93, 94, 95, 96]) expect(saturations(1, oxygen)).toContain(edge);
      for (const edge of [83, 84, 85, 86, 87, 88, 92, 93, 94, 95, 96, 97])
        expect(saturations(2, oxygen)).toContain(edge);
    }
  });

  it('har egne id-er', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });
});

describe('kontrollen leseren kan kjøre', () => {
  it('går gjennom alle tilfellene', () => {
    expect(runNews2Cases(cases)).toEqual({ total: cases.length, passed: cases.length, failed: [] });
  });

  it('melder fra om et tilfelle som venter noe annet, og om et som stopper', () => {
    const [first] = cases;
    if (!first) throw new Error('Tabellen er tom.');
    const wrong = { ...first, id: 'feil', expected: { ...first.expected, total: 1 } };
    const impossible = { ...first, id: 'umulig', observations: { pulse: 12.5 } };
    const run = runNews2Cases([first, wrong, impossible]);
    expect(run.passed).toBe(1);
    expect(run.failed.map(({ id }) => id)).toEqual(['feil', 'umulig']);
  });

  it('stopper på dobbel id og på skrivefeil i fila', async () => {
    const text = await readFile('content/news2/testtilfeller.yaml', 'utf8');
    const broken = parseYaml(text.replace('med: {', 'med: { puls: 70, '));
    expect(news2CaseFileSchema.safeParse(broken).success).toBe(false);
    expect(expandNews2Cases(news2CaseFileSchema.parse(parseYaml(text)))).toHaveLength(cases.length);
  });
});

describe('manglende målinger', () => {
  it('sier hvorfor en rad ikke har poeng', () => {
    const base = { oxygenSaturation: 95 } as const;
    expect(scoreNews2(base).unscored.oxygenSaturation).toBe('scale-unknown');
    expect(scoreNews2({ ...base, oxygenScale: 2 }).unscored.oxygenSaturation).toBe(
      'oxygen-unknown',
    );
    expect(scoreNews2({ oxygenScale: 2 }).unscored.oxygenSaturation).toBe('not-given');
    expect(scoreNews2({ ...base, oxygenScale: 1 }).unscored.oxygenSaturation).toBeUndefined();
  });

  it('ingen målinger gir ingen poeng, og er ikke fullstendig', () => {
    const result = scoreNews2({});
    expect(result).toMatchObject({ points: {}, total: 0, complete: false, redScores: [] });
    expect(result.missing).toHaveLength(7);
  });

  it('regner null som manglende', () => {
    const fromJson = JSON.parse('{"pulse":null,"consciousness":null,"supplementalOxygen":null}');
    expect(scoreNews2(fromJson).missing).toHaveLength(7);
  });
});

describe('verdier som ikke står i tabellen', () => {
  it.each([
    ['desimal i puls', { pulse: 70.5 }],
    ['to desimaler i temperatur', { temperature: 38.05 }],
    ['ikke et tall', { respirationRate: Number.NaN }],
    ['uendelig', { systolicBloodPressure: Number.POSITIVE_INFINITY }],
    ['negativ', { respirationRate: -1 }],
    ['over 100 %', { oxygenSaturation: 101, oxygenScale: 1 as const }],
    ['ukjent bokstav', { consciousness: 'X' as 'A' }],
    ['bokstav fra prototypen', { consciousness: 'toString' as 'A' }],
    ['ukjent skala', { oxygenSaturation: 95, oxygenScale: 3 as 1 }],
  ])('%s stopper med navnet på målingen', (_, observations) => {
    expect(() => scoreNews2(observations)).toThrow(RangeError);
  });

  it('100,4 °F i °C, 38,00000000000001, er 38,0 og gir 0 poeng', () => {
    expect(scoreNews2({ temperature: ((100.4 - 32) * 5) / 9 }).points.temperature).toBe(0);
  });
});

it('båndet følger med, slik at siden kan vise regelen', () => {
  expect(bandOf('respirationRate', { respirationRate: 22 })).toEqual({
    min: 21,
    max: 24,
    points: 2,
  });
  expect(bandOf('temperature', { temperature: 38.4 })).toEqual({ min: 381, max: 390, points: 1 });
  expect(bandOf('pulse', {})).toBe('not-given');
});

it('høyeste sum er 20', () => {
  expect(Math.max(...cases.map(({ expected }) => expected.total))).toBe(MAX_TOTAL);
});
