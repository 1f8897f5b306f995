import {
  type Agreement,
  type Answer,
  MATURITY_ROLES,
  type MaturityRole,
  type Response,
} from './maturity.ts';

/** Færre svar enn dette viser ikke hvem som svarte hva, heller ikke som rolle. */
const MIN_FOR_ROLES = 5;

export interface Merged {
  responses: Response[];
  /** «duplicate»: samme svar var der. «replaced»: samme person har sendt på nytt. */
  outcome: 'added' | 'duplicate' | 'replaced';
}

const sameAnswers = (a: Response, b: Response): boolean => {
  const ids = new Set([...Object.keys(a.answers), ...Object.keys(b.answers)]);
  return (
    a.role === b.role && [...ids].every((id) => a.answers[id]?.answer === b.answers[id]?.answer)
  );
};

/**
 * Legger svarene til én person inn blant de andre.
 * Kommer samme svar to ganger, beholdes notatene fra den som har dem: koden har ingen notater, fila har.
 */
export function addResponse(responses: readonly Response[], incoming: Response): Merged {
  const place = responses.findIndex(({ id }) => id === incoming.id);
  const earlier = responses[place];
  if (!earlier) return { responses: [...responses, incoming], outcome: 'added' };
  const noted = (response: Response) =>
    Object.values(response.answers).filter(({ evidence, certainty }) => evidence || certainty)
      .length;
  if (sameAnswers(earlier, incoming)) {
    const kept = noted(incoming) > noted(earlier) ? incoming : earlier;
    return { responses: responses.with(place, kept), outcome: 'duplicate' };
  }
  return { responses: responses.with(place, incoming), outcome: 'replaced' };
}

export interface RoleAnswers {
  role: MaturityRole;
  label: string;
  answers: Answer[];
}

/**
 * Svarene på ett punkt etter rolle, i rollenes faste rekkefølge.
 * @returns `null` når færre enn fem har svart på punktet, eller alle svarene er fra samme rolle
 */
export function spreadByRole(responses: readonly Response[], itemId: string): RoleAnswers[] | null {
  const given = responses.flatMap(({ role, answers }) => {
    const answer = answers[itemId]?.answer;
    return answer === undefined ? [] : [{ role, answer }];
  });
  if (given.length < MIN_FOR_ROLES || new Set(given.map(({ role }) => role)).size < 2) return null;
  const rank = (answer: Answer) => (typeof answer === 'number' ? answer : 9);
  return (Object.keys(MATURITY_ROLES) as MaturityRole[]).flatMap((role) => {
    const answers = given
      .filter((entry) => entry.role === role)
      .map(({ answer }) => answer)
      .sort((a, b) => rank(a) - rank(b));
    return answers.length > 0 ? [{ role, label: MATURITY_ROLES[role].label, answers }] : [];
  });
}

/** Et resultat med navn og dato: det som blir lagret, sendt og sammenliknet. */
export interface Assessment {
  model: string;
  modelVersion: number;
  /** Navnet dere ga det, for eksempel «Avdeling 2, høsten 2026». */
  name: string;
  /** ÅÅÅÅ-MM-DD */
  date: string;
  responses: Response[];
  agreed: Record<string, Agreement>;
  plan: PlanStep[];
}

/** Ett steg i tiltaksplanen. */
export interface PlanStep {
  /** Punktet steget hører til; tomt når dere skrev det selv. */
  item: string;
  what: string;
  /** Rolle, aldri navn. */
  who: string;
  when: string;
  /** Hvordan dere ser at det virker. */
  sign: string;
  nextLook: string;
}

/** En tom egenvurdering for én person. */
export const emptyAssessment = (
  { id, version }: { id: string; version: number },
  responseId: number,
  date: string,
): Assessment => ({
  model: id,
  modelVersion: version,
  name: '',
  date,
  responses: [{ id: responseId, role: 'none', answers: {} }],
  agreed: {},
  plan: [],
});
