import type { Analysis } from './query.ts';
import { isCode, stem, wordsOf } from './text.ts';

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
/** Et utsagn er svaret, og vises helt; de fleste er under 40 ord. */
const LONGEST_STATEMENT = 60;
/** Står mellom teksten i et utsagn og linja med kildene i indeksen, og vises ikke. */
export const SOURCE_LINE = '¦';
/** Et ord som betyr det samme som det leseren skrev, teller litt mindre enn ordet selv. */
const ALIKE = 0.6;
/** Et sted som svarer på flere av ordene, går foran et som gjentar ett. */
const EACH_PART = 3;
/** En måling nevner det samme ordet i teller, nevner og mål uten å svare bedre. */
const REPEATED = 0.25;
/** Et utsagn er et svar; tittelen og ingressen ser leseren uansett. */
const STATEMENT = 2;
/** Delen med våre egne forslag og målet; den svarer når ingenting annet gjør det. */
const SUGGESTIONS = 'gjor-dette-forst';
const SUGGESTED = 0.5;
/** Et utsagn går foran dem som bare bygger på det. */
const OWN_ID = 2;

/** Det svaret på et spørsmål pleier å ha i seg. */
const ANSWERS: readonly [question: RegExp, answer: RegExp][] = [
  [
    /\b(?:hvor|kor) ofte\b|\bhow often\b/i,
    /\bhvert? (?:annen |andre |tredje |\d+\. ?)?(?:dag|døgn|natt|time|vakt|uke|måned|kvartal|halvår|år)\b|\b(?:daglig|ukentlig|månedlig|årlig)\b|\bgang(?:er)? (?:i|per|om)\b/i,
  ],
  [/\b(?:hvor|kor) (?:mange|mye|mykje|lenge)\b|\bhow (?:many|much|long)\b/i, /\d/],
];
/** Litt mer enn ett ord til; da går svaret foran stedet som bare nevner flere ord. */
const ANSWER = 7;

/** Stammen av det leseren leter etter → delen av spørsmålet, og hvor mye et treff teller. */
function wanted({ parts }: Pick<Analysis, 'parts'>): Map<string, { part: number; weight: number }> {
  const stems = new Map<string, { part: number; weight: number }>();
  parts.forEach(({ lookups, alike, value }, part) => {
    const add = (word: string, weight: number) => {
      for (const one of wordsOf(word).map(stem))
        if (weight > (stems.get(one)?.weight ?? 0)) stems.set(one, { part, weight });
    };
    for (const { word, weight } of lookups) add(word, weight * value);
    for (const word of alike) add(word, ALIKE * value);
  });
  return stems;
}

/**
 * Velger stedet på siden som svarer best, og et utdrag derfra.
 * @param content teksten på siden, ord skilt med mellomrom
 * @param anchors stedene på siden, i rekkefølge
 * @param analysis spørsmålet slik søket forstår det
 * @param query spørsmålet slik det er skrevet; «hvor ofte» leter etter et sted med tid
 */
export function bestExcerpt(
  content: string,
  anchors: readonly Anchor[],
  analysis: Pick<Analysis, 'parts'>,
  query = '',
): Excerpt {
  const words = content.split(/\s+/).filter(Boolean);
  const stops = anchors.filter(({ element, id }) => LINKABLE.has(element) && id !== '');
  const stems = wanted(analysis);
  const answers = ANSWERS.filter(([question]) => question.test(query)).map(([, answer]) => answer);
  const hits = new Set<number>();
  const scores = new Map<number, number>();
  const seen = new Set<string>();
  let stop = -1;
  let inSources = false;
  words.forEach((word, place) => {
    while (stop + 1 < stops.length && (stops[stop + 1]?.location ?? 0) <= place) {
      stop += 1;
      inSources = false;
    }
    inSources ||= word === SOURCE_LINE;
    const hit = wordsOf(word).flatMap((one) => stems.get(stem(one)) ?? [])[0];
    // Navnet på en kilde gjør ikke utsagnet til et svar; paragrafen og id-en gjør det.
    if (!hit || (inSources && !isCode(word))) return;
    hits.add(place);
    const { id, element } = stops[stop] ?? {};
    const worth =
      (element === 'li' ? STATEMENT : id === SUGGESTIONS ? SUGGESTED : 1) *
      (word === id ? OWN_ID : 1);
    const first = !seen.has(`${stop} ${hit.part}`);
    seen.add(`${stop} ${hit.part}`);
    scores.set(stop, (scores.get(stop) ?? 0) + hit.weight * (first ? EACH_PART : REPEATED) * worth);
  });
  const textAt = (index: number) =>
    words.slice(stops[index]?.location ?? 0, stops[index + 1]?.location).join(' ');
  for (const [index, score] of scores)
    if (answers.some((answer) => answer.test(textAt(index)))) scores.set(index, score + ANSWER);
  const inText = [...scores].filter(([index]) => index >= 0);
  const [best = -1] = inText.sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
  const start = stops[best]?.location ?? 0;
  const next = Math.min(stops[best + 1]?.location ?? words.length, words.length);
  const isStatement = stops[best]?.element === 'li';
  const sources = words.indexOf(SOURCE_LINE, start);
  const end = isStatement && sources >= 0 && sources < next ? sources : next;
  const longest = isStatement ? LONGEST_STATEMENT : LONGEST;
  const first =
    [...hits].filter((place) => place >= start && place < end).sort((a, b) => a - b)[0] ?? start;
  // Leses fra begynnelsen når treffet får plass; ellers litt før treffet.
  const from =
    first - start < longest - 6 ? start : Math.max(start, Math.min(first - 8, end - longest));
  const to = Math.min(end, from + longest);
  const cut = [{ text: '…', hit: false }];
  return {
    anchor: stops[best]?.id ?? null,
    words: [
      ...(from > start ? cut : []),
      ...words.slice(from, to).map((text, index) => ({ text, hit: hits.has(from + index) })),
      ...(to < end ? cut : []),
    ],
  };
}
