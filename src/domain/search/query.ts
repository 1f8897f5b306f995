import { englishBases, isEnglish } from './english.ts';
import { bokmalForms, isNynorsk, nynorskMeaning } from './nynorsk.ts';
import { isStopword, isVague, saysLittle } from './smallWords.ts';
import type { KnownWord, Lexicon, PagePointers } from './tables.ts';
import { exactly, phraseKey, RARE, SMALL_SHELF, shelfOf } from './tables.ts';
import { foldShort, isCode, mistakes, stem, wordsOf } from './text.ts';

/** Ett ord som skal slås opp i indeksen, og hvor mye et treff er verdt. */
export interface Lookup {
  word: string;
  weight: number;
}

/** Ett ord eller én frase i spørsmålet, med det den kan bety. */
export interface QueryPart {
  typed: string;
  lookups: Lookup[];
  /** Sidene begrepet peker på. */
  pages: PagePointers;
  /** Sidene ordet fører til i redaktørenes eksempler på søk. */
  hints: PagePointers;
  /** Ord som betyr det samme, og som merkes i utdraget uten å slås opp. */
  alike: string[];
  /** Hvor mye delen teller mot de andre; under 1 når den er dekket av en frase. */
  value: number;
}

/** Et spørsmål slik søket forstår det. */
export interface Analysis {
  parts: QueryPart[];
  /** Sidene til verktøy som er nevnt ved navn. */
  tools: number[];
  /** Rettet spørsmål, når noe er skrevet feil. */
  corrected: string | null;
}

/** Så mange tegn av et spørsmål leses; et helt avsnitt limt inn ville ellers stanset siden. */
export const LONGEST_QUERY = 200;

const LONGEST_PHRASE = 5;
const SPELLING = 0.65;
const WHOLE_COMPOUND = 0.8;
const SPLIT_COMPOUND = 0.55;
const TRANSLATED = 0.95;
const KNOWN_START = 0.45;
const ALIKE = 0.5;
/** Et ord i en frase teller mindre, for frasen sier hva det betyr; et vagt ord teller også mindre. */
const IN_PHRASE = 0.4;
const VAGUE = 0.6;
/** Så kort er et ord som kan være gjettet feil når det rettes, og så mye teller det da ved siden av andre. */
const SHORT = 5;
const GUESSED = 0.4;
const IF_RARE = 0.6;
/** Hvert oppslag kan hente en bit av indeksen; ett ord som betyr det samme er nok. */
const MAX_ALIKE = 1;

/** Et ord nettstedet har noe å si om: det står der, eller det er et begrep. */
const says = (word: string, lexicon: Lexicon): KnownWord | undefined => {
  const known = lexicon.byStem.get(stem(word));
  return known &&
    (known.pages > 0 || known.hints.length > 0 || lexicon.byPhrase.has(stem(known.word)))
    ? known
    : undefined;
};

const SHORTEST_COMPOUND = 8;

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

const onSite = (word: string, lexicon: Lexicon): KnownWord | undefined => {
  const known = lexicon.byStem.get(stem(word));
  return known && known.pages > 0 ? known : undefined;
};

interface Understood {
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
function understandUnknown(word: string, lexicon: Lexicon, mayBeMisspelled = true): Understood {
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

/**
 * Ordet på bokmål, når det står i ordlista over nynorsk og engelsk, bøyd eller ikke.
 * @param nynorsk om resten av søket er nynorsk; da er «et» spise
 */
function translate(
  word: string,
  nynorsk: boolean,
  lexicon: Lexicon,
): readonly string[] | undefined {
  const other = nynorsk ? nynorskMeaning(word) : undefined;
  if (other) return other;
  const { translations } = lexicon;
  if (word.includes(' ')) return translations.get(phraseKey(word.split(' ')));
  const known = onSite(word, lexicon);
  if (known && known.pages > RARE) return translations.get(exactly(word));
  const own = translations.get(exactly(word)) ?? translations.get(stem(word));
  if (own || known) return own;
  for (const base of englishBases(word)) {
    const found = translations.get(exactly(base)) ?? translations.get(stem(base));
    if (found) return found;
  }
  return undefined;
}

/** Ordet på bokmål, når det er nynorsk eller engelsk; ellers ordet selv. */
function toBokmal(word: string, nynorsk: boolean, lexicon: Lexicon): readonly string[] {
  const known = onSite(word, lexicon);
  const translated = translate(word, nynorsk, lexicon);
  if (translated) return translated;
  if (known || lexicon.byPhrase.has(stem(word))) return [word];
  const forms = bokmalForms(word);
  const form =
    forms.find(
      (candidate) => lexicon.byStem.has(stem(candidate)) || lexicon.byPhrase.has(stem(candidate)),
    ) ??
    forms.find(
      (candidate) => candidate.length >= SHORTEST_COMPOUND && splitCompound(candidate, lexicon),
    );
  return [form ?? word];
}

/** Id-er og paragrafer i spørsmålet, om de ikke er navnet på noe: «MOBID-2». */
const codesIn = (query: string, { byPhrase }: Lexicon): string[] =>
  wordsOf(query).filter((word) => isCode(word) && !byPhrase.has(phraseKey(word.split('-'))));

/** Ordene i spørsmålet; et engelsk eller nynorsk uttrykk for ett ord på bokmål er ett ord: «nursing home». */
function wordsIn(query: string, lexicon: Lexicon): string[] {
  const codes = codesIn(query, lexicon);
  const words = wordsOf(query)
    .filter((word) => !codes.includes(word))
    .flatMap((word) => word.split('-'));
  for (let length = LONGEST_PHRASE; length >= 2; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const phrase = words.slice(start, start + length);
      if (!phrase.some((word) => word.includes(' ')) && translate(phrase.join(' '), false, lexicon))
        words.splice(start, length, phrase.join(' '));
    }
  return words;
}

const scaled = (pages: PagePointers, by: number): PagePointers =>
  pages.map(([page, strength]) => [page, strength * by]);

/**
 * Forstår et spørsmål: fraser og begreper først, så ord for ord med bøyning, sammensetninger og skrivefeil.
 * Ord som ikke finnes på nettstedet og ikke likner på noe, gir ingen oppslag; de skal ikke gi tullete treff.
 */
export function analyse(query: string, lexicon: Lexicon): Analysis {
  const typed = wordsIn(query, lexicon);
  // Ordlista er norsk: et ukjent engelsk ord likner bare tilfeldig på et ord i den.
  const english = isEnglish(typed);
  const nynorsk = isNynorsk(typed);
  const tokens = typed.map((word) => ({ typed: word, bokmal: toBokmal(word, nynorsk, lexicon) }));
  const content = tokens.filter(
    ({ typed: word, bokmal }) =>
      (!saysLittle(word) || (nynorsk && nynorskMeaning(word))) && !bokmal.every(saysLittle),
  );
  // En id eller en paragraf slås opp slik den står, i anførselstegn: ingenting likner på den.
  const codes = codesIn(query, lexicon).map((code) => ({
    typed: code,
    lookups: [{ word: `"${code}"`, weight: 1 }],
    pages: [],
    hints: [],
    alike: [],
    value: 1,
  }));
  const result: Analysis = { parts: codes, tools: [], corrected: null };
  const corrections = new Map<string, string>();
  const meaningOf = (phrase: readonly string[]) => {
    const meaning = lexicon.byPhrase.get(phraseKey(phrase));
    if (meaning?.tool !== undefined && !result.tools.includes(meaning.tool))
      result.tools.push(meaning.tool);
    return meaning;
  };

  // Fraser søkes i hele spørsmålet, også med småord: «går ned i vekt», «livets slutt».
  const covered = new Set<number>();
  const sameLanguage = tokens.map(({ bokmal, typed: word }) => bokmal[0] ?? word);
  const spelled = sameLanguage.map((word) =>
    english ||
    saysLittle(word) ||
    lexicon.byStem.has(stem(word)) ||
    lexicon.byPhrase.has(stem(word))
      ? word
      : (understandUnknown(word, lexicon).corrected ?? word),
  );
  for (let length = Math.min(LONGEST_PHRASE, typed.length); length >= 2; length -= 1) {
    for (let start = 0; start + length <= typed.length; start += 1) {
      const phrase = typed.slice(start, start + length);
      const meaning =
        meaningOf(phrase.flatMap((word) => word.split(' '))) ??
        meaningOf(sameLanguage.slice(start, start + length)) ??
        meaningOf(spelled.slice(start, start + length)) ??
        (length === 2 && !phrase.every(isStopword) ? meaningOf([phrase.join('')]) : undefined);
      if (!meaning) continue;
      result.parts.push({
        typed: phrase.join(' '),
        lookups: meaning.words.slice(0, MAX_ALIKE).map((word) => ({ word, weight: ALIKE })),
        pages: meaning.pages,
        hints: [],
        alike: meaning.words,
        value: 1,
      });
      for (let index = start; index < start + length; index += 1) covered.add(index);
    }
  }

  // Er alt småord, er de det leseren har; men ikke når noe annet er forstått: «et ikkje», «i § 4-1».
  const chosen = content.length > 0 || result.parts.length > 0 ? content : tokens;
  for (const token of new Set(chosen)) {
    const best = new Map<string, number>();
    const lookUp = (found: string, weight: number) =>
      best.set(found, Math.max(best.get(found) ?? 0, weight));
    const alike: string[] = [];
    let pages: PagePointers = [];
    let hints: PagePointers = [];
    const hint = (word: string, by: number) => {
      hints = [...hints, ...scaled(lexicon.byStem.get(stem(word))?.hints ?? [], by)];
    };
    const mean = (phrase: readonly string[], by: number) => {
      const meaning = meaningOf(phrase);
      if (!meaning) return false;
      pages = [...pages, ...scaled(meaning.pages, by)];
      alike.push(...meaning.words);
      for (const other of meaning.words.slice(0, MAX_ALIKE)) lookUp(other, ALIKE * by);
      return true;
    };
    const isTranslated = token.bokmal[0] !== token.typed;
    let guessed = false;
    for (const word of new Set([token.typed, ...token.bokmal])) {
      const by = word === token.typed ? 1 : TRANSLATED;
      const found = onSite(word, lexicon);
      // «skills» er ikke «skiller», selv om stammen er den samme.
      const exact =
        word === token.typed && isTranslated && found?.word !== word ? undefined : found;
      const meant = mean([word], by);
      hint(word, by);
      if (exact) {
        lookUp(exact.word, by);
        if (exact.compound) lookUp(exact.compound, WHOLE_COMPOUND * by);
      }
      // Et ord som nesten ikke står noe sted, kan være skrevet feil på den ene siden også.
      if (
        meant ||
        saysLittle(word) ||
        (word === token.typed && isTranslated) ||
        (exact && exact.pages > RARE)
      )
        continue;
      const understood = understandUnknown(word, lexicon, word === token.typed && !english);
      const unsure = exact ? IF_RARE : 1;
      for (const { word: other, weight } of understood.lookups) lookUp(other, weight * unsure);
      for (const { phrase, by: sure } of understood.meant) {
        mean(phrase, sure * unsure);
        for (const part of phrase) hint(part, sure * unsure);
      }
      if (understood.corrected && !exact && word === token.typed) {
        // «lider» er ikke «leder»: et kort ord i et spørsmål er like gjerne et ord vi ikke kjenner.
        if (word.length <= SHORT && chosen.length > 1) guessed = true;
        else corrections.set(token.typed, understood.corrected);
      }
    }
    result.parts.push({
      typed: token.typed,
      lookups: [...best].map(([found, weight]) => ({ word: found, weight })),
      pages,
      hints,
      alike,
      value:
        (guessed ? GUESSED : 1) *
        (covered.has(tokens.indexOf(token)) ? IN_PHRASE : 1) *
        (chosen.length > 1 && [token.typed, ...token.bokmal].some(isVague) ? VAGUE : 1),
    });
  }
  if (corrections.size > 0)
    result.corrected = typed.map((word) => corrections.get(word) ?? word).join(' ');
  return result;
}

/** Det som kan være siste ledd i et sammensatt ord, når det første er kjent. */
function tailsOf(word: string, lexicon: Lexicon): string[] {
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

/**
 * Hyllene et spørsmål trenger, ut fra det som er åpnet til nå.
 * Et nynorsk ord, et engelsk ord eller et ukjent sammensatt ord viser videre til andre forbokstaver.
 */
export function shelvesFor(query: string, lexicon: Lexicon): Set<string> {
  const all = wordsIn(query, lexicon);
  const nynorsk = isNynorsk(all);
  const content = all.filter(
    (word) => !isStopword(word) || (nynorsk && nynorskMeaning(word) !== undefined),
  );
  const words = content.length > 0 ? content : all;
  const needed = new Set([...words, ...codesIn(query, lexicon)].map(shelfOf));
  if (all.filter(isStopword).length > 1) needed.add(SMALL_SHELF);
  const need = (form: string) => {
    needed.add(shelfOf(form));
    const known = onSite(form, lexicon);
    if ((known && known.pages > RARE) || lexicon.byPhrase.has(stem(form))) return;
    for (const tail of tailsOf(form, lexicon)) needed.add(shelfOf(tail));
  };
  for (const word of words) {
    const translated = translate(word, nynorsk, lexicon);
    for (const to of translated ?? [word]) need(to);
    if (translated || onSite(word, lexicon) || lexicon.byPhrase.has(stem(word))) continue;
    for (const form of bokmalForms(word)) need(form);
  }
  return needed;
}
