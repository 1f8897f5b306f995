/** Hvilket trinn i en avtalt respons en skår utløser. Tekstene og tersklene er innhold, ikke regler. */
import type { News2Result } from './news2.ts';

/** Det som utløser et trinn: en sum fra og med, eller en rød skår. */
export interface ResponseTrigger {
  /** Laveste sum som gir trinnet; `null` når bare rød skår gjør det. */
  from: number | null;
  /** Sann når en rød skår gir trinnet. */
  red: boolean;
}

/**
 * Det mest alvorlige trinnet en skår utløser.
 * @param steps trinnene, mest alvorlig først
 * @returns plassen i lista, eller `null` når ingen trinn passer
 */
export function triggeredStep(
  steps: readonly ResponseTrigger[],
  { total, redScores }: Pick<News2Result, 'total' | 'redScores'>,
): number | null {
  const index = steps.findIndex(
    ({ from, red }) => (from !== null && total >= from) || (red && redScores.length > 0),
  );
  return index === -1 ? null : index;
}
