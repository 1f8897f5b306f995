/** Testtilfeller for NEWS2, og kontrollen som kjøres i testene, i bygget og på leserens enhet. */
import { type News2Observations, type News2Result, scoreNews2 } from './news2.ts';

/** Det et tilfelle venter. `unscored` er utelatt: den følger av `points`. */
export type News2Expected = Omit<News2Result, 'unscored'>;

/** Ett tilfelle, slik det står i `/api/news2-testcases.json`. En måling som mangler, er utelatt. */
export interface News2Case {
  id: string;
  /** Gruppen tilfellet står i. */
  group: string;
  /** Hva tilfellet viser. */
  description: string;
  observations: News2Observations;
  expected: News2Expected;
}

export interface CaseRun {
  total: number;
  passed: number;
  /** Tilfellene som ga et annet svar, med det de ga. */
  failed: { id: string; description: string; got: News2Expected | string }[];
}

const canonical = (result: News2Expected): string =>
  JSON.stringify([
    Object.entries(result.points).sort(([a], [b]) => a.localeCompare(b)),
    result.total,
    [...result.redScores].sort(),
    result.risk,
    result.complete,
    [...result.missing].sort(),
  ]);

function outcome(observations: News2Observations): News2Expected | string {
  try {
    const { unscored: _, ...result } = scoreNews2(observations);
    return result;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Kjører reglene over tilfellene. Kaster aldri; et tilfelle som stopper, teller som feil. */
export function runNews2Cases(cases: readonly News2Case[]): CaseRun {
  const failed = cases.flatMap(({ id, description, observations, expected }) => {
    const got = outcome(observations);
    const same = typeof got !== 'string' && canonical(got) === canonical(expected);
    return same ? [] : [{ id, description, got }];
  });
  return { total: cases.length, passed: cases.length - failed.length, failed };
}
