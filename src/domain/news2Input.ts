/** Fra det et menneske skriver, til målinger NEWS2 kan regne på, eller grunner til at det ikke går. */
import {
  type Consciousness,
  LIMITS,
  type News2Observations,
  type NumericParameter,
  type OxygenScale,
} from './news2.ts';
import { formatValue, PARAMETER_WORDS, UNITS } from './news2Words.ts';

/** Feltene i skjemaet, med samme navn som målingene. */
export type News2Field = keyof News2Observations;
/** Det som står i feltene. Tomt felt betyr at målingen mangler, og er ingen feil. */
export type News2Fields = Partial<Record<News2Field, string | null | undefined>>;

export type RefusalCode =
  /** Bokstaver, tegn eller noe annet som ikke er ett tall. */
  | 'not-a-number'
  /** To tall i samme felt, for eksempel «120/80». */
  | 'two-numbers'
  /** Desimaler der tabellen har hele tall. */
  | 'whole-number'
  /** Mer enn én desimal i temperaturen. */
  | 'too-many-decimals'
  /** Komma uten tall bak. */
  | 'unfinished-decimal'
  /** Utenfor det som er mulig. */
  | 'impossible'
  /** Et valg skjemaet ikke har. */
  | 'unknown-choice';

export interface Refusal {
  code: RefusalCode;
  /** Hva som er galt og hva du gjør, med navnet på feltet. */
  message: string;
}

export interface News2Input {
  /** Bare det som lot seg lese. */
  observations: News2Observations;
  /** Felter som ikke kan brukes slik de står. De er ikke med i `observations`. */
  reasons: Partial<Record<News2Field, Refusal>>;
  /** «Sjekk målingen»: mulig, men uvanlig. Verdien er med og skåres; leseren kan gå videre. */
  checks: Partial<Record<NumericParameter, string>>;
}

/**
 * Utenfor dette spør vi om målingen stemmer. Grensene er vår vurdering og endrer aldri poeng.
 * Temperatur i tideler.
 */
export const USUAL: Record<NumericParameter, { min: number; max: number }> = {
  respirationRate: { min: 6, max: 50 },
  oxygenSaturation: { min: 70, max: 100 },
  systolicBloodPressure: { min: 60, max: 250 },
  pulse: { min: 30, max: 180 },
  temperature: { min: 320, max: 415 },
};

const UNIT_PATTERNS: Record<NumericParameter, RegExp> = {
  respirationRate: /(?:per|pr\.?|\/) ?(?:min|minutt)\.?$/i,
  oxygenSaturation: /(?:%|prosent)$/i,
  systolicBloodPressure: /mm ?hg$/i,
  pulse: /(?:slag ?)?(?:per|pr\.?|\/) ?(?:min|minutt)\.?$/i,
  temperature: /(?:[°º˚] ?c?|c|grader(?: c(?:elsius)?)?)$/i,
};

const OXYGEN_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['air', false],
  ['oxygen', true],
  ['false', false],
  ['true', true],
]);
const SCALES: ReadonlyMap<string, OxygenScale> = new Map([
  ['1', 1],
  ['2', 2],
]);
const LETTERS: ReadonlyMap<string, Consciousness> = new Map(
  (['A', 'C', 'V', 'P', 'U'] as const).map((letter) => [letter, letter]),
);

const inDegrees = (parameter: NumericParameter, grid: number): number =>
  parameter === 'temperature' ? grid / 10 : grid;

const span = (parameter: NumericParameter): string => {
  const { min, max } = LIMITS[parameter];
  return `${inDegrees(parameter, min)} og ${inDegrees(parameter, max)} ${UNITS[parameter]}`;
};

function refusal(parameter: NumericParameter, code: RefusalCode): Refusal {
  const { name } = PARAMETER_WORDS[parameter];
  const messages: Record<RefusalCode, string> = {
    'not-a-number': `${name}: skriv bare tall${parameter === 'temperature' ? ', for eksempel 37,5' : ''}.`,
    'two-numbers':
      parameter === 'systolicBloodPressure'
        ? `${name}: skriv bare det øverste tallet.`
        : `${name}: skriv ett tall.`,
    'whole-number': `${name}: skriv et helt tall, uten komma.`,
    'too-many-decimals': `${name}: skriv høyst én desimal, for eksempel 37,5.`,
    'unfinished-decimal': `${name}: skriv tallet etter kommaet, eller ta bort kommaet.`,
    impossible: `${name} må være mellom ${span(parameter)}. Rett tallet, eller mål på nytt. Får du det samme igjen, ring etter hjelp.`,
    'unknown-choice': `${name}: velg ett av svarene.`,
  };
  return { code, message: messages[code] };
}

/** Mellomrom av alle slag blir ett vanlig; usynlige tegn forsvinner. */
const tidy = (text: string): string =>
  text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Leser ett tall. Svaret står i hele enheter; temperatur i hele tideler, regnet på sifrene slik at
 * totallsystemet aldri runder.
 */
function readNumber(parameter: NumericParameter, text: string): number | RefusalCode {
  const bare = text.replace(UNIT_PATTERNS[parameter], '').trimEnd();
  const match = /^(\d+)(?: ?([.,]) ?(\d*))?$/.exec(bare);
  if (!match) return /^\d[\d.,]*\s*[/ ]\s*\d/.test(bare) ? 'two-numbers' : 'not-a-number';
  const [, whole = '', separator, decimals = ''] = match;
  if (separator && decimals === '') return 'unfinished-decimal';
  if (parameter !== 'temperature') {
    return separator ? 'whole-number' : inLimits(parameter, whole, Number(whole));
  }
  if (decimals.length > 1) return 'too-many-decimals';
  return inLimits(parameter, whole, Number(whole) * 10 + Number(decimals || '0'));
}

function inLimits(parameter: NumericParameter, digits: string, grid: number): number | RefusalCode {
  const { min, max } = LIMITS[parameter];
  const tooLong = digits.replace(/^0+(?=\d)/, '').length > 3;
  return tooLong || grid < min || grid > max ? 'impossible' : grid;
}

/** Glemt komma er vanligst: 385 blir til et spørsmål, aldri til 38,5. */
function impossibleMessage(parameter: NumericParameter, text: string, standard: string): string {
  const tenths = /^\d{3}$/.test(text) ? Number(text) : Number.NaN;
  const { min, max } = LIMITS.temperature;
  return parameter === 'temperature' && tenths >= min && tenths <= max
    ? `${PARAMETER_WORDS.temperature.name}: mente du ${formatValue('temperature', tenths / 10)}? Skriv tallet med komma.`
    : standard;
}

function parseNumeric(parameter: NumericParameter, raw: string, into: News2Input): void {
  const text = tidy(raw);
  if (text === '') return;
  const read = readNumber(parameter, text);
  if (typeof read === 'string') {
    const { code, message } = refusal(parameter, read);
    into.reasons[parameter] = {
      code,
      message: code === 'impossible' ? impossibleMessage(parameter, text, message) : message,
    };
    return;
  }
  into.observations[parameter] = inDegrees(parameter, read);
  const { min, max } = USUAL[parameter];
  if (read < min || read > max) {
    const shown = formatValue(parameter, inDegrees(parameter, read));
    into.checks[parameter] =
      `Sjekk målingen: ${PARAMETER_WORDS[parameter].inline} ${shown} ${UNITS[parameter]} er uvanlig.`;
  }
}

/**
 * Gjør det som står i feltene, om til målinger. Godtar komma og punktum, mellomrom og enheter
 * («37,5 °C», «98 %»). Avviser bokstaver, to tall, desimaler i hele tall, mer enn én desimal i
 * temperaturen og umulige verdier (se `LIMITS`). Kaster aldri, og gjør aldri noe uleselig om til 0.
 */
export function parseNews2Input(fields: News2Fields): News2Input {
  const input: News2Input = { observations: {}, reasons: {}, checks: {} };
  const textOf = (field: News2Field): string => String(fields[field] ?? '');
  for (const parameter of Object.keys(LIMITS) as NumericParameter[]) {
    parseNumeric(parameter, textOf(parameter), input);
  }
  const choose = <T>(field: News2Field, options: ReadonlyMap<string, T>, name: string) => {
    const text = tidy(textOf(field));
    const choice = options.get(text);
    if (text !== '' && choice === undefined) {
      input.reasons[field] = {
        code: 'unknown-choice',
        message: `${name}: velg ett av svarene i skjemaet.`,
      };
    }
    return choice;
  };
  const oxygen = choose(
    'supplementalOxygen',
    OXYGEN_WORDS,
    PARAMETER_WORDS.supplementalOxygen.name,
  );
  if (oxygen !== undefined) input.observations.supplementalOxygen = oxygen;
  const scale = choose('oxygenScale', SCALES, 'Skala for SpO₂');
  if (scale !== undefined) input.observations.oxygenScale = scale;
  const letter = choose('consciousness', LETTERS, PARAMETER_WORDS.consciousness.name);
  if (letter !== undefined) input.observations.consciousness = letter;
  return input;
}
