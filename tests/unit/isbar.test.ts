import { describe, expect, it } from 'vitest';
import { findBirthNumbers } from '../../src/domain/birthNumber.ts';
import { composeIsbar, ISBAR_PARTS, isbarAsText } from '../../src/domain/isbar.ts';
import { type News2Observations, scoreNews2 } from '../../src/domain/news2.ts';

const ill: News2Observations = {
  respirationRate: 22,
  oxygenSaturation: 94,
  oxygenScale: 2,
  supplementalOxygen: true,
  systolicBloodPressure: 128,
  pulse: 96,
  consciousness: 'C',
  temperature: 38.4,
};
const compose = (observations: News2Observations) =>
  composeIsbar({ observations, result: scoreNews2(observations), time: '03.12' });

it('har fem deler i rekkefølge, og ingen av dem er tomme', () => {
  expect(ISBAR_PARTS.map(({ letter }) => letter).join('')).toBe('ISBAR');
  for (const texts of [composeIsbar({}), compose(ill)]) {
    for (const { key } of ISBAR_PARTS) expect(texts[key].trim()).not.toBe('');
  }
});

describe('situasjonen', () => {
  it('sier skår, nivå, skala, rød skår og klokkeslett', () => {
    const { situation } = compose(ill);
    expect(situation).toContain('NEWS2 er 10, høy risiko, SpO₂-skala 2.');
    expect(situation).toContain('Rød skår: bevissthet, ny eller forverret forvirring (C).');
    expect(situation).toContain('Målt klokka 03.12.');
  });

  it('kaller en ufullstendig skår ufullstendig, og nevner ikke nivå', () => {
    const { temperature: _, supplementalOxygen: __, ...part } = ill;
    const { situation } = compose(part);
    expect(situation).toContain('NEWS2 er minst');
    expect(situation).toContain('ufullstendig: oksygen og temperatur mangler');
    expect(situation).not.toContain('risiko');
  });

  it('sier bekymring og myke tegn også uten målinger', () => {
    const { situation } = composeIsbar({
      signs: { worried: true, changed: false, soft: ['trøttere enn vanlig', 'urolig'] },
    });
    expect(situation).toContain('Jeg er bekymret for personen.');
    expect(situation).toContain('Personen er trøttere enn vanlig og urolig.');
    expect(situation).not.toContain('NEWS2');
  });

  it('begynner med det som ikke lot seg måle', () => {
    const { situation, recommendation } = composeIsbar({
      observations: { pulse: 120 },
      result: scoreNews2({ pulse: 120 }),
      unobtainable: ['systolicBloodPressure'],
    });
    expect(situation).toContain('Jeg får ikke målt blodtrykk, selv om utstyret er her.');
    expect(recommendation).toContain('Jeg trenger hjelp hit nå.');
  });
});

it('bakgrunnen har behandlingsnivå og personens vanlige verdier', () => {
  const { background } = composeIsbar({
    habitual: { total: 1, values: { respirationRate: 16, temperature: 36.8 } },
  });
  expect(background).toContain('Avklart behandlingsnivå: …');
  expect(background).toContain('Vanlig NEWS2 for personen er 1.');
  expect(background).toContain('respirasjon 16 per min, temperatur 36,8 °C');
});

it('analysen har alle målingene, endringen og utviklingen', () => {
  const { assessment } = composeIsbar({
    observations: ill,
    result: scoreNews2(ill),
    habitual: { values: { respirationRate: 16, pulse: 96 } },
    series: [
      { time: '02.00', total: 3, complete: false },
      { time: '03.12', total: 10, complete: true },
    ],
  });
  expect(assessment).toContain('Respirasjon: 22 per min.');
  expect(assessment).toContain('SpO₂: 94 %, skala 2.');
  expect(assessment).toContain('Temperatur: 38,4 °C.');
  expect(assessment).toContain('Endring fra vanlig: respirasjon +6.');
  expect(assessment).toContain('minst 3 klokka 02.00 og 10 klokka 03.12');
});

it.each([
  ['høy', ill, 'Jeg trenger hjelp hit nå.'],
  ['middels', { respirationRate: 25, pulse: 120 }, 'vurdert av lege nå'],
  ['lav–middels', { consciousness: 'C' as const }, 'vurderer det røde funnet nå'],
  ['lav', { pulse: 95 }, 'råd om hva vi gjør videre'],
])('rådet følger nivået: %s', (_, observations, text) => {
  expect(compose(observations).recommendation).toContain(text);
});

it('teksten som kopieres, har bokstav og navn, og ingenting som likner et fødselsnummer', () => {
  const text = isbarAsText(compose(ill));
  for (const { letter, name } of ISBAR_PARTS) expect(text).toContain(`${letter} – ${name}\n`);
  expect(findBirthNumbers(text)).toEqual([]);
});
