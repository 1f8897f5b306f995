import { describe, expect, it } from 'vitest';
import {
  LIMITS,
  type News2Observations,
  type NumericParameter,
  scoreNews2,
} from '../../src/domain/news2.ts';
import { type News2Fields, parseNews2Input, USUAL } from '../../src/domain/news2Input.ts';

const NUMERIC = Object.keys(LIMITS) as NumericParameter[];
const read = (field: NumericParameter, text: string) => {
  const { observations, reasons, checks } = parseNews2Input({ [field]: text });
  return { value: observations[field], code: reasons[field]?.code, check: checks[field] };
};

describe('det som godtas', () => {
  it.each([
    ['temperature', '37,5', 37.5],
    ['temperature', '37.5', 37.5],
    ['temperature', '37', 37],
    ['temperature', ' 37,5 °C ', 37.5],
    ['temperature', '37,5°', 37.5],
    ['temperature', '37,5 grader', 37.5],
    ['temperature', '37, 5', 37.5],
    ['temperature', '38,1\u00a0°C', 38.1],
    ['oxygenSaturation', '98 %', 98],
    ['oxygenSaturation', '98%', 98],
    ['oxygenSaturation', '98 prosent', 98],
    ['respirationRate', '18/min', 18],
    ['respirationRate', '18 per minutt', 18],
    ['systolicBloodPressure', '128 mmHg', 128],
    ['pulse', '096', 96],
    ['pulse', '72 slag/min', 72],
  ] as const)('%s «%s» er %d', (field, text, value) => {
    expect(read(field, text)).toMatchObject({ value, code: undefined });
  });

  it('et tomt felt mangler, og er ingen feil', () => {
    expect(parseNews2Input({ pulse: '', temperature: '  ', consciousness: null })).toEqual({
      observations: {},
      reasons: {},
      checks: {},
    });
  });

  it('valgene leses', () => {
    expect(
      parseNews2Input({ supplementalOxygen: 'air', oxygenScale: '2', consciousness: 'C' })
        .observations,
    ).toEqual({ supplementalOxygen: false, oxygenScale: 2, consciousness: 'C' });
    expect(parseNews2Input({ supplementalOxygen: 'oxygen' }).observations).toEqual({
      supplementalOxygen: true,
    });
  });
});

describe('det som avvises, med grunn', () => {
  it.each([
    ['temperature', '38,05', 'too-many-decimals'],
    ['temperature', '35.04', 'too-many-decimals'],
    ['temperature', '37,', 'unfinished-decimal'],
    ['temperature', '385', 'impossible'],
    ['temperature', '24,9', 'impossible'],
    ['temperature', '45,1', 'impossible'],
    ['temperature', '36 5', 'two-numbers'],
    ['temperature', 'feber', 'not-a-number'],
    ['temperature', '°C', 'not-a-number'],
    ['temperature', '37,5,1', 'not-a-number'],
    ['oxygenSaturation', '98,5', 'whole-number'],
    ['oxygenSaturation', '49', 'impossible'],
    ['oxygenSaturation', '101', 'impossible'],
    ['oxygenSaturation', '9o', 'not-a-number'],
    ['respirationRate', '-1', 'not-a-number'],
    ['respirationRate', '81', 'impossible'],
    ['respirationRate', '1e1', 'not-a-number'],
    ['respirationRate', '0x10', 'not-a-number'],
    ['systolicBloodPressure', '120/80', 'two-numbers'],
    ['systolicBloodPressure', '120 80', 'two-numbers'],
    ['systolicBloodPressure', '39', 'impossible'],
    ['systolicBloodPressure', '301', 'impossible'],
    ['pulse', '19', 'impossible'],
    ['pulse', '251', 'impossible'],
    ['pulse', '٧٢', 'not-a-number'],
  ] as const)('%s «%s»: %s', (field, text, code) => {
    expect(read(field, text)).toMatchObject({ value: undefined, code });
  });

  it('grunnen gjentar navnet på feltet og sier hva du gjør', () => {
    const { reasons } = parseNews2Input({ temperature: '38,05', systolicBloodPressure: '120/80' });
    expect(reasons.temperature?.message).toBe(
      'Temperatur: skriv høyst én desimal, for eksempel 37,5.',
    );
    expect(reasons.systolicBloodPressure?.message).toBe(
      'Blodtrykk: skriv bare det øverste tallet.',
    );
  });

  it('glemt komma blir et spørsmål, aldri et tall', () => {
    const { observations, reasons } = parseNews2Input({ temperature: '385' });
    expect(observations.temperature).toBeUndefined();
    expect(reasons.temperature?.message).toContain('mente du 38,5?');
  });

  it.each([
    ['consciousness', 'X'],
    ['consciousness', 'constructor'],
    ['supplementalOxygen', 'kanskje'],
    ['oxygenScale', '3'],
  ] as const)('ukjent valg i %s: «%s»', (field, text) => {
    const input = parseNews2Input({ [field]: text });
    expect(input.reasons[field]?.code).toBe('unknown-choice');
    expect(input.observations).toEqual({});
  });
});

describe('grensene', () => {
  it.each(NUMERIC)('%s: begge endene er mulige, og ett steg utenfor er umulig', (field) => {
    const { min, max } = LIMITS[field];
    const show = (grid: number) =>
      field === 'temperature' ? (grid / 10).toFixed(1) : String(grid);
    expect(read(field, show(min)).code).toBeUndefined();
    expect(read(field, show(max)).code).toBeUndefined();
    expect(read(field, show(max + 1)).code).toBe('impossible');
    if (min > 0) expect(read(field, show(min - 1)).code).toBe('impossible');
  });

  it.each(NUMERIC)('%s: utenfor det vanlige spørres det, men verdien er med', (field) => {
    const { min, max } = USUAL[field];
    const show = (grid: number) =>
      field === 'temperature' ? (grid / 10).toFixed(1) : String(grid);
    expect(read(field, show(min)).check).toBeUndefined();
    const low = read(field, show(min - 1));
    expect(low.check).toMatch(/^Sjekk målingen: /);
    expect(low.value).toBeDefined();
    if (max < LIMITS[field].max) expect(read(field, show(max + 1)).check).toBeDefined();
  });
});

it('temperatur går gjennom tideler uten feil fra totallsystemet', () => {
  for (let tenths = LIMITS.temperature.min; tenths <= LIMITS.temperature.max; tenths += 1) {
    const text = `${Math.floor(tenths / 10)},${tenths % 10}`;
    const { value } = read('temperature', text);
    expect(value?.toFixed(1).replace('.', ',')).toBe(text);
    expect(scoreNews2({ temperature: value }).points.temperature).toBe(
      tenths <= 350 ? 3 : tenths <= 360 ? 1 : tenths <= 380 ? 0 : tenths <= 390 ? 1 : 2,
    );
  }
});

describe('100 000 tilfeldige tekster', () => {
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const ALPHABET = [
    ...'0123456789012345678901234567890123456789',
    ...',.,.  %°ºCc/-+−eExXnaN∞\t\n\u00a0\u200b٣²½Ⅷ３',
    ...'mmHg per min grader prosent null NaN Infinity undefined <script> 𝟘 👍',
  ];
  const text = () =>
    Array.from(
      { length: Math.floor(random() * 8) },
      () => ALPHABET[Math.floor(random() * ALPHABET.length)],
    ).join('');

  it('krasjer aldri, og gjør aldri noe uleselig om til 0 eller til et annet tall', () => {
    let accepted = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const fields: News2Fields = Object.fromEntries(NUMERIC.map((field) => [field, text()]));
      const { observations, reasons, checks } = parseNews2Input(fields);
      for (const field of NUMERIC) {
        const raw = fields[field] ?? '';
        const value = observations[field];
        const blank = raw.replace(/[\s\u200b]/g, '') === '';
        // Hvert felt er enten tomt, lest eller avvist; aldri to av dem, aldri ingen.
        expect([blank, value !== undefined, reasons[field] !== undefined].filter(Boolean)).toEqual([
          true,
        ]);
        if (value === undefined) {
          expect(checks[field]).toBeUndefined();
          continue;
        }
        accepted += 1;
        const visible = raw.replaceAll('\u200b', '').replace(/\s+/g, ' ');
        // Tallet skal stå i teksten med de samme sifrene.
        const typed = Number(
          (/\d+(?: ?[.,] ?\d)?/.exec(visible)?.[0] ?? '').replace(/ /g, '').replace(',', '.'),
        );
        expect(typed).toBe(value);
      }
      expect(() => scoreNews2(observations satisfies News2Observations)).not.toThrow();
    }
    expect(accepted).toBeGreaterThan(1_000);
  });

  it('tilfeldige tekster i valgene gir valg eller grunn', () => {
    for (let round = 0; round < 5_000; round += 1) {
      const raw = text();
      const { observations, reasons } = parseNews2Input({
        consciousness: raw,
        supplementalOxygen: raw,
        oxygenScale: raw,
      });
      const tidy = raw.replace(/[\s\u200b]/g, '');
      if (!['1', '2'].includes(tidy)) expect(observations.oxygenScale).toBeUndefined();
      if (tidy !== '') expect(Object.keys({ ...observations, ...reasons })).toHaveLength(3);
    }
  });
});
