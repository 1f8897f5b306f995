import { isEnglish } from './english.ts';
import { bokmalForms, isNynorsk, nynorskMeaning } from './nynorsk.ts';
import { codesIn, LONGEST_PHRASE, toBokmal, translate, wordsIn } from './queryWords.ts';
import { isStopword, isVague, saysLittle } from './smallWords.ts';
import type { Lexicon, Meaning, PagePointers } from './tables.ts';
import { phraseKey, RARE, SMALL_SHELF, shelfOf } from './tables.ts';
import { stem } from './text.ts';
import { type Lookup, onSite, tailsOf, understandUnknown } from './unknownWords.ts';

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

const WHOLE_COMPOUND = 0.8;
const TRANSLATED = 0.95;
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

const scaled = (pages: PagePointers, by: number): PagePointers =>
  pages.map(([page, strength]) => [page, strength * by]);

/** Et ord slik det er skrevet, og ordene det er på bokmål. */
interface Token {
  typed: string;
  bokmal: readonly string[];
}

/** Betydningen av en frase; nevner den et verktøy, huskes det. */
type MeaningOf = (phrase: readonly string[]) => Meaning | undefined;

/** En id eller en paragraf slås opp slik den står, i anførselstegn: ingenting likner på den. */
const codePart = (code: string): QueryPart => ({
  typed: code,
  lookups: [{ word: `"${code}"`, weight: 1 }],
  pages: [],
  hints: [],
  alike: [],
  value: 1,
});

/**
 * Frasene i spørsmålet, også de med småord: «går ned i vekt», «livets slutt».
 * @param spelled ordene på bokmål med skrivefeil rettet
 * @returns frasene, og hvilke ord de dekker
 */
function phraseParts(
  tokens: readonly Token[],
  spelled: readonly string[],
  meaningOf: MeaningOf,
): { parts: QueryPart[]; covered: Set<number> } {
  const typed = tokens.map((token) => token.typed);
  const bokmal = tokens.map((token) => token.bokmal[0] ?? token.typed);
  const parts: QueryPart[] = [];
  const covered = new Set<number>();
  for (let length = Math.min(LONGEST_PHRASE, typed.length); length >= 2; length -= 1) {
    for (let start = 0; start + length <= typed.length; start += 1) {
      const phrase = typed.slice(start, start + length);
      const meaning =
        meaningOf(phrase.flatMap((word) => word.split(' '))) ??
        meaningOf(bokmal.slice(start, start + length)) ??
        meaningOf(spelled.slice(start, start + length)) ??
        (length === 2 && !phrase.every(isStopword) ? meaningOf([phrase.join('')]) : undefined);
      if (!meaning) continue;
      parts.push({
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
  return { parts, covered };
}

/** Det ordet selv, bøyd, sammensatt eller rettet, kan slås opp som. `value` er 1 til det er veid mot de andre. */
function wordPart(
  { typed, bokmal }: Token,
  english: boolean,
  lexicon: Lexicon,
  meaningOf: MeaningOf,
): { part: QueryPart; corrected: string | null } {
  const best = new Map<string, number>();
  const part: QueryPart = { typed, lookups: [], pages: [], hints: [], alike: [], value: 1 };
  const lookUp = (found: string, weight: number) =>
    best.set(found, Math.max(best.get(found) ?? 0, weight));
  const hint = (word: string, by: number) => {
    part.hints = [...part.hints, ...scaled(lexicon.byStem.get(stem(word))?.hints ?? [], by)];
  };
  const mean = (phrase: readonly string[], by: number) => {
    const meaning = meaningOf(phrase);
    if (!meaning) return false;
    part.pages = [...part.pages, ...scaled(meaning.pages, by)];
    part.alike.push(...meaning.words);
    for (const other of meaning.words.slice(0, MAX_ALIKE)) lookUp(other, ALIKE * by);
    return true;
  };
  const isTranslated = bokmal[0] !== typed;
  let corrected: string | null = null;
  for (const word of new Set([typed, ...bokmal])) {
    const isTyped = word === typed;
    const by = isTyped ? 1 : TRANSLATED;
    const found = onSite(word, lexicon);
    // «skills» er ikke «skiller», selv om stammen er den samme.
    const exact = isTyped && isTranslated && found?.word !== word ? undefined : found;
    const meant = mean([word], by);
    hint(word, by);
    if (exact) {
      lookUp(exact.word, by);
      if (exact.compound) lookUp(exact.compound, WHOLE_COMPOUND * by);
    }
    // Et ord som nesten ikke står noe sted, kan være skrevet feil på den ene siden også.
    if (meant || saysLittle(word) || (isTyped && isTranslated) || (exact && exact.pages > RARE))
      continue;
    const understood = understandUnknown(word, lexicon, isTyped && !english);
    const unsure = exact ? IF_RARE : 1;
    for (const { word: other, weight } of understood.lookups) lookUp(other, weight * unsure);
    for (const { phrase, by: sure } of understood.meant) {
      mean(phrase, sure * unsure);
      for (const other of phrase) hint(other, sure * unsure);
    }
    if (!exact && isTyped) corrected = understood.corrected;
  }
  part.lookups = [...best].map(([word, weight]) => ({ word, weight }));
  return { part, corrected };
}

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
  const tools = new Set<number>();
  const meaningOf: MeaningOf = (phrase) => {
    const meaning = lexicon.byPhrase.get(phraseKey(phrase));
    if (meaning?.tool !== undefined) tools.add(meaning.tool);
    return meaning;
  };
  const spelled = tokens.map(({ bokmal, typed: own }) => {
    const word = bokmal[0] ?? own;
    const known = lexicon.byStem.has(stem(word)) || lexicon.byPhrase.has(stem(word));
    return english || saysLittle(word) || known
      ? word
      : (understandUnknown(word, lexicon).corrected ?? word);
  });
  const phrases = phraseParts(tokens, spelled, meaningOf);
  const parts = [...codesIn(query, lexicon).map(codePart), ...phrases.parts];

  // Er alt småord, er de det leseren har; men ikke når noe annet er forstått: «et ikkje», «i § 4-1».
  const chosen = content.length > 0 || parts.length > 0 ? content : tokens;
  const corrections = new Map<string, string>();
  for (const token of chosen) {
    const { part, corrected } = wordPart(token, english, lexicon, meaningOf);
    // «lider» er ikke «leder»: et kort ord i et spørsmål er like gjerne et ord vi ikke kjenner.
    const guessed = corrected !== null && token.typed.length <= SHORT && chosen.length > 1;
    if (corrected !== null && !guessed) corrections.set(token.typed, corrected);
    if (guessed) part.value *= GUESSED;
    if (phrases.covered.has(tokens.indexOf(token))) part.value *= IN_PHRASE;
    if (chosen.length > 1 && [token.typed, ...token.bokmal].some(isVague)) part.value *= VAGUE;
    parts.push(part);
  }
  return {
    parts,
    tools: [...tools],
    corrected:
      corrections.size > 0 ? typed.map((word) => corrections.get(word) ?? word).join(' ') : null,
  };
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
