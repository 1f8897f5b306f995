import type { Analysis } from './query.ts';
import type { PageFacts, PagePointers } from './tables.ts';

/** Et treff fra indeksen: siden, hvor godt ordet passer, og hvor i teksten det står. */
export interface IndexHit {
  page: number;
  score: number;
}

/** En side i trefflista, før den er hentet. */
export interface RankedHit {
  page: number;
  score: number;
}

/** Hvor hardt det straffes at en side mangler noen av ordene. */
const COVERAGE = 0.7;
/** Så mange av de beste treffene stemmer over hvilken del spørsmålet gjelder, og så mye løftes delen. */
const VOTERS = 8;
const THEME_LIFT = 0.5;
/** Det et begrep legger til for sidene det peker på, ved siden av opptil 1,3 per ord. */
const TERM_PAGE = 0.9;
/** Det redaktørenes eksempler på søk legger til. */
const HINT = 1.2;
/** Et verktøy som er nevnt ved navn, kommer først. */
const NAMED_TOOL = 10;
/** Så mye mindre et ord på alle sidene teller enn et ord på én. */
const COMMONNESS = 0.8;

/** Pagefinds poeng går fra 1 til flere hundre; logaritmen gjør dem sammenliknbare, rundt 1 for et godt treff. */
const comparable = (score: number) => Math.min(1.3, Math.log1p(score) / Math.log1p(30));

/** Et sjeldent ord sier mer enn et vanlig: fra 1 når det står på én side, ned mot 0,2 når det står på alle. */
const rarity = (pagesWith: number, allPages: number) =>
  allPages <= 1 ? 1 : 1 - COMMONNESS * (Math.log(Math.max(1, pagesWith)) / Math.log(allPages));

/**
 * Slår sammen treffene for alle ordene i et spørsmål.
 * Hvert ord teller med sitt beste oppslag; sider som dekker flere av ordene, går foran.
 */
export function rank(
  analysis: Analysis,
  hits: ReadonlyMap<string, readonly IndexHit[]>,
  pages: readonly PageFacts[],
): RankedHit[] {
  const parts = analysis.parts.filter(
    (part) => part.lookups.length + part.pages.length + part.hints.length > 0,
  );
  const total = parts.reduce((sum, { value }) => sum + value, 0) || 1;
  const scores = new Float64Array(pages.length);
  const covered = new Float64Array(pages.length);
  for (const { lookups, pages: pointers, hints, value } of parts) {
    const best = new Float64Array(pages.length);
    for (const { word, weight } of lookups)
      for (const { page, score } of hits.get(word) ?? [])
        best[page] = Math.max(best[page] ?? 0, weight * comparable(score));
    const say = value * rarity(best.filter((x) => x > 0).length, pages.length);
    for (let page = 0; page < pages.length; page += 1) best[page] = (best[page] ?? 0) * say;
    for (const [page, strength] of strongest(pointers))
      best[page] = (best[page] ?? 0) + value * TERM_PAGE * strength;
    for (const [page, strength] of strongest(hints))
      best[page] = (best[page] ?? 0) + value * HINT * strength;
    best.forEach((score, page) => {
      if (score <= 0) return;
      scores[page] = (scores[page] ?? 0) + score;
      covered[page] = (covered[page] ?? 0) + value;
    });
  }
  for (let page = 0; page < pages.length; page += 1)
    scores[page] =
      (scores[page] ?? 0) * ((covered[page] ?? 0) / total) ** COVERAGE * (pages[page]?.prior ?? 1);
  gather(scores, pages);
  for (const tool of analysis.tools) scores[tool] = (scores[tool] ?? 0) + NAMED_TOOL;
  return [...scores]
    .map((score, page) => ({ page, score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Hver side med det sterkeste som peker på den. */
function strongest(pointers: PagePointers): Map<number, number> {
  const kept = new Map<number, number>();
  for (const [page, strength] of pointers) kept.set(page, Math.max(strength, kept.get(page) ?? 0));
  return kept;
}

const best = (scores: Float64Array, count: number): [number, number][] =>
  [...scores]
    .map((score, page): [number, number] => [page, score])
    .filter(([, score]) => score > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count);

/** Løfter sider fra delen der de beste treffene ligger; svarene på et spørsmål ligger ofte i samme tema. */
function gather(scores: Float64Array, pages: readonly PageFacts[]): void {
  const strength = new Map<number, number>();
  let total = 0;
  for (const [page, score] of best(scores, VOTERS)) {
    const section = pages[page]?.section ?? -1;
    const vote = Math.min(score, 2);
    total += vote;
    strength.set(section, (strength.get(section) ?? 0) + vote);
  }
  pages.forEach(({ section }, page) => {
    scores[page] =
      (scores[page] ?? 0) *
      (1 + (THEME_LIFT * (strength.get(section) ?? 0)) / Math.max(total, 0.001));
  });
}
