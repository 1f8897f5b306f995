import { beforeEach, describe, expect, it } from 'vitest';
import type { Handover } from '../../src/tools/handover.ts';
import { fieldId, OBTAINABLE } from '../../src/tools/news2/fields.ts';
import {
  clearMeasurements,
  controlNamed,
  fillForm,
  nextControl,
  readForm,
} from '../../src/tools/news2/formReader.ts';
import { drawErrors, drawMessage } from '../../src/tools/news2/rowView.ts';
import { Confirmations, collectErrors } from '../../src/tools/news2/validation.ts';

/** De samme feltnavnene som News2.astro, uten utseendet. */
const FORM = `<form>
  <input type="checkbox" name="worried" value="yes"><input type="checkbox" name="changed" value="yes">
  <input type="checkbox" name="sign" value="urolig"><input type="checkbox" name="sign" value="ustø">
  <input type="radio" name="applies" value="yes" id="news2-applies"><input type="radio" name="applies" value="no">
  <input type="text" name="respirationRate">
  <details><summary>Skala</summary><input type="checkbox" name="scale2" value="yes"></details>
  <input type="text" name="oxygenSaturation">
  <input type="radio" name="supplementalOxygen" value="air"><input type="radio" name="supplementalOxygen" value="oxygen">
  <input type="text" name="systolicBloodPressure"><input type="text" name="pulse">
  <input type="radio" name="consciousness" value="A"><input type="radio" name="consciousness" value="C">
  <input type="text" name="temperature">
  <details><summary>Ikke målt</summary>${OBTAINABLE.map((name) => `<input type="checkbox" name="unobtainable" value="${name}">`).join('')}</details>
  <details><summary>Vanlig</summary><input type="text" name="habitualTotal">${OBTAINABLE.map((name) => `<input type="text" name="habitual-${name}">`).join('')}</details>
</form>`;

let form: HTMLFormElement;
beforeEach(() => {
  document.body.innerHTML = FORM;
  form = document.querySelector('form') as HTMLFormElement;
});
const type = (name: string, text: string) => {
  (controlNamed(form, name) as HTMLInputElement).value = text;
};
const check = (name: string, value: string) => {
  (form.querySelector(`[name="${name}"][value="${value}"]`) as HTMLInputElement).checked = true;
};

describe('readForm', () => {
  it('gjetter ingenting i et tomt skjema', () => {
    const state = readForm(form);
    expect(state.input.observations).toEqual({ oxygenScale: 1 });
    expect(state.applies).toBeNull();
    expect(state.habitual).toEqual({ values: {} });
  });

  it('leser målinger, tegn og det som er vanlig', () => {
    type('temperature', '38,4 °C');
    type('habitualTotal', '2');
    type('habitual-pulse', '72');
    check('supplementalOxygen', 'air');
    check('worried', 'yes');
    check('sign', 'urolig');
    check('scale2', 'yes');
    check('unobtainable', 'pulse');
    const state = readForm(form);
    expect(state.input.observations).toEqual({
      oxygenScale: 2,
      supplementalOxygen: false,
      temperature: 38.4,
    });
    expect(state.signs).toEqual({ worried: true, changed: false, soft: ['urolig'] });
    expect(state.unobtainable).toEqual(['pulse']);
    expect(state.habitual).toEqual({ total: 2, values: { pulse: 72 } });
  });

  it('avviser en vanlig skår som ikke finnes', () => {
    type('habitualTotal', '21');
    expect(readForm(form).habitualReasons.total).toContain('fra 0 til 20');
    expect(readForm(form).habitual.total).toBeUndefined();
  });
});

describe('Enter', () => {
  const following = (name: string) =>
    nextControl(form, controlNamed(form, name) as HTMLInputElement)?.name;

  it('går til neste måling og hopper over lukkede deler', () => {
    expect(following('respirationRate')).toBe('oxygenSaturation');
    expect(following('oxygenSaturation')).toBe('supplementalOxygen');
    expect(following('supplementalOxygen')).toBe('systolicBloodPressure');
    expect(following('consciousness')).toBe('temperature');
    expect(following('temperature')).toBeUndefined();
  });

  it('tar med en del som er åpen', () => {
    for (const details of form.querySelectorAll('details')) details.open = true;
    expect(following('respirationRate')).toBe('scale2');
    expect(following('temperature')).toBe('unobtainable');
  });
});

it('fyller ut, og tømmer målingene uten å glemme personen', () => {
  const handover: Handover = {
    at: 0,
    observations: {
      temperature: 38.4,
      oxygenScale: 2,
      consciousness: 'C',
      supplementalOxygen: true,
    },
    habitual: { total: 1, values: { temperature: 36.8 } },
    signs: { worried: true, changed: false, soft: ['ustø'] },
    unobtainable: ['pulse'],
    series: [],
  };
  fillForm(form, handover);
  const filled = readForm(form);
  expect(filled.input.observations).toEqual(handover.observations);
  expect(filled.habitual).toEqual(handover.habitual);
  expect(filled.signs).toEqual(handover.signs);
  clearMeasurements(form);
  const cleared = readForm(form);
  expect(cleared.input.observations).toEqual({ oxygenScale: 2 });
  expect(cleared.habitual).toEqual(handover.habitual);
  expect(cleared.unobtainable).toEqual([]);
});

describe('feil og spørsmål', () => {
  it('krever svar på alder og graviditet, og minst én måling eller et tegn', () => {
    expect(collectErrors(readForm(form), false).map(({ fieldId: id }) => id)).toEqual([
      fieldId('applies'),
      fieldId('respirationRate'),
    ]);
    check('applies', 'yes');
    check('worried', 'yes');
    expect(collectErrors(readForm(form), false)).toEqual([]);
  });

  it('spør om et uvanlig tall til det er bekreftet, og på nytt når tallet endres', () => {
    const confirmations = new Confirmations(form);
    type('pulse', '190');
    expect(confirmations.open(readForm(form))).toHaveLength(1);
    confirmations.add('pulse');
    expect(confirmations.open(readForm(form))).toHaveLength(0);
    type('pulse', '195');
    expect(confirmations.open(readForm(form))).toHaveLength(1);
  });

  it('feilen settes på feltet og fjernes igjen', () => {
    const slot = document.createElement('div');
    const control = controlNamed(form, 'pulse');
    drawMessage(slot, control, { error: 'Puls: skriv bare tall.', field: 'pulse' });
    expect(control?.getAttribute('aria-invalid')).toBe('true');
    expect(slot.textContent).toBe('Puls: skriv bare tall.');
    drawMessage(slot, control, { field: 'pulse' });
    expect(control?.hasAttribute('aria-invalid')).toBe(false);
    expect(slot.childElementCount).toBe(0);
  });

  it('oppsummeringen har en lenke til hvert felt', () => {
    const slot = document.createElement('div');
    drawErrors(slot, [{ fieldId: 'news2-pulse', message: 'Puls: skriv bare tall.' }], false);
    expect(slot.querySelector('a')?.getAttribute('href')).toBe('#news2-pulse');
    drawErrors(slot, [], false);
    expect(slot.childElementCount).toBe(0);
  });
});
