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
/** Så mange av de beste treffene stemmer over hvilken del spørsmålet gjelder, og så mye løftes delen. */
const THEME_VOTERS = 8;
const THEME_LIFT = 0.5;
/** Det et begrep legger til for siden det peker på, ved siden av opptil 1 per ord. */
const TERM_PAGE = 0.9;
/** Et verktøy som er nevnt ved navn, kommer først. */
const NAMED_TOOL = 10;

/** Pagefinds poeng går fra 1 til flere hundre; logaritmen gjør dem sammenliknbare, rundt 1 for et godt treff. */
const comparable = (score: number) => Math.min(1.3, Math.log1p(score) / Math.log1p(30));

/** Et sjeldent ord sier mer enn et vanlig: fra 1 når det står på én side, ned mot 0,3 når det står på alle. */
const rarity = (pagesWith: number, allPages: number) =>
  allPages <= 1 ? 1 : 1 - 0.7 * (Math.log(Math.max(1, pagesWith)) / Math.log(allPages));

/**
 * Slår sammen treffene for alle ordene i et spørsmål.
 * Hvert ord teller med sitt beste oppslag; sider som dekker flere av ordene, går foran.
 * @param analysis spørsmålet
 * @param hits treffene for hvert oppslagsord
 * @param sectionOf delen av nettstedet hver side hører til
 */
export function rank(
  analysis: Analysis,
  hits: ReadonlyMap<string, readonly IndexHit[]>,
  sectionOf: Readonly<Record<string, number>> = {},
): RankedHit[] {
  const parts = analysis.parts.filter(({ lookups }) => lookups.length > 0);
  const allPages = Object.keys(sectionOf).length;
  const found = new Map<string, RankedHit & { covered: number }>();
  for (const { lookups } of parts) {
    const best = new Map<string, number>();
    for (const { word, weight } of lookups) {
      for (const { id, score, places } of hits.get(word) ?? []) {
        best.set(id, Math.max(best.get(id) ?? 0, weight * comparable(score)));
        const entry = found.get(id) ?? { id, score: 0, places: [], covered: 0 };
        entry.places.push(...places.map((place) => ({ place, weight })));
        found.set(id, entry);
      }
    }
    const value = rarity(best.size, allPages);
    for (const [id, score] of best) {
      const entry = found.get(id);
      if (entry) {
        entry.score += score * value;
        entry.covered += 1;
      }
    }
  }
  for (const id of analysis.pages.keys()) {
    if (!found.has(id)) found.set(id, { id, score: 0, places: [], covered: 0 });
  }
  const ranked = [...found.values()]
    .map(({ id, score, places, covered }) => ({
      id,
      places,
      score:
        score * (covered / Math.max(1, parts.length)) ** COVERAGE +
        (analysis.pages.get(id) ?? 0) * TERM_PAGE +
        (analysis.tools.includes(id) ? NAMED_TOOL : 0),
    }))
    .sort((a, b) => b.score - a.score);
  return gather(ranked, sectionOf);
}

/** Løfter sider fra delen der de beste treffene ligger; svarene på et spørsmål ligger ofte i samme tema. */
function gather(ranked: RankedHit[], sectionOf: Readonly<Record<string, number>>): RankedHit[] {
  const strength = new Map<number, number>();
  let total = 0;
  for (const { id, score } of ranked.slice(0, THEME_VOTERS)) {
    const section = sectionOf[id];
    const vote = Math.min(score, 2);
    total += vote;
    if (section !== undefined) strength.set(section, (strength.get(section) ?? 0) + vote);
  }
  const lift = (id: string) =>
    1 + (THEME_LIFT * (strength.get(sectionOf[id] ?? -1) ?? 0)) / Math.max(total, 0.001);
  return ranked
    .map((hit) => ({ ...hit, score: hit.score * lift(hit.id) }))
    .sort((a, b) => b.score - a.score);
}
