/** Det som står i skjemaet, lest til data, og data skrevet tilbake. */
import type { News2Observations, NumericParameter, Parameter } from '../../domain/news2.ts';
import {
  type Habitual,
  type HabitualField,
  type HabitualFields,
  parseHabitual,
} from '../../domain/news2Habitual.ts';
import { type News2Input, parseNews2Input } from '../../domain/news2Input.ts';
import { formatValue } from '../../domain/news2Words.ts';
import type { Handover } from '../handover.ts';
import { OBTAINABLE } from './fields.ts';

export interface FormState {
  input: News2Input;
  /** `true` fra 16 år og ikke gravid, `false` ellers, `null` når det ikke er besvart. */
  applies: boolean | null;
  signs: Handover['signs'];
  unobtainable: Parameter[];
  habitual: Habitual;
  habitualReasons: Partial<Record<HabitualField, string>>;
}

export const habitualName = (field: HabitualField): string =>
  field === 'total' ? 'habitualTotal' : `habitual-${field}`;

/** Leser hele skjemaet. Skala 1 gjelder til leseren har bekreftet at lege har bestemt skala 2. */
export function readForm(form: HTMLFormElement): FormState {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '');
  const numeric = Object.fromEntries(OBTAINABLE.map((parameter) => [parameter, text(parameter)]));
  const habitualFields: HabitualFields = { total: text('habitualTotal') };
  for (const parameter of OBTAINABLE) habitualFields[parameter] = text(habitualName(parameter));
  const { habitual, reasons } = parseHabitual(habitualFields);
  return {
    input: parseNews2Input({
      ...numeric,
      oxygenScale: text('scale2') === 'yes' ? '2' : '1',
      supplementalOxygen: text('supplementalOxygen'),
      consciousness: text('consciousness'),
    }),
    applies: text('applies') === '' ? null : text('applies') === 'yes',
    signs: {
      worried: text('worried') === 'yes',
      changed: text('changed') === 'yes',
      soft: data.getAll('sign').map(String),
    },
    unobtainable: OBTAINABLE.filter((parameter) => data.getAll('unobtainable').includes(parameter)),
    habitual,
    habitualReasons: reasons,
  };
}

/** Feltet med et navn; for valg det første. */
export function controlNamed(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const found = form.elements.namedItem(name);
  return found instanceof RadioNodeList
    ? ((found[0] as HTMLInputElement | undefined) ?? null)
    : (found as HTMLInputElement | null);
}

function choose(form: HTMLFormElement, name: string, values: readonly string[]): void {
  for (const input of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.checked = values.includes(input.value);
  }
}

function write(form: HTMLFormElement, name: string, text: string): void {
  const control = controlNamed(form, name);
  if (control) control.value = text;
}

/** Tømmer målingene og det som er sett, men beholder det som gjelder personen. */
export function clearMeasurements(form: HTMLFormElement): void {
  for (const parameter of OBTAINABLE) write(form, parameter, '');
  for (const name of ['supplementalOxygen', 'consciousness', 'worried', 'changed', 'sign']) {
    choose(form, name, []);
  }
  choose(form, 'unobtainable', []);
}

const shown = (values: News2Observations | Habitual['values'], parameter: NumericParameter) => {
  const value = values[parameter];
  return value == null ? '' : formatValue(parameter, value);
};

/** Fyller skjemaet med målinger som er båret hit fra ISBAR. */
export function fillForm(form: HTMLFormElement, handover: Handover): void {
  const { observations, habitual, signs, unobtainable } = handover;
  for (const parameter of OBTAINABLE) {
    write(form, parameter, shown(observations, parameter));
    write(form, habitualName(parameter), shown(habitual.values, parameter));
  }
  write(form, 'habitualTotal', habitual.total === undefined ? '' : String(habitual.total));
  const oxygen = observations.supplementalOxygen;
  choose(form, 'supplementalOxygen', oxygen == null ? [] : [oxygen ? 'oxygen' : 'air']);
  choose(form, 'consciousness', observations.consciousness ? [observations.consciousness] : []);
  choose(form, 'scale2', observations.oxygenScale === 2 ? ['yes'] : []);
  choose(form, 'worried', signs.worried ? ['yes'] : []);
  choose(form, 'changed', signs.changed ? ['yes'] : []);
  choose(form, 'sign', signs.soft);
  choose(form, 'unobtainable', unobtainable);
}

/** Neste felt Enter går til: neste tekstfelt eller neste gruppe med valg, utenom lukkede deler. */
export function nextControl(
  form: HTMLFormElement,
  from: HTMLInputElement,
): HTMLInputElement | null {
  const stops = [...form.querySelectorAll<HTMLInputElement>('input')].filter(
    (input, _, all) =>
      !input.closest('details:not([open]), [hidden]') &&
      (input.type === 'text' ||
        input ===
          (all.find(({ name, checked }) => name === input.name && checked) ??
            all.find(({ name }) => name === input.name))),
  );
  const after = stops.findIndex((input) => input === from || input.name === from.name);
  return stops[after + 1] ?? null;
}
