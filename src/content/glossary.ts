import { getCollection } from 'astro:content';
import { byAlphabet, type GlossaryPart, letterOf, partOf } from '../domain/glossary.ts';
import { allPages, type SourceLink, sourceLinks } from './lookups.ts';

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
  return words.sort((a, b) => byAlphabet(a.term, b.term));
}
