import { foldShort, mistakes } from './text.ts';

const MAX = 3;
/** Så mange av de første bokstavene må være like for at to ord begynner likt. */
const SAME_START = 4;

/** Begrepene som likner mest på et spørsmål uten treff: samme begynnelse, eller få feil. */
export function nearestTerms(query: string, labels: readonly string[]): string[] {
  const wanted = foldShort(query.toLocaleLowerCase('nb').trim());
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return labels
    .map((label) => {
      const folded = foldShort(label.toLocaleLowerCase('nb'));
      const startsSame =
        wanted.length >= SAME_START && folded.startsWith(wanted.slice(0, SAME_START));
      return { label, distance: startsSame ? 1 : mistakes(wanted, folded, limit) };
    })
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.label.localeCompare(b.label, 'nb'))
    .slice(0, MAX)
    .map(({ label }) => label);
}
