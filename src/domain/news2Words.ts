/** Ordene for NEWS2 på bokmål: navn, enheter og hvordan tall skrives. Delt av side, element og ISBAR. */
import type {
  Band,
  Consciousness,
  News2Observations,
  News2Result,
  NumericParameter,
  Parameter,
  Risk,
} from './news2.ts';

interface ParameterWords {
  /** Navnet på raden, med stor forbokstav. */
  name: string;
  /** Navnet inne i en setning. */
  inline: string;
  /** Bokstaven i ABCDE der målingen hører hjemme. */
  letter: 'B' | 'C' | 'D' | 'E';
}

export const PARAMETER_WORDS: Record<Parameter, ParameterWords> = {
  respirationRate: { name: 'Respirasjon', inline: 'respirasjon', letter: 'B' },
  oxygenSaturation: { name: 'SpO₂', inline: 'SpO₂', letter: 'B' },
  supplementalOxygen: { name: 'Oksygen', inline: 'oksygen', letter: 'B' },
  systolicBloodPressure: { name: 'Blodtrykk', inline: 'blodtrykk', letter: 'C' },
  pulse: { name: 'Puls', inline: 'puls', letter: 'C' },
  consciousness: { name: 'Bevissthet', inline: 'bevissthet', letter: 'D' },
  temperature: { name: 'Temperatur', inline: 'temperatur', letter: 'E' },
};

export const UNITS: Record<NumericParameter, string> = {
  respirationRate: 'per min',
  oxygenSaturation: '%',
  systolicBloodPressure: 'mmHg',
  pulse: 'per min',
  temperature: '°C',
};

export const RISK_WORDS: Record<Risk, string> = {
  low: 'Lav',
  'low-medium': 'Lav–middels',
  medium: 'Middels',
  high: 'Høy',
};

const CONSCIOUSNESS_WORDS: Record<Consciousness, string> = {
  A: 'Våken',
  C: 'Ny eller forverret forvirring',
  V: 'Reagerer på tiltale',
  P: 'Reagerer på smerte',
  U: 'Reagerer ikke',
};

/** Tall slik de skrives på norsk: komma, og temperatur alltid med én desimal. */
export const formatValue = (parameter: NumericParameter, value: number): string =>
  parameter === 'temperature' ? value.toFixed(1).replace('.', ',') : String(value);

/** «22 per min», «Romluft», «Ny eller forverret forvirring (C)»; `null` når målingen mangler. */
export function describeObservation(
  parameter: Parameter,
  observations: News2Observations,
): string | null {
  if (parameter === 'supplementalOxygen') {
    const oxygen = observations.supplementalOxygen;
    return oxygen == null ? null : oxygen ? 'Får oksygen' : 'Romluft';
  }
  if (parameter === 'consciousness') {
    const letter = observations.consciousness;
    return letter == null ? null : `${CONSCIOUSNESS_WORDS[letter]} (${letter})`;
  }
  const value = observations[parameter];
  return value == null ? null : `${formatValue(parameter, value)} ${UNITS[parameter]}`;
}

/** Båndet i ord: «21–24», «8 eller lavere», «25 eller høyere». Temperatur vises i grader. */
export function describeBand(parameter: NumericParameter, { min, max }: Band): string {
  const show = (edge: number) =>
    formatValue(parameter, parameter === 'temperature' ? edge / 10 : edge);
  if (min === undefined && max === undefined) return 'alle verdier';
  if (min === undefined) return `${show(max as number)} eller lavere`;
  if (max === undefined) return `${show(min)} eller høyere`;
  return min === max ? show(min) : `${show(min)}–${show(max)}`;
}

/** «a», «a og b», «a, b og c». */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;

/** Det som mangler, i ord inne i en setning: «oksygen, bevissthet og temperatur». */
export const describeMissing = (missing: News2Result['missing']): string =>
  joinWords(
    missing.map((key) => (key === 'oxygenScale' ? 'skala for SpO₂' : PARAMETER_WORDS[key].inline)),
  );
