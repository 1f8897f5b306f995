import type { Corpus } from './corpus.ts';

const LINKED = 0.15;
const PARENT = 0.1;
const MOST = 3;
const WEAKEST = 0.15;
const TOO_COMMON = 0.4;

/** Sidene som ligger nærmest hver side: samme ord, lenker mellom dem, eller over og under hverandre. */
export function neighbours({ pages, pagesWith }: Corpus): number[][] {
  const vectors = pages.map(({ places }) => {
    const vector = new Map<string, number>();
    for (const [word, at] of places) {
      const common = pagesWith.get(word) ?? 1;
      if (common < 2 || common > pages.length * TOO_COMMON || word.length < 4) continue;
      vector.set(word, (1 + Math.log(at.length)) * Math.log(pages.length / common));
    }
    const length = Math.hypot(...vector.values()) || 1;
    for (const [word, value] of vector) vector.set(word, value / length);
    return vector;
  });
  const likeness = (a: number, b: number) => {
    let sum = 0;
    for (const [word, value] of vectors[a] ?? []) sum += value * (vectors[b]?.get(word) ?? 0);
    const [one, other] = [pages[a], pages[b]];
    if (!one || !other) return 0;
    if (one.links.includes(other.address)) sum += LINKED;
    if (other.links.includes(one.address)) sum += LINKED;
    if (one.address.startsWith(other.address) || other.address.startsWith(one.address))
      sum += PARENT;
    return sum;
  };
  return pages.map((_, page) =>
    pages
      .map((__, other): [number, number] => [other, other === page ? 0 : likeness(page, other)])
      .filter(([, strength]) => strength >= WEAKEST)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([other]) => other),
  );
}
