import { englishBases } from './english.ts';
import { bokmalForms, nynorskMeaning } from './nynorsk.ts';
import type { Lexicon } from './tables.ts';
import { exactly, phraseKey, RARE } from './tables.ts';
import { isCode, stem, wordsOf } from './text.ts';
import { onSite, SHORTEST_COMPOUND, splitCompound } from './unknownWords.ts';

/** Så mange ord kan stå sammen som ett uttrykk. */
export const LONGEST_PHRASE = 5;

/**
 * Ordet på bokmål, når det står i ordlista over nynorsk og engelsk, bøyd eller ikke.
 * @param nynorsk om resten av søket er nynorsk; da er «et» spise
 */
export function translate(
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
export function toBokmal(word: string, nynorsk: boolean, lexicon: Lexicon): readonly string[] {
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
export const codesIn = (query: string, { byPhrase }: Lexicon): string[] =>
  wordsOf(query).filter((word) => isCode(word) && !byPhrase.has(phraseKey(word.split('-'))));

/** Ordene i spørsmålet; et engelsk eller nynorsk uttrykk for ett ord på bokmål er ett ord: «nursing home». */
export function wordsIn(query: string, lexicon: Lexicon): string[] {
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
