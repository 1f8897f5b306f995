import { atVersion, type MaturityModel, summarise } from './maturity.ts';
import type { Assessment } from './maturityTeam.ts';

export type ChangeKind =
  | 'up'
  | 'down'
  | 'same'
  /** Bare det første resultatet har et nivå. */
  | 'only-first'
  /** Bare det andre resultatet har et nivå. */
  | 'only-second';

export interface ItemChange {
  item: string;
  first: number | null;
  second: number | null;
  /** Forskjellen i nivå; `null` når ett av dem mangler. */
  change: number | null;
  kind: ChangeKind;
  /** Spørsmålet har fått ny ordlyd mellom de to versjonene. */
  reworded: boolean;
}

function levelsOf(
  models: readonly MaturityModel[],
  assessment: Assessment,
): Map<string, number | null> {
  const model = models.find(({ id }) => id === assessment.model);
  if (!model) return new Map();
  const { items } = summarise(
    atVersion(model, assessment.modelVersion),
    assessment.responses,
    assessment.agreed,
  );
  return new Map(items.map(({ id, level }) => [id, level]));
}

const kindOf = (first: number | null, second: number | null): ChangeKind => {
  if (first === null) return 'only-second';
  if (second === null) return 'only-first';
  return second > first ? 'up' : second < first ? 'down' : 'same';
};

/**
 * Sammenlikner to resultater punkt for punkt etter id, også på tvers av versjoner og av modeller som
 * deler punkter. Punkter der begge mangler nivå, er ikke med.
 * @param models modellene resultatene kan høre til; et resultat av en annen modell gir ingen nivåer
 */
export function compareAssessments(
  models: readonly MaturityModel[],
  first: Assessment,
  second: Assessment,
): ItemChange[] {
  const before = levelsOf(models, first);
  const after = levelsOf(models, second);
  const versions = [first.modelVersion, second.modelVersion];
  const all = models.flatMap(({ items }) => items);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((item) => {
    const a = before.get(item) ?? null;
    const b = after.get(item) ?? null;
    if (a === null && b === null) return [];
    const changedIn = all.find(({ id }) => id === item)?.changedIn ?? 1;
    return [
      {
        item,
        first: a,
        second: b,
        change: a !== null && b !== null ? b - a : null,
        kind: kindOf(a, b),
        reworded: changedIn > Math.min(...versions) && changedIn <= Math.max(...versions),
      },
    ];
  });
}
