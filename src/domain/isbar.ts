/** ISBAR: målingene satt sammen til fem deler som kan leses høyt i telefonen. */
import { type News2Observations, type News2Result, PARAMETERS, type Parameter } from './news2.ts';
import {
  describeDifference,
  describeHabitualValues,
  type Habitual,
  habitualChanges,
} from './news2Habitual.ts';
import {
  describeMissing,
  describeObservation,
  joinWords,
  PARAMETER_WORDS,
  RISK_WORDS,
} from './news2Words.ts';

export const ISBAR_PARTS = [
  { key: 'identification', letter: 'I', name: 'Identifikasjon' },
  { key: 'situation', letter: 'S', name: 'Situasjon' },
  { key: 'background', letter: 'B', name: 'Bakgrunn' },
  { key: 'assessment', letter: 'A', name: 'Analyse' },
  { key: 'recommendation', letter: 'R', name: 'Råd' },
] as const;
export type IsbarKey = (typeof ISBAR_PARTS)[number]['key'];
export type IsbarTexts = Record<IsbarKey, string>;

/** Det som er kjent når meldingen settes sammen. Alt kan mangle. */
export interface IsbarInput {
  observations?: News2Observations;
  result?: News2Result;
  /** Klokkeslettet målingene ble tatt, slik det skal leses: «03.12». */
  time?: string;
  habitual?: Habitual;
  /** Det den som ringer har sett, inne i en setning: «bekymret», «trøttere enn vanlig». */
  signs?: { worried: boolean; changed: boolean; soft: readonly string[] };
  /** Målinger som ikke lot seg ta selv om utstyret var der. */
  unobtainable?: readonly Parameter[];
  /** Tidligere skårer i samme økt, eldste først. */
  series?: readonly { time: string; total: number; complete: boolean }[];
}

/** Én opplysning per linje: lettere å finne igjen stedet når noen avbryter i telefonen. */
const lines = (...parts: (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n');
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const names = (parameters: readonly Parameter[]): string =>
  joinWords(parameters.map((parameter) => PARAMETER_WORDS[parameter].inline));

/** Det som er målt, slik det sies: «bevissthet, ny eller forverret forvirring (C)». */
function redInWords(parameter: Parameter, observations: News2Observations): string {
  const value = describeObservation(parameter, observations) ?? '';
  return parameter === 'consciousness'
    ? `bevissthet, ${lowerFirst(value)}`
    : `${PARAMETER_WORDS[parameter].inline} ${value}`;
}

function scoreSentence(observations: News2Observations, result: News2Result): string {
  // RCP: brukes skala 2, skal det sies når skåren meldes. Vi sier alltid hvilken skala som gjelder.
  const scale = observations.oxygenScale ? `, SpO₂-skala ${observations.oxygenScale}` : '';
  if (result.complete) {
    return `NEWS2 er ${result.total}, ${RISK_WORDS[result.risk].toLowerCase()} risiko${scale}.`;
  }
  // En ufullstendig skår kan bare bli høyere; høy risiko er sikkert nok til å sies.
  const high = result.risk === 'high' ? ', høy risiko' : '';
  return `NEWS2 er minst ${result.total}${high}${scale}. Skåren er ufullstendig: ${describeMissing(result.missing)} mangler.`;
}

function situation({ observations, result, signs, unobtainable = [], time }: IsbarInput): string {
  const scored = result && observations && Object.keys(result.points).length > 0;
  const serious = unobtainable.length > 0 || (result && result.risk !== 'low');
  const facts = lines(
    unobtainable.length > 0 && `Jeg får ikke målt ${names(unobtainable)}, selv om utstyret er her.`,
    scored && scoreSentence(observations, result),
    scored &&
      result.redScores.length > 0 &&
      `Rød skår: ${joinWords(result.redScores.map((parameter) => redInWords(parameter, observations)))}.`,
    scored && time && `Målt klokka ${time}.`,
    signs?.worried && 'Jeg er bekymret for personen.',
    signs?.changed && 'Personen er endret fra vanlig.',
    signs && signs.soft.length > 0 && `Personen er ${joinWords(signs.soft)}.`,
  );
  if (facts === '') return 'Jeg ringer fordi …';
  return lines(
    serious
      ? 'Jeg ringer fordi personen kan være i ferd med å bli alvorlig syk.'
      : 'Jeg ringer fordi jeg trenger råd.',
    facts,
  );
}

function background({ habitual }: IsbarInput): string {
  const values = habitual ? describeHabitualValues(habitual) : '';
  return lines(
    'Viktige sykdommer: …',
    'Legemidler: …',
    'Avklart behandlingsnivå: …',
    habitual?.total !== undefined && `Vanlig NEWS2 for personen er ${habitual.total}.`,
    values && `Vanlige målinger: ${values}.`,
  );
}

function measuredLine(parameter: Parameter, observations: News2Observations): string | null {
  const value = describeObservation(parameter, observations);
  if (value === null) return null;
  if (parameter === 'supplementalOxygen') {
    // RCP: oksygen dokumenteres med mengde og utstyr.
    return observations.supplementalOxygen
      ? 'Får oksygen: … liter per minutt, med …'
      : 'Puster romluft.';
  }
  const scale = parameter === 'oxygenSaturation' && observations.oxygenScale;
  return `${PARAMETER_WORDS[parameter].name}: ${lowerFirst(value)}${scale ? `, skala ${scale}` : ''}.`;
}

const measured = ({ observations = {} }: IsbarInput): string =>
  lines(...PARAMETERS.map((parameter) => measuredLine(parameter, observations)));

function changes({ observations, habitual }: IsbarInput): string {
  if (!observations || !habitual) return '';
  const differing = habitualChanges(observations, habitual).filter(
    ({ difference }) => difference !== 0,
  );
  return differing.length === 0
    ? ''
    : `Endring fra vanlig: ${joinWords(differing.map((change) => `${PARAMETER_WORDS[change.parameter].inline} ${describeDifference(change)}`))}.`;
}

function trend({ series = [] }: IsbarInput): string {
  if (series.length < 2) return '';
  const scores = series.map(
    ({ time, total, complete }) => `${complete ? '' : 'minst '}${total} klokka ${time}`,
  );
  return `Utviklingen i NEWS2: ${joinWords(scores)}.`;
}

function recommendation({ result, unobtainable = [] }: IsbarInput): string {
  const ask =
    unobtainable.length > 0 || result?.risk === 'high'
      ? 'Jeg trenger hjelp hit nå.'
      : result?.risk === 'medium'
        ? 'Jeg trenger at personen blir vurdert av lege nå.'
        : result?.risk === 'low-medium'
          ? 'Jeg trenger at du vurderer det røde funnet nå.'
          : 'Jeg trenger råd om hva vi gjør videre.';
  return lines(
    ask,
    'Hva skal jeg gjøre mens jeg venter?',
    'Når skal jeg måle igjen, og når ringer jeg på nytt?',
    'Jeg gjentar det du har sagt: …',
  );
}

/**
 * Setter sammen de fem delene. «…» står der den som ringer må si noe selv; navn og fødselsnummer
 * har aldri plass i teksten.
 */
export function composeIsbar(input: IsbarInput): IsbarTexts {
  return {
    identification: lines(
      'Jeg heter … og er … (stilling) på … (sted).',
      'Det gjelder … (si navn og fødselsnummer når du blir spurt).',
    ),
    situation: situation(input),
    background: background(input),
    assessment: lines(measured(input), changes(input), trend(input), 'Jeg tror det kan være …'),
    recommendation: recommendation(input),
  };
}

/** De fem delene som ren tekst med bokstav og navn, slik de kopieres. */
export const isbarAsText = (texts: IsbarTexts): string =>
  ISBAR_PARTS.map(({ key, letter, name }) => `${letter} – ${name}\n${texts[key].trim()}`).join(
    '\n\n',
  );
