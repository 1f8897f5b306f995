import type { KnownWord, Lexicon } from './tables.ts';
import { phraseKey } from './tables.ts';
import { foldShort, mistakes, stem } from './text.ts';

/** Ett ord som skal slås opp i indeksen, og hvor mye et treff er verdt. */
export interface Lookup {
  word: string;
  weight: number;
}

const SPELLING = 0.65;
const SPLIT_COMPOUND = 0.55;
const KNOWN_START = 0.45;

/** Et ord nettstedet har noe å si om: det står der, eller det er et begrep. */
const says = (word: string, lexicon: Lexicon): KnownWord | undefined => {
  const known = lexicon.byStem.get(stem(word));
  return known &&
    (known.pages > 0 || known.hints.length > 0 || lexicon.byPhrase.has(stem(known.word)))
    ? known
    : undefined;
};

/** Så langt er et ord som kan være satt sammen av to. */
export const SHORTEST_COMPOUND = 8;

/** Deler et sammensatt ord i to kjente ord, med s eller e som bindebokstav: «sengevekt» → seng, vekt. */
export function splitCompound(word: string, lexicon: Lexicon): [KnownWord, KnownWord] | null {
  for (let cut = word.length - 3; cut >= 3; cut -= 1) {
    const tail = says(word.slice(cut), lexicon);
    // Tre bokstaver kan være en endelse; da må de være et begrep, som «uro».
    if (!tail || (word.length - cut === 3 && !lexicon.byPhrase.has(stem(tail.word)))) continue;
    const start = word.slice(0, cut);
    for (const part of [start, start.replace(/[se]$/, '')]) {
      const head = part.length >= 3 ? says(part, lexicon) : undefined;
      if (head) return [head, tail];
    }
  }
  return null;
}

/** Feil mellom to ord når bøyning og æøå ikke teller; litt dårligere enn å likne på ordet selv. */
const LOOSELY = 0.5;
const SHORTEST_STEM = 4;

/** Det nærmeste kjente ordet med samme forbokstav: én feil opp til sju bokstaver, to fra åtte. */
export function correctSpelling(
  word: string,
  lexicon: Lexicon,
): { word: string; mistakes: number } | null {
  if (word.length < 4) return null;
  const limit = word.length >= 8 ? 2 : 1;
  const bare = foldShort(word);
  const loose = stem(bare);
  let best: { word: string; mistakes: number; distance: number; pages: number } | null = null;
  for (const { word: candidate, pages } of lexicon.words) {
    const bareCandidate = foldShort(candidate);
    if (candidate === word || bareCandidate[0] !== bare[0]) continue;
    // Ordlista har bare den vanligste bøyningen: «medikamentskrinet», ikke «medikamentskrin».
    const looseCandidate = stem(bareCandidate);
    const between =
      Math.min(loose.length, looseCandidate.length) < SHORTEST_STEM
        ? limit + 1
        : Math.max(1, mistakes(loose, looseCandidate, limit));
    const straight = mistakes(word, candidate, limit);
    const count = Math.min(straight, between);
    if (count > limit) continue;
    const distance = Math.min(straight, between + LOOSELY);
    if (!best || distance < best.distance || (distance === best.distance && pages > best.pages))
      best = { word: candidate, mistakes: count, distance, pages };
  }
  return best && { word: best.word, mistakes: best.mistakes };
}

/** Det lengste kjente ordet et ukjent ord begynner med: «middagstid» → «middag». */
function knownStart(word: string, lexicon: Lexicon): KnownWord | null {
  for (let end = word.length - 2; end >= 5; end -= 1) {
    const start = says(word.slice(0, end), lexicon);
    if (start && word.startsWith(stem(start.word))) return start;
  }
  return null;
}

/** Ordet, når det står på nettstedet. */
export const onSite = (word: string, lexicon: Lexicon): KnownWord | undefined => {
  const known = lexicon.byStem.get(stem(word));
  return known && known.pages > 0 ? known : undefined;
};

export interface Understood {
  lookups: Lookup[];
  /** Ord og fraser det kan bety, og hvor sikkert det er. */
  meant: { phrase: readonly string[]; by: number }[];
  /** Rettet skrivemåte, når ordet var skrevet feil. */
  corrected: string | null;
}

/** En frase skrevet i ett: «tvungenhelsehjelp» → tvungen, helsehjelp. */
function splitPhrase(word: string, lexicon: Lexicon): [string, string] | null {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const pair: [string, string] = [word.slice(0, cut), word.slice(cut)];
    if (lexicon.byPhrase.has(phraseKey(pair))) return pair;
  }
  return null;
}

/** Et ord som ikke står på nettstedet: frase i ett, skrivefeil, sammensetning eller kjent begynnelse, i den rekkefølgen. */
export function understandUnknown(
  word: string,
  lexicon: Lexicon,
  mayBeMisspelled = true,
): Understood {
  const inOne = word.length >= 8 ? splitPhrase(word, lexicon) : null;
  if (inOne)
    return {
      lookups: inOne.flatMap((part) => {
        const known = onSite(part, lexicon);
        return known ? [{ word: known.word, weight: SPLIT_COMPOUND }] : [];
      }),
      meant: [{ phrase: inOne, by: 1 }],
      corrected: null,
    };
  const parts = word.length >= SHORTEST_COMPOUND ? splitCompound(word, lexicon) : null;
  // Et ord fra et begrep er riktig skrevet, også når det ikke står på nettstedet.
  const isTerm = lexicon.byStem.get(stem(word))?.pages === 0;
  const spelled = isTerm || !mayBeMisspelled ? null : correctSpelling(word, lexicon);
  if (spelled && (!parts || spelled.mistakes === 1)) {
    const target = onSite(spelled.word, lexicon)?.word;
    return {
      lookups: target ? [{ word: target, weight: SPELLING - 0.1 * (spelled.mistakes - 1) }] : [],
      meant: [{ phrase: [spelled.word], by: SPELLING }],
      corrected: spelled.word,
    };
  }
  const start = parts ? null : knownStart(word, lexicon);
  const found = parts ?? (start ? [start] : []);
  const weight = parts ? SPLIT_COMPOUND : KNOWN_START;
  return {
    lookups: found.filter(({ pages }) => pages > 0).map((part) => ({ word: part.word, weight })),
    meant: found.map((part) => ({ phrase: [part.word], by: weight })),
    corrected: null,
  };
}

/** Det som kan være siste ledd i et sammensatt ord, når det første er kjent. */
export function tailsOf(word: string, lexicon: Lexicon): string[] {
  const tails: string[] = [];
  for (let cut = 3; word.length >= SHORTEST_COMPOUND && cut <= word.length - 3; cut += 1)
    if (
      [word.slice(0, cut), word.slice(0, cut).replace(/[se]$/, '')].some((head) =>
        says(head, lexicon),
      )
    )
      tails.push(word.slice(cut));
  return tails;
}
