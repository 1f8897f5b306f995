/** Personens egne vanlige verdier, og endringen fra dem. */
import {
  MAX_TOTAL,
  type News2Observations,
  type News2Result,
  type NumericParameter,
  toTenths,
} from './news2.ts';
import { parseNews2Input } from './news2Input.ts';
import { formatValue, PARAMETER_WORDS, UNITS } from './news2Words.ts';

/** Det som er vanlig for personen. Alt er valgfritt. */
export interface Habitual {
  /** Vanlig NEWS2-skår, 0–20. */
  total?: number | undefined;
  /** Vanlige målinger, i samme enheter som målingene. */
  values: Partial<Record<NumericParameter, number>>;
}

export interface HabitualChange {
  parameter: NumericParameter;
  habitual: number;
  now: number;
  /** Nå minus vanlig, i målingens enhet; temperatur i °C med én desimal. */
  difference: number;
}

const HABITUAL_PARAMETERS: readonly NumericParameter[] = [
  'respirationRate',
  'oxygenSaturation',
  'systolicBloodPressure',
  'pulse',
  'temperature',
];

export type HabitualField = NumericParameter | 'total';
export type HabitualFields = Partial<Record<HabitualField, string>>;

/**
 * Leser feltene for det som er vanlig. Tomme felt utelates.
 * @returns verdiene, og en melding for hvert felt som ikke lot seg lese
 */
export function parseHabitual({ total = '', ...fields }: HabitualFields): {
  habitual: Habitual;
  reasons: Partial<Record<HabitualField, string>>;
} {
  const { observations, reasons: refused } = parseNews2Input(fields);
  const reasons: Partial<Record<HabitualField, string>> = {};
  const values: Habitual['values'] = {};
  for (const parameter of HABITUAL_PARAMETERS) {
    const value = observations[parameter];
    const message = refused[parameter]?.message;
    if (value != null) values[parameter] = value;
    if (message)
      reasons[parameter] = `Vanlig ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  }
  const text = total.trim();
  if (text === '') return { habitual: { values }, reasons };
  const score = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (score <= MAX_TOTAL) return { habitual: { total: score, values }, reasons };
  reasons.total = `Vanlig NEWS2-skår: skriv et helt tall fra 0 til ${MAX_TOTAL}.`;
  return { habitual: { values }, reasons };
}

/** Endringen fra vanlig for hver måling som finnes begge steder. */
export function habitualChanges(
  observations: News2Observations,
  habitual: Habitual,
): HabitualChange[] {
  return HABITUAL_PARAMETERS.flatMap((parameter) => {
    const now = observations[parameter];
    const before = habitual.values[parameter];
    if (now == null || before == null) return [];
    const difference =
      parameter === 'temperature' ? (toTenths(now) - toTenths(before)) / 10 : now - before;
    return [{ parameter, habitual: before, now, difference }];
  });
}

/** Fortegn og tall: «+6», «−3», «som vanlig». */
export function describeDifference({ parameter, difference }: HabitualChange): string {
  if (difference === 0) return 'som vanlig';
  return `${difference > 0 ? '+' : '−'}${formatValue(parameter, Math.abs(difference))}`;
}

/**
 * Skåren mot personens vanlige skår i én setning; `null` når vanlig skår ikke er oppgitt.
 * En ufullstendig skår som er lavere enn vanlig, sier ingenting og omtales ikke som bedring.
 */
export function describeTotalChange(result: News2Result, { total }: Habitual): string | null {
  if (total === undefined) return null;
  const difference = result.total - total;
  if (!result.complete) {
    return difference > 0
      ? `Vanlig for personen: ${total}. Nå er skåren minst ${difference} poeng høyere.`
      : `Vanlig for personen: ${total}. Skåren er ufullstendig og kan ikke sammenliknes ennå.`;
  }
  if (difference === 0) return `Vanlig for personen: ${total}. Skåren er som vanlig.`;
  const direction = difference > 0 ? 'høyere' : 'lavere';
  return `Vanlig for personen: ${total}. Nå er skåren ${Math.abs(difference)} poeng ${direction}.`;
}

/** «respirasjon 16 per min, SpO₂ 92 %»; tom tekst når ingen vanlige målinger er oppgitt. */
export const describeHabitualValues = ({ values }: Habitual): string =>
  HABITUAL_PARAMETERS.flatMap((parameter) => {
    const value = values[parameter];
    return value === undefined
      ? []
      : [
          `${PARAMETER_WORDS[parameter].inline} ${formatValue(parameter, value)} ${UNITS[parameter]}`,
        ];
  }).join(', ');
