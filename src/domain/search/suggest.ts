import type { Lexicon } from './tables.ts';
import { foldShort, mistakes } from './text.ts';

const MAX = 3;

/** Begrepene som likner mest på et spørsmål uten treff: samme begynnelse, eller få feil. */
export function nearestTerms(query: string, lexicon: Lexicon): string[] {
  const wanted = foldShort(query.toLocaleLowerCase('nb').trim());
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return lexicon.tables.terms
    .map(({ label, same }) => {
      const distances = same.map((form) => {
        const folded = foldShort(form);
        return folded.startsWith(wanted.slice(0, 4)) && wanted.length >= 4
          ? 1
          : mistakes(wanted, folded, limit);
      });
      return { label, distance: Math.min(...distances) };
    })
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.label.localeCompare(b.label, 'nb'))
    .slice(0, MAX)
    .map(({ label }) => label);
}
