import { getCollection } from 'astro:content';
import { allPages, type SourceLink, sourceLinks } from './lookups.ts';

/** Ordlista er delt i fire sider. Grensene er faste, så adressen til et ord aldri endres. */
export const GLOSSARY_PARTS = ['a-e', 'f-j', 'k-o', 'p-aa'] as const;
export type GlossaryPart = (typeof GLOSSARY_PARTS)[number];

/** Et fagord slik ordlista viser det. */
export interface GlossaryWord {
  id: string;
  term: string;
  abbreviations: string[];
  explanation: string;
  synonyms: string[];
  links: SourceLink[];
  page: { address: string; title: string } | null;
  letter: string;
  part: GlossaryPart;
  /** Der ordet er forklart. */
  address: string;
}

// Anførselstegn teller ikke i alfabetet, og tall står samlet.
const sortKey = (word: string) => word.replace(/^[^\p{L}\p{N}]+/u, '');

/** Bokstaven et ord står under; tall står under `0–9`. */
export const letterOf = (word: string): string =>
  /^\d/.test(sortKey(word)) ? '0–9' : sortKey(word).charAt(0).toLocaleUpperCase('nb');

/** Siden et ord står på. Tall står først, æ, ø og å sist. */
export function partOf(word: string): GlossaryPart {
  const letter = letterOf(word);
  if (letter === '0–9' || letter.localeCompare('F', 'nb') < 0) return 'a-e';
  if (letter.localeCompare('K', 'nb') < 0) return 'f-j';
  return letter.localeCompare('P', 'nb') < 0 ? 'k-o' : 'p-aa';
}

/** Alle fagord med forklaring, alfabetisk. */
export async function glossary(): Promise<GlossaryWord[]> {
  const known = new Map((await allPages()).map(({ address, title }) => [address, title]));
  const terms = await getCollection('terms');
  const words = await Promise.all(
    terms.flatMap(({ data }) =>
      data.forklaring === undefined
        ? []
        : [
            sourceLinks(data.kilder, `begrepet ${data.id}`).then((links) => ({
              id: data.id,
              term: data.begrep,
              abbreviations: data.forkortelser.filter((short) => short !== data.begrep),
              explanation: data.forklaring ?? '',
              synonyms: data.synonymer,
              links,
              page:
                data.side && known.has(data.side)
                  ? { address: data.side, title: known.get(data.side) ?? '' }
                  : null,
              letter: letterOf(data.begrep),
              part: partOf(data.begrep),
              address: `/ordliste/${partOf(data.begrep)}/#${data.id}`,
            })),
          ],
    ),
  );
  return words.sort((a, b) => sortKey(a.term).localeCompare(sortKey(b.term), 'nb'));
}
