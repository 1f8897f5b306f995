import { describe, expect, it } from 'vitest';
import {
  LIMITS,
  type News2Observations,
  type NumericParameter,
  PARAMETERS,
  type Points,
  type Risk,
  scoreNews2,
} from '../../src/domain/news2.ts';

/** mulberry32: liten, frøstyrt generator, så en feil kan gjentas. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const RISK_ORDER: Risk[] = ['low', 'low-medium', 'medium', 'high'];
const LETTERS = ['A', 'C', 'V', 'P', 'U'] as const;
const domain = (parameter: NumericParameter): number[] => {
  const { min, max } = LIMITS[parameter];
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
};
const fromGrid = (parameter: NumericParameter, grid: number) =>
  parameter === 'temperature' ? grid / 10 : grid;

/** Poengene for én måling over alle mulige verdier, lavest verdi først. */
const pointsOver = (parameter: NumericParameter, rest: News2Observations = {}): Points[] =>
  domain(parameter).map((grid) => {
    const points = scoreNews2({ ...rest, [parameter]: fromGrid(parameter, grid) }).points[
      parameter
    ];
    if (points === undefined) throw new Error(`${parameter} ${grid} fikk ikke poeng.`);
    return points;
  });

/** Synker til et laveste punkt, og stiger bare derfra. */
function isValley(points: readonly Points[]): boolean {
  const lowest = points.indexOf(0);
  return points.every((value, index) => {
    const before = points[index - 1];
    if (before === undefined) return true;
    return index <= lowest ? value <= before : value >= before;
  });
}

describe('båndene over alle mulige verdier', () => {
  it.each([
    ['respirationRate', {}],
    ['systolicBloodPressure', {}],
    ['pulse', {}],
    ['temperature', {}],
    ['oxygenSaturation', { oxygenScale: 1, supplementalOxygen: false }],
    ['oxygenSaturation', { oxygenScale: 1, supplementalOxygen: true }],
    ['oxygenSaturation', { oxygenScale: 2, supplementalOxygen: false }],
    ['oxygenSaturation', { oxygenScale: 2, supplementalOxygen: true }],
  ] as const)('%s %o: poengene synker mot det normale og stiger derfra', (parameter, rest) => {
    const points = pointsOver(parameter, rest);
    expect(points).toContain(0);
    expect(isValley(points)).toBe(true);
  });

  it('skala 1 og skala 2 på romluft gir aldri flere poeng for høyere metning', () => {
    for (const oxygenScale of [1, 2] as const) {
      const points = pointsOver('oxygenSaturation', { oxygenScale, supplementalOxygen: false });
      expect(points).toEqual([...points].sort((a, b) => b - a));
    }
  });

  it('skala 1 skåres likt med og uten oksygen, og uten svar', () => {
    const onAir = pointsOver('oxygenSaturation', { oxygenScale: 1, supplementalOxygen: false });
    expect(pointsOver('oxygenSaturation', { oxygenScale: 1, supplementalOxygen: true })).toEqual(
      onAir,
    );
    expect(pointsOver('oxygenSaturation', { oxygenScale: 1 })).toEqual(onAir);
  });
});

const random = generator(20261122);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const numeric = (parameter: NumericParameter) => fromGrid(parameter, pick(domain(parameter)));
const complete = (): Required<News2Observations> => ({
  respirationRate: numeric('respirationRate'),
  oxygenSaturation: numeric('oxygenSaturation'),
  oxygenScale: pick([1, 2] as const),
  supplementalOxygen: random() < 0.5,
  systolicBloodPressure: numeric('systolicBloodPressure'),
  pulse: numeric('pulse'),
  consciousness: pick(LETTERS),
  temperature: numeric('temperature'),
});
const subsetOf = (full: News2Observations): News2Observations =>
  Object.fromEntries(Object.entries(full).filter(() => random() < 0.7));
const shuffled = (full: News2Observations): News2Observations =>
  Object.fromEntries(
    Object.entries(full)
      .map((entry) => ({ entry, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry),
  );

describe('20 000 tilfeldige målesett', () => {
  const sets = Array.from({ length: 20_000 }, () => {
    const full = complete();
    return { full, part: subsetOf(full) };
  });

  it('summen er poengene lagt sammen, og en treer er det samme som rød skår', () => {
    for (const { part } of sets) {
      const { points, total, redScores } = scoreNews2(part);
      expect(total).toBe(Object.values(points).reduce<number>((sum, value) => sum + value, 0));
      expect(redScores).toEqual(PARAMETERS.filter((parameter) => points[parameter] === 3));
      expect(redScores).not.toContain('supplementalOxygen');
      expect(total).toBeLessThanOrEqual(20);
    }
  });

  it('nivået følger av sum og rød skår', () => {
    for (const { part } of sets) {
      const { total, redScores, risk } = scoreNews2(part);
      const expected =
        total >= 7 ? 'high' : total >= 5 ? 'medium' : redScores.length > 0 ? 'low-medium' : 'low';
      expect(risk).toBe(expected);
    }
  });

  it('rekkefølgen på målingene betyr ingenting', () => {
    for (const { part } of sets) expect(scoreNews2(shuffled(part))).toEqual(scoreNews2(part));
  });

  it('det som mangler, senker aldri nivået i det stille, og gir aldri poeng', () => {
    for (const { full, part } of sets) {
      const whole = scoreNews2(full);
      const partial = scoreNews2(part);
      expect(whole.complete).toBe(true);
      expect(partial.total).toBeLessThanOrEqual(whole.total);
      expect(partial.complete).toBe(Object.keys(partial.points).length === 7);
      expect(partial.complete).toBe(partial.missing.length === 0);
      if (RISK_ORDER.indexOf(partial.risk) < RISK_ORDER.indexOf(whole.risk)) {
        expect(partial.complete).toBe(false);
        expect(partial.missing.length).toBeGreaterThan(0);
      }
      for (const parameter of PARAMETERS) {
        if (part[parameter] === undefined) expect(partial.points[parameter]).toBeUndefined();
        else if (partial.points[parameter] !== undefined)
          expect(partial.points[parameter]).toBe(whole.points[parameter]);
      }
    }
  });

  it('hver del har enten poeng eller en grunn, aldri begge', () => {
    for (const { part } of sets) {
      const { points, unscored } = scoreNews2(part);
      for (const parameter of PARAMETERS) {
        expect(parameter in points).toBe(!(parameter in unscored));
      }
    }
  });
});

it('et målesett endres ikke av å bli skåret', () => {
  const observations = Object.freeze(complete());
  expect(() => scoreNews2(observations)).not.toThrow();
});
