/** Resultatet i ord: det leseren ser først, og det skjermleseren sier. */
import { MAX_TOTAL, type News2Observations, type News2Result, type Parameter } from './news2.ts';
import {
  describeMissing,
  describeObservation,
  joinWords,
  PARAMETER_WORDS,
  RISK_WORDS,
} from './news2Words.ts';

export interface News2Summary {
  /** Overskriften, uten tall når skåren er fullstendig: «Middels risiko». */
  headline: string;
  /** Linja under: sum, skala og hva som mangler. */
  detail: string;
  /** Røde skårer ved navn; tom når det ikke er noen. */
  red: string;
}

const hasPoints = ({ points }: News2Result): boolean => Object.keys(points).length > 0;

/** «SpO₂-skala 1», eller tom når skalaen ikke er kjent. */
const scaleWords = ({ oxygenScale }: News2Observations): string =>
  oxygenScale ? `SpO₂-skala ${oxygenScale}` : '';

/** Navnene på de røde skårene inne i en setning. */
export const redNames = (red: readonly Parameter[]): string =>
  joinWords(red.map((parameter) => PARAMETER_WORDS[parameter].inline));

/**
 * Overskrift, linje og røde skårer. En ufullstendig skår kalles aldri lav; er den allerede høyere,
 * står nivået som det minste den kan være.
 */
export function summarise(result: News2Result, observations: News2Observations): News2Summary {
  const red = result.redScores.length > 0 ? `Rød skår: ${redNames(result.redScores)}` : '';
  if (!hasPoints(result)) return { headline: 'Ingen målinger ennå', detail: '0 av 7 fylt ut', red };
  const scale = scaleWords(observations);
  if (result.complete) {
    return {
      headline: `${RISK_WORDS[result.risk]} risiko`,
      detail: `${result.total} av ${MAX_TOTAL} poeng, ${scale}`,
      red,
    };
  }
  const level = RISK_WORDS[result.risk].toLowerCase();
  const headline =
    result.risk === 'low'
      ? 'Ufullstendig'
      : result.risk === 'high'
        ? 'Høy risiko, ufullstendig'
        : `Minst ${level} risiko, ufullstendig`;
  return {
    headline,
    detail: `Minst ${result.total} poeng${scale ? `, ${scale}` : ''}. Mangler ${describeMissing(result.missing)}.`,
    red,
  };
}

/** Linja i bunnen av skjemaet: kort nok til å leses og sies mens en fyller ut. */
export function shortSummary(result: News2Result): { headline: string; detail: string } {
  const done = Object.keys(result.points).length;
  if (done === 0) return { headline: 'Ingen målinger ennå', detail: '0 av 7 fylt ut' };
  const red = result.redScores.length > 0 ? `Rød skår: ${redNames(result.redScores)}.` : '';
  if (result.complete) {
    return {
      headline: `${result.total} poeng: ${RISK_WORDS[result.risk].toLowerCase()} risiko`,
      detail: red || 'Alle 7 er fylt ut.',
    };
  }
  const missing =
    result.missing.length > 3
      ? `${done} av 7 fylt ut.`
      : `Mangler ${describeMissing(result.missing)}.`;
  return {
    headline: `Ufullstendig: minst ${result.total} poeng`,
    detail: [red, missing].filter(Boolean).join(' '),
  };
}

/** Hvorfor røde skårer er viktige: målingen når det er én, en felles setning når de er flere. */
export function explainRed(red: readonly Parameter[], observations: News2Observations): string {
  const [first, ...rest] = red;
  if (first === undefined) return '';
  const what = rest.length > 0 ? 'Hver av dem' : (describeObservation(first, observations) ?? '');
  return `${what} gir 3 poeng alene og krever rask vurdering.`;
}
