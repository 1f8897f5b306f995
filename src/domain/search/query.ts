import type { Lexicon, SearchTerm } from './tables.ts';
import { phraseKey } from './tables.ts';
import { bokmalForms, foldShort, mistakes, saysLittle, stem, wordsOf } from './text.ts';

/** Ett ord som skal slås opp i indeksen, og hvor mye et treff er verdt. */
export interface Lookup {
  word: string;
  weight: number;
}

/** Ett ord eller én frase i spørsmålet, med det den kan bety. */
export interface QueryPart {
  typed: string;
  lookups: Lookup[];
}

/** Et spørsmål slik søket forstår det. */
export interface Analysis {
  parts: QueryPart[];
  /** Id i indeksen → hvor sterkt begrepene i spørsmålet peker på siden. */
  pages: Map<string, number>;
  /** Id-ene til verktøy som er nevnt ved navn. */
  tools: string[];
  /** Rettet spørsmål, når noe er skrevet feil. */
  corrected: string | null;
}

const LONGEST_PHRASE = 5;
const SPELLING = 0.75;
const WHOLE_COMPOUND = 0.5;
const SPLIT_COMPOUND = 0.55;
const NYNORSK = 0.95;
const KNOWN_START = 0.45;
const LABEL_WORD = 0.4;
const MAX_COMPOUNDS = 3;
const MAX_SYNONYMS = 3;

/** Nettstedets ord som har dette ordet som siste ledd: «ernæring» → «underernæring». */
export function compoundsEndingIn(word: string, lexicon: Lexicon): string[] {
  if (word.length < 4) return [];
  const tail = stem(word);
  return lexicon.words
    .filter((candidate) => candidate.length > word.length + 2 && stem(candidate).endsWith(tail))
    .sort((a, b) => a.length - b.length)
    .slice(0, MAX_COMPOUNDS);
}

/** Deler et sammensatt ord i to kjente ord, med s eller e som bindebokstav: «sengevekt» → seng, vekt. */
export function splitCompound(word: string, lexicon: Lexicon): [string, string] | null {
  for (let cut = word.length - 4; cut >= 3; cut -= 1) {
    const tail = lexicon.byStem.get(stem(word.slice(cut)));
    if (!tail) continue;
    const start = word.slice(0, cut);
    const head = [start, start.replace(/[se]$/, '')].find(
      (part) => part.length >= 3 && lexicon.byStem.has(stem(part)),
    );
    if (head) return [lexicon.byStem.get(stem(head)) ?? head, tail];
  }
  return null;
}

/** Det nærmeste kjente ordet med samme forbokstav: én feil opp til åtte bokstaver, to fra ni. */
export function correctSpelling(
  word: string,
  lexicon: Lexicon,
): { word: string; mistakes: number } | null {
  if (word.length < 4) return null;
  const limit = word.length >= 9 ? 2 : 1;
  let best: { word: string; mistakes: number } | null = null;
  const consider = (candidate: string) => {
    if (foldShort(candidate)[0] !== foldShort(word)[0]) return;
    const count = mistakes(word, candidate, best ? best.mistakes - 1 : limit);
    if (count <= (best ? best.mistakes - 1 : limit)) best = { word: candidate, mistakes: count };
  };
  for (const term of lexicon.tables.terms)
    for (const form of term.same) if (!form.includes(' ')) consider(form);
  for (const candidate of lexicon.words) consider(candidate);
  return best;
}

const known = (words: readonly string[], lexicon: Lexicon): string[] =>
  words.flatMap((word) => lexicon.byStem.get(stem(word)) ?? []);

/** Ordene som slås opp for et begrep: formene som står på nettstedet, og ordene i et navn på flere ord. */
function lookupsForTerm(term: SearchTerm, weight: number, lexicon: Lexicon): Lookup[] {
  const singles = term.same.filter((form) => !form.includes(' '));
  const forms = [...new Set(known(singles, lexicon))].slice(0, MAX_SYNONYMS);
  if (forms.length > 0) return forms.map((word) => ({ word, weight }));
  const inLabel = wordsOf(term.label).filter((word) => !saysLittle(word));
  return known(inLabel, lexicon).map((word) => ({ word, weight: weight * LABEL_WORD }));
}

/** Det lengste kjente ordet et ukjent ord begynner med: «middagstid» → «middag». */
function knownStart(word: string, lexicon: Lexicon): string | null {
  for (let end = word.length - 2; end >= 5; end -= 1) {
    const start = lexicon.byStem.get(stem(word.slice(0, end)));
    if (start && word.startsWith(stem(start))) return start;
  }
  return null;
}

interface Understood {
  lookups: Lookup[];
  /** Rettet skrivemåte, når ordet var skrevet feil. */
  corrected: string | null;
  /** Ordet på bokmål, når det var nynorsk. */
  bokmal: string | null;
}

/** Et ord som ikke står på nettstedet: nynorsk, skrivefeil, sammensetning eller kjent begynnelse, i den rekkefølgen. */
function understandUnknown(word: string, lexicon: Lexicon): Understood {
  const bokmal = bokmalForms(word).find(
    (form) => lexicon.byStem.has(stem(form)) || lexicon.byPhrase.has(stem(form)),
  );
  if (bokmal) {
    const target = lexicon.byStem.get(stem(bokmal));
    return { lookups: target ? [{ word: target, weight: NYNORSK }] : [], corrected: null, bokmal };
  }
  const parts = word.length >= 8 ? splitCompound(word, lexicon) : null;
  const spelled = correctSpelling(word, lexicon);
  if (spelled && (!parts || spelled.mistakes === 1)) {
    const target = lexicon.byStem.get(stem(spelled.word)) ?? spelled.word;
    return {
      lookups: [{ word: target, weight: SPELLING - 0.1 * (spelled.mistakes - 1) }],
      corrected: spelled.word,
      bokmal: null,
    };
  }
  if (parts)
    return {
      lookups: parts.map((part) => ({ word: part, weight: SPLIT_COMPOUND })),
      corrected: null,
      bokmal: null,
    };
  const start = knownStart(word, lexicon);
  const compounds = compoundsEndingIn(word, lexicon).map((compound) => ({
    word: compound,
    weight: WHOLE_COMPOUND,
  }));
  return {
    lookups: start ? [...compounds, { word: start, weight: KNOWN_START }] : compounds,
    corrected: null,
    bokmal: null,
  };
}

/**
 * Forstår et spørsmål: fraser og begreper først, så ord for ord med bøyning, sammensetninger og skrivefeil.
 * Ord som ikke finnes på nettstedet og ikke likner på noe, gir ingen oppslag; de skal ikke gi tullete treff.
 */
export function analyse(query: string, lexicon: Lexicon): Analysis {
  const all = wordsOf(query).flatMap((word) => word.split('-'));
  const content = all.filter((word) => !saysLittle(word));
  const words = content.length > 0 ? content : all;
  const result: Analysis = { parts: [], pages: new Map(), tools: [], corrected: null };
  const corrections = new Map<string, string>();

  const point = (term: SearchTerm, weight: number) => {
    const id = lexicon.tables.pages[term.page]?.[1];
    if (!id) return;
    result.pages.set(id, Math.max(result.pages.get(id) ?? 0, weight));
    if (term.tool && weight === 1 && !result.tools.includes(id)) result.tools.push(id);
  };
  const useTerms = (phrase: readonly string[]): Lookup[] => {
    const entries = lexicon.byPhrase.get(phraseKey(phrase)) ?? [];
    for (const { term, weight } of entries) point(term, weight);
    return entries.flatMap(({ term, weight }) => lookupsForTerm(term, 0.7 * weight, lexicon));
  };

  // Fraser søkes i hele spørsmålet, også med småord: «går ned i vekt», «livets slutt».
  const covered = new Set<number>();
  for (let length = Math.min(LONGEST_PHRASE, all.length); length >= 2; length -= 1) {
    for (let start = 0; start + length <= all.length; start += 1) {
      const phrase = all.slice(start, start + length);
      const lookups = useTerms(phrase);
      if (lexicon.byPhrase.has(phraseKey(phrase))) {
        result.parts.push({ typed: phrase.join(' '), lookups });
        for (let index = start; index < start + length; index += 1) covered.add(index);
      }
    }
  }

  for (const word of words) {
    const inPhrase = all.some((candidate, index) => candidate === word && covered.has(index));
    const exact = lexicon.byStem.get(stem(word));
    const fromTerms = useTerms([word]);
    if (inPhrase && !exact) continue;
    const lookups: Lookup[] = [...fromTerms];
    if (exact) {
      lookups.push({ word: exact, weight: 1 });
      for (const compound of compoundsEndingIn(exact, lexicon))
        lookups.push({ word: compound, weight: WHOLE_COMPOUND });
    } else if (fromTerms.length === 0) {
      const understood = understandUnknown(word, lexicon);
      lookups.push(...understood.lookups);
      const meant = understood.corrected ?? understood.bokmal;
      if (understood.corrected) corrections.set(word, understood.corrected);
      if (meant)
        lookups.push(
          ...useTerms([meant]).map(({ word: found, weight }) => ({
            word: found,
            weight: weight * SPELLING,
          })),
        );
    }
    const best = new Map<string, number>();
    for (const { word: found, weight } of lookups)
      best.set(found, Math.max(best.get(found) ?? 0, weight));
    result.parts.push({
      typed: word,
      lookups: [...best].map(([found, weight]) => ({ word: found, weight })),
    });
  }
  if (corrections.size > 0)
    result.corrected = all.map((word) => corrections.get(word) ?? word).join(' ');
  return result;
}
