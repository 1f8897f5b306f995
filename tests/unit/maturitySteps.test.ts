import { describe, expect, it } from 'vitest';
import { summarise } from '#domain/maturity.ts';
import { nextSteps } from '#domain/maturitySteps.ts';
import { MODEL, response } from './maturityFixtures.ts';

const stepsFor = (...lines: string[]) =>
  nextSteps(
    MODEL,
    summarise(
      MODEL,
      lines.map((line, index) => response(index, 'nurse', line)),
    ),
  );
const brief = (...lines: string[]) =>
  stepsFor(...lines).steps.map(({ item, kind, from }) => `${item} ${kind} ${from}`);

describe('neste steg velges av svarene', () => {
  // Rekkefølgen i modellen: l1 a2 a3 (a) · l4 b5 (b) · l6 c7 (c). Regnet ut for hånd.
  it.each([
    [
      'krav på nivå 1–2 går foran et lavere punkt uten krav',
      '2132335',
      ['l1 legal 2', 'l4 legal 2', 'a2 low 1'],
    ],
    ['ett steg per område når det finnes', '1112255', ['l1 legal 1', 'l4 legal 2', 'a2 low 1']],
    ['laveste nivå først', '2551155', ['l4 legal 1', 'l1 legal 2', 'b5 low 1']],
    [
      'uten nivå 1–2: ett opp fra det laveste i hvert område',
      '4345345',
      ['a2 next 3', 'b5 next 3', 'l6 next 4'],
    ],
    ['alt på 5: hold det der', '5555555', ['l1 keep 5', 'l4 keep 5', 'l6 keep 5']],
    [
      '«vet ikke» kommer etter nivå 1–2, før nivå 3',
      '3?33333',
      ['a2 unknown 1', 'l4 next 3', 'l6 next 3'],
    ],
    ['«gjelder ikke oss» gir aldri et steg', '-------', []],
    ['ingen svar gir ingen steg', '.......', []],
    ['bare ett område besvart: flere steg derfra', '345....', ['l1 next 3', 'a2 next 4']],
  ])('%s (%s)', (_, line, expected) => {
    expect(brief(line)).toEqual(expected);
  });

  it('andre svar gir andre steg', () => {
    expect(brief('1555555')).not.toEqual(brief('5555515'));
  });

  it('teksten er steget fra nivået punktet står på', () => {
    expect(stepsFor('2555555').steps[0]).toMatchObject({ item: 'l1', text: 'fra 2' });
    expect(stepsFor('5455555').steps[0]).toMatchObject({ item: 'a2', text: 'fra 4' });
  });

  it('midt mellom to nivåer: det laveste gjelder', () => {
    // l1: 2 og 3 → 2,5 → fra 2
    expect(brief('2555555', '3555555')[0]).toBe('l1 legal 2');
  });

  it('halvparten «vet ikke» er nok', () => {
    expect(brief('5?55555', '5255555')[0]).toBe('a2 unknown 1');
    expect(brief('5?55555', '5355555', '5355555')[0]).toBe('a2 next 3');
  });

  it('lik plass avgjøres av «vet ikke», så spredning', () => {
    // Alle på nivå 2 uten krav: a2 uten spredning, b5 med spredning 1–3
    expect(brief('5255155', '5255255', '5255355')[0]).toBe('b5 low 2');
  });
});

describe('snakk om forskjellen', () => {
  it.each([
    ['under to nivåer: ingenting', ['3333333', '4444444'], null],
    ['største avstand', ['3113333', '3353333'], { item: 'a3', low: 1, high: 5 }],
    ['likt: det første i modellen', ['1113333', '3333333'], { item: 'l1', low: 1, high: 3 }],
    ['én person spriker aldri', ['1515151'], null],
  ])('%s', (_, lines, expected) => {
    expect(stepsFor(...lines).talk).toEqual(expected);
  });
});

describe('etter møtet', () => {
  it('gjelder nivået dere ble enige om, også der mange svarte «vet ikke»', () => {
    const people = ['?555555', '?555555'].map((line, index) => response(index, 'nurse', line));
    const result = summarise(MODEL, people, { l1: { level: 2, reason: 'Ukjent for de fleste' } });
    expect(nextSteps(MODEL, result).steps[0]).toMatchObject({ item: 'l1', kind: 'legal', from: 2 });
  });
});
