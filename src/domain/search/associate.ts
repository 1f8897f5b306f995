import { type Corpus, match, stems } from './corpus.ts';
import type { PagePointers } from './tables.ts';

const RELATED = 0.4;
const NAMED = 1;
const NAMED_ALSO = 0.7;
const USED = 0.6;
const OTHERS = 0.25;
const WEAKEST = 0.2;
const MOST = 6;

/**
 * Sidene som sier mest om et begrep: de som bruker ordene oftest, og de redaktøren har pekt på.
 * @param same former som betyr det samme
 * @param related ord i samme tema
 * @param named sidene redaktøren har pekt på, den beste først
 */
export function associate(
  same: readonly string[],
  related: readonly string[],
  named: readonly number[],
  { pages }: Corpus,
): PagePointers {
  const forms = [
    ...same.map((form) => ({ wanted: stems(form), weight: 1 })),
    ...related.map((form) => ({ wanted: stems(form), weight: RELATED })),
  ];
  const scores = pages.map((page) => {
    const fits = forms.map(({ wanted, weight }) => weight * match(wanted, page));
    const best = Math.max(0, ...fits);
    return best + OTHERS * (fits.reduce((sum, one) => sum + one, 0) - best);
  });
  const highest = Math.max(1, ...scores);
  return scores
    .map((score, page): [number, number] => {
      const place = named.indexOf(page);
      const editors = place < 0 ? 0 : place === 0 ? NAMED : NAMED_ALSO;
      return [page, Math.max((USED * score) / highest, editors)];
    })
    .filter(([, strength]) => strength >= WEAKEST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST);
}
