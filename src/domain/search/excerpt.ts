/** Et sted på en side som kan lenkes til, og plassen det begynner på, regnet i ord. */
export interface Anchor {
  id: string;
  element: string;
  location: number;
}

/** Utdraget som vises under et treff, og stedet på siden det kommer fra. */
export interface Excerpt {
  /** Id på stedet, eller `null` når treffet gjelder hele siden. */
  anchor: string | null;
  /** Ordene i utdraget, og om hvert av dem er et treff. */
  words: { text: string; hit: boolean }[];
}

const LINKABLE = new Set(['li', 'h2', 'h3', 'div', 'details']);
const LONGEST = 34;

/**
 * Velger delen av siden med flest treff, og et utdrag fra den.
 * @param content teksten på siden, ord skilt med mellomrom
 * @param anchors stedene på siden, i rekkefølge
 * @param places plassene med treff og vekten av hvert
 */
export function bestExcerpt(
  content: string,
  anchors: readonly Anchor[],
  places: readonly { place: number; weight: number }[],
): Excerpt {
  const words = content.split(/\s+/).filter(Boolean);
  const stops = anchors.filter(({ element, id }) => LINKABLE.has(element) && id !== '');
  const hits = new Set(places.map(({ place }) => place));
  const weights = new Map<number, number>();
  for (const { place, weight } of places) {
    let index = -1;
    for (let stop = 0; stop < stops.length && (stops[stop]?.location ?? 0) <= place; stop += 1)
      index = stop;
    weights.set(index, (weights.get(index) ?? 0) + weight);
  }
  const [best = -1] = [...weights].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
  const start = stops[best]?.location ?? 0;
  const end = Math.min(stops[best + 1]?.location ?? words.length, words.length);
  const first =
    [...hits].filter((place) => place >= start && place < end).sort((a, b) => a - b)[0] ?? start;
  const from = Math.max(start, Math.min(first - 8, end - LONGEST));
  return {
    anchor: stops[best]?.id ?? null,
    words: words
      .slice(from, Math.min(end, from + LONGEST))
      .map((text, index) => ({ text, hit: hits.has(from + index) })),
  };
}
