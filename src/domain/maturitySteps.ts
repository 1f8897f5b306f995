import type { ItemResult, Level, MaturityModel, MaturityResult } from './maturity.ts';

export type StepKind =
  /** Nivå 1 eller 2 på noe lov eller forskrift krever. */
  | 'legal'
  /** Nivå 1 eller 2. */
  | 'low'
  /** Minst halvparten svarte «vet ikke». */
  | 'unknown'
  /** Nivå 3 eller 4: ett nivå opp. */
  | 'next'
  /** Nivå 5: hold det der. */
  | 'keep';

export interface NextStep {
  item: string;
  area: string;
  kind: StepKind;
  /** Nivået steget går fra; 1 når de fleste svarte «vet ikke». */
  from: Level;
  text: string;
}

export interface Advice {
  /** Høyst tre, det viktigste først. */
  steps: NextStep[];
  /** Punktet der svarene spriker mest, når avstanden er to nivåer eller mer. */
  talk: { item: string; low: Level; high: Level } | null;
}

const ORDER: readonly StepKind[] = ['legal', 'low', 'unknown', 'next', 'keep'];
const MAX_STEPS = 3;
const TALK_SPREAD = 2;

const unknownShare = ({ counts, unknown }: ItemResult): number => {
  const known = counts.reduce((sum, count) => sum + count, 0);
  return known + unknown > 0 ? unknown / (known + unknown) : 0;
};

const distance = ({ low, high }: ItemResult): number => (low && high ? high - low : 0);

function kindOf(item: ItemResult, legal: boolean): StepKind | null {
  if (item.agreed === null && unknownShare(item) >= 0.5) return 'unknown';
  if (item.level === null) return null;
  const level = Math.floor(item.level);
  if (level <= 2) return legal ? 'legal' : 'low';
  return level <= 4 ? 'next' : 'keep';
}

/** Velger i rekkefølge, først fra områder som ikke er med; så fyller resten på. */
function pick(
  candidates: readonly NextStep[],
  wanted: number,
  used: readonly string[],
): NextStep[] {
  const seen = new Set(used);
  const fresh = candidates.filter(({ area }) => {
    const isNew = !seen.has(area);
    seen.add(area);
    return isNew;
  });
  const rest = candidates.filter((candidate) => !fresh.includes(candidate));
  return [...fresh, ...rest].slice(0, wanted);
}

/**
 * Velger de neste stegene ut fra svarene: krav på nivå 1–2 først, så andre punkter på nivå 1–2, så det
 * de fleste svarte «vet ikke» på, så ett nivå opp fra det laveste. Likt avgjøres av lavest nivå, flest
 * «vet ikke», størst spredning og rekkefølgen i modellen. Helst ett steg per område.
 */
export function nextSteps(model: MaturityModel, result: MaturityResult): Advice {
  const candidates = result.items.flatMap((item, index) => {
    const definition = model.items.find(({ id }) => id === item.id);
    const kind = definition ? kindOf(item, definition.legal) : null;
    if (!definition || kind === null) return [];
    const from = (kind === 'unknown' ? 1 : Math.floor(item.level ?? 1)) as Level;
    const step: NextStep = {
      item: item.id,
      area: item.area,
      kind,
      from,
      text: definition.next[from - 1] ?? '',
    };
    const rank = [ORDER.indexOf(kind), from, -unknownShare(item), -distance(item), index];
    return [{ step, rank }];
  });
  candidates.sort((a, b) => {
    const place = a.rank.findIndex((value, index) => value !== b.rank[index]);
    return (a.rank[place] ?? 0) - (b.rank[place] ?? 0);
  });
  const ordered = candidates.map(({ step }) => step);
  const groups: readonly (readonly StepKind[])[] = [
    ['legal', 'low', 'unknown'],
    ['next'],
    ['keep'],
  ];
  const steps: NextStep[] = [];
  for (const kinds of groups) {
    if (kinds.includes('keep') && steps.length > 0) break;
    const group = ordered.filter(({ kind }) => kinds.includes(kind));
    const used = steps.map(({ area }) => area);
    steps.push(...pick(group, MAX_STEPS - steps.length, used));
  }

  const widest = result.items.reduce<ItemResult | null>(
    (best, item) => (distance(item) > (best ? distance(best) : TALK_SPREAD - 1) ? item : best),
    null,
  );
  const talk =
    widest?.low && widest.high ? { item: widest.id, low: widest.low, high: widest.high } : null;
  return { steps, talk };
}
