import { isStopword } from './smallWords.ts';
import { foldLong, foldShort, stem } from './text.ts';

/** Sider et ord eller en frase peker på: plassen i sidelista, og hvor sterkt fra 0 til 1. */
export type PagePointers = [page: number, strength: number][];

/** Det en frase betyr: sidene den peker på, og ordene nettstedet bruker om det samme. */
export interface Meaning {
  pages: PagePointers;
  /** Ord på nettstedet, det vanligste først. */
  words: string[];
  /** Siden til verktøyet frasen er navnet på. */
  tool?: number;
}

/** Ett ord søket kjenner. */
export interface KnownWord {
  word: string;
  /** Antall sider det står på, høyst `MAX_COUNT`; 0 når det bare står i begrepslista. */
  pages: number;
  /** Det vanligste lengre ordet som ender på dette: «ernæring» → «underernæring». */
  compound: string | null;
  /** Sidene ordet fører til i redaktørenes eksempler på søk. */
  hints: PagePointers;
}

/** Flere sider enn dette telles ikke; de er «mange». */
export const MAX_COUNT = 35;

/** Det søket vet om ord med én forbokstav. */
export interface Shelf {
  words: KnownWord[];
  /** Nøkkelen til frasen → det den betyr. */
  phrases: Record<string, Meaning>;
  /** Stammen av et ord på nynorsk eller engelsk, eller ordet `exactly` → ordet på bokmål. */
  translations: Record<string, string[]>;
}

/** Det søket vet om en side. */
export interface PageFacts {
  /** Id-en i Pagefinds indeks. */
  id: string;
  /** Delen av nettstedet. */
  section: number;
  /** Hvor gjerne siden vil være et svar: 1 er vanlig, lavere for skjema og registre. */
  prior: number;
}

/** Småord på nynorsk eller engelsk → småordene på bokmål. De står i hvert spørsmål og lastes først. */
export type SmallWords = ReadonlyMap<string, readonly string[]>;

/** Oppslag uten at den som spør, vet hvor mange tabeller det står i. */
type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>;

/** Tabellene klare til oppslag. */
export interface Lexicon {
  pages: readonly PageFacts[];
  words: readonly KnownWord[];
  /** Stamme, eller stamme uten æøå, → kjent ord. */
  byStem: Lookup<KnownWord>;
  byPhrase: Lookup<Meaning>;
  translations: Lookup<readonly string[]>;
}

/**
 * Nøkkelen til et ord som bare oversettes i akkurat denne formen, for stammen er et bokmålsord på mange sider:
 * «skills» er ferdigheter, «skiller» er det ikke.
 */
export const exactly = (word: string): string => `=${word}`;

/** Et ord på så få sider kan være skrevet feil der også; da prøves det samme som for et ukjent ord. */
export const RARE = 2;

/** Nøkkelen til en frase: stammene av ordene i rekkefølge. */
export const phraseKey = (words: readonly string[]): string => words.map(stem).join(' ');

/** Hylla for frasene som bare er småord: «ikke seg selv». */
export const SMALL_SHELF = '_';

/** Hylla en frase står på: den til det første ordet som ikke er et småord, så småord sjelden må slås opp. */
export function shelfOfPhrase(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  const anchor = words.find((word) => !isStopword(word));
  if (anchor !== undefined) return shelfOf(anchor);
  return rest.length > 0 ? SMALL_SHELF : shelfOf(first);
}

/** Hylla et ord står på: forbokstaven uten prikker, «0» for tall. */
export function shelfOf(word: string): string {
  const first = foldShort(word)[0] ?? '0';
  return /[a-z]/.test(first) ? first : '0';
}

/** Skrivemåtene et ord eller en frase kjennes igjen i: med og uten æ, ø og å. */
export const spellings = (phrase: string): string[] => [
  ...new Set([phrase, foldLong(phrase), foldShort(phrase)]),
];

/** En hylle klar til oppslag. Skrivemåtene står for seg: et ord på en annen hylle går foran dem. */
interface OpenShelf {
  words: Map<string, KnownWord>;
  spelledWords: Map<string, KnownWord>;
  phrases: Map<string, Meaning>;
  spelledPhrases: Map<string, Meaning>;
  translations: Map<string, readonly string[]>;
}

function openShelf(shelf: Shelf): OpenShelf {
  const words = new Map<string, KnownWord>();
  const spelledWords = new Map<string, KnownWord>();
  const phrases = new Map(Object.entries(shelf.phrases));
  const spelledPhrases = new Map<string, Meaning>();
  for (const known of shelf.words) {
    keepFirst(words, stem(known.word), known);
    for (const form of spellings(known.word)) keepFirst(spelledWords, stem(form), known);
  }
  // Uten æøå kan ordet få en annen endelse: «søvnløs» er sin egen stamme, «sovnlos» er det ikke.
  for (const [key, meaning] of phrases)
    for (const spelling of spellings(key))
      for (const form of [spelling, phraseKey(spelling.split(' '))])
        keepFirst(spelledPhrases, form, meaning);
  const translations = new Map(Object.entries(shelf.translations));
  return { words, spelledWords, phrases, spelledPhrases, translations };
}

function keepFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

/** Tabellene som én: den første som har nøkkelen, svarer. */
function inTurn<T>(tables: readonly ReadonlyMap<string, T>[]): Lookup<T> {
  const tableWith = (key: string) => tables.find((table) => table.has(key));
  return {
    get: (key) => tableWith(key)?.get(key),
    has: (key) => tableWith(key) !== undefined,
  };
}

/** Hyllene slik de ble åpnet første gang; hvert søk bruker de samme. */
const opened = new WeakMap<Shelf, OpenShelf>();

/** Gjør hyllene klare til oppslag. */
export function openLexicon(
  pages: readonly PageFacts[],
  shelves: readonly Shelf[],
  small: SmallWords = new Map(),
): Lexicon {
  const open = shelves.map((shelf) => {
    const known = opened.get(shelf) ?? openShelf(shelf);
    opened.set(shelf, known);
    return known;
  });
  return {
    pages,
    words: shelves.flatMap((shelf) => shelf.words),
    byStem: inTurn([
      ...open.map(({ words }) => words),
      ...open.map(({ spelledWords }) => spelledWords),
    ]),
    byPhrase: inTurn([
      ...open.map(({ phrases }) => phrases),
      ...open.map(({ spelledPhrases }) => spelledPhrases),
    ]),
    translations: inTurn([...open.map(({ translations }) => translations), small]),
  };
}
