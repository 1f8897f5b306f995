import type { Analysis } from './query.ts';

/** Et treff fra indeksen: siden, hvor godt ordet passer, og hvor i teksten det står. */
export interface IndexHit {
  id: string;
  score: number;
  /** Plassene ordet står på, regnet i ord. */
  places: readonly number[];
}

/** En side i treffliste, før den er hentet. */
export interface RankedHit {
  id: string;
  score: number;
  places: { place: number; weight: number }[];
}

/** Hvor hardt det straffes at en side mangler noen av ordene. */
const COVERAGE = 0.7;
/** Det et begrep legger til for siden det peker på, ved siden av opptil 1 per ord. */
const TERM_PAGE = 0.9;
/** Et verktøy som er nevnt ved navn, kommer først. */
const NAMED_TOOL = 10;

/** Summen av ett ords treff skal ikke vokse uten grense når ordet står mange ganger. */
const saturate = (score: number) => score / (score + 1);

/**
 * Slår sammen treffene for alle ordene i et spørsmål.
 * Hvert ord teller med sitt beste oppslag; sider som dekker flere av ordene, går foran.
 * @param analysis spørsmålet
 * @param hits treffene for hvert oppslagsord
 */
export function rank(
  analysis: Analysis,
  hits: ReadonlyMap<string, readonly IndexHit[]>,
): RankedHit[] {
  const parts = analysis.parts.filter(({ lookups }) => lookups.length > 0);
  const found = new Map<string, RankedHit & { covered: number }>();
  for (const { lookups } of parts) {
    const best = new Map<string, number>();
    for (const { word, weight } of lookups) {
      for (const { id, score, places } of hits.get(word) ?? []) {
        best.set(id, Math.max(best.get(id) ?? 0, weight * saturate(score)));
        const entry = found.get(id) ?? { id, score: 0, places: [], covered: 0 };
        entry.places.push(...places.map((place) => ({ place, weight })));
        found.set(id, entry);
      }
    }
    for (const [id, score] of best) {
      const entry = found.get(id);
      if (entry) {
        entry.score += score;
        entry.covered += 1;
      }
    }
  }
  for (const id of analysis.pages.keys()) {
    if (!found.has(id)) found.set(id, { id, score: 0, places: [], covered: 0 });
  }
  return [...found.values()]
    .map(({ id, score, places, covered }) => ({
      id,
      places,
      score:
        score * (covered / Math.max(1, parts.length)) ** COVERAGE +
        (analysis.pages.get(id) ?? 0) * TERM_PAGE +
        (analysis.tools.includes(id) ? NAMED_TOOL : 0),
    }))
    .sort((a, b) => b.score - a.score);
}
