import {
  MAX_COUNT,
  type Meaning,
  type PageFacts,
  type PagePointers,
  type Shelf,
  type SmallWords,
} from './tables.ts';

/** En hylle slik den ligger på disken: korte tekster, som komprimerer godt. */
export interface PackedShelf {
  /** Ordene, sortert og forkortet. */
  w: string;
  /** Antall sider per ord, ett tegn hver. */
  n: string;
  /** Plassen til et ord → det lengre ordet som ender på det. */
  c: Record<string, string>;
  /** Sidene eksemplene på søk peker på, ett felt per ord. */
  h: string;
  /** Betydning: nøklene som har den, sidene, ordene, og plassen til verktøyet. */
  p: [keys: string, pages: string, words: string, tool?: number][];
  t: Record<string, string>;
}

/** Det søket trenger før det første ordet slås opp. */
export interface PackedPages {
  /** Navnet på Pagefinds metafil, som har id-ene i samme rekkefølge som resten. */
  meta: string;
  /** Ett tegn per side. */
  sections: string;
  /** Ett siffer per side, i tideler. */
  priors: string;
  /** Bokstavene som har en hylle. */
  shelves: string;
  /** Småord på nynorsk og engelsk → småordene på bokmål. */
  small: Record<string, string>;
}

const BASE = 36;
const FINEST = 35;
const two = (value: number) => value.toString(BASE).padStart(2, '0');
const number = (text: string) => Number.parseInt(text, BASE);

/** Forkorter en sortert ordliste: hvert ord er antall bokstaver felles med ordet før (base 36), og resten. */
export function packWords(sorted: readonly string[]): string {
  let before = '';
  return sorted
    .map((word) => {
      let shared = 0;
      while (shared < FINEST && shared < before.length && before[shared] === word[shared])
        shared += 1;
      before = word;
      return shared.toString(BASE) + word.slice(shared);
    })
    .join(' ');
}

/** Ordlista tilbake fra `packWords`. */
export function unpackWords(packed: string): string[] {
  let before = '';
  return packed === ''
    ? []
    : packed.split(' ').map((entry) => {
        before = before.slice(0, number(entry[0] ?? '0')) + entry.slice(1);
        return before;
      });
}

const packPointers = (pages: PagePointers) =>
  pages
    .map(([page, strength]) => two(page) + Math.round(strength * FINEST).toString(BASE))
    .join('');

const unpackPointers = (packed: string): PagePointers =>
  (packed.match(/.../g) ?? []).map((entry) => [
    number(entry.slice(0, 2)),
    number(entry.slice(2)) / FINEST,
  ]);

const packTranslations = (pairs: Iterable<readonly [string, readonly string[]]>) =>
  Object.fromEntries([...pairs].map(([from, to]) => [from, to.join(' ')]));

/** Oversettelsene tilbake fra `packPages` og `packShelf`. */
export const unpackTranslations = (packed: Record<string, string>): Map<string, string[]> =>
  new Map(Object.entries(packed).map(([from, to]) => [from, to.split(' ')]));

/** Pakker en hylle. Ordene må være sortert. Høyst 1296 sider. */
export function packShelf({ words, phrases, translations }: Shelf): PackedShelf {
  const groups = new Map<string, { keys: string[]; meaning: Meaning }>();
  for (const [key, meaning] of Object.entries(phrases)) {
    const same = JSON.stringify(meaning);
    const group = groups.get(same) ?? { keys: [], meaning };
    group.keys.push(key);
    groups.set(same, group);
  }
  return {
    h: words.map(({ hints }) => packPointers(hints)).join(' '),
    w: packWords(words.map(({ word }) => word)),
    n: words.map(({ pages }) => Math.min(MAX_COUNT, pages).toString(BASE)).join(''),
    c: Object.fromEntries(
      words.flatMap(({ compound }, index) => (compound ? [[index, compound]] : [])),
    ),
    p: [...groups.values()].map(({ keys, meaning }) => {
      const group: PackedShelf['p'][number] = [
        keys.join('|'),
        packPointers(meaning.pages),
        meaning.words.join(' '),
      ];
      if (meaning.tool !== undefined) group.push(meaning.tool);
      return group;
    }),
    t: packTranslations(Object.entries(translations)),
  };
}

/** Hylla tilbake fra `packShelf`; styrkene er avrundet til nærmeste 35-del. */
export function unpackShelf({ w, n, c, p, t, h }: PackedShelf): Shelf {
  const hints = h.split(' ');
  return {
    words: unpackWords(w).map((word, index) => ({
      word,
      pages: number(n[index] ?? '0'),
      compound: c[index] ?? null,
      hints: unpackPointers(hints[index] ?? ''),
    })),
    phrases: Object.fromEntries(
      p.flatMap(([keys, pages, words, tool]) => {
        const meaning: Meaning = {
          pages: unpackPointers(pages),
          words: words === '' ? [] : words.split(' '),
          ...(tool === undefined ? {} : { tool }),
        };
        return keys.split('|').map((key) => [key, meaning]);
      }),
    ),
    translations: Object.fromEntries(unpackTranslations(t)),
  };
}

/** Pakker sidene, uten id-ene. */
export function packPages(
  pages: readonly Omit<PageFacts, 'id'>[],
  { meta, shelves, small }: { meta: string; shelves: Iterable<string>; small: SmallWords },
): PackedPages {
  return {
    meta,
    sections: pages.map(({ section }) => section.toString(BASE)).join(''),
    priors: pages.map(({ prior }) => Math.round(prior * 9).toString()).join(''),
    shelves: [...shelves].sort().join(''),
    small: packTranslations(small),
  };
}

/**
 * Sidene tilbake fra `packPages`.
 * @param ids id-ene i samme rekkefølge
 */
export function unpackPages(
  { sections, priors }: PackedPages,
  ids: readonly string[],
): PageFacts[] {
  return [...sections].map((section, page) => ({
    id: ids[page] ?? '',
    section: number(section),
    prior: Number(priors[page] ?? 9) / 9,
  }));
}
