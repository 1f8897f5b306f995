import { type Corpus, match, pagesThatMayHave, phraseOf } from './corpus.ts';
import type { PagePointers } from './tables.ts';

const RELATED = 0.3;
const NAMED = 1;
const NAMED_ALSO = 0.7;
const USED = 0.4;
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
  corpus: Corpus,
): PagePointers {
  const forms = [
    ...same.map((form) => ({ phrase: phraseOf(form), weight: 1 })),
    ...related.map((form) => ({ phrase: phraseOf(form), weight: RELATED })),
  ];
  const candidates = new Set([
    ...named,
    ...forms.flatMap(({ phrase }) => [...pagesThatMayHave(phrase, corpus)]),
  ]);
  const scores = [...candidates].flatMap((place): [number, number][] => {
    const page = corpus.pages[place];
    if (!page) return [];
    const fits = forms.map(({ phrase, weight }) => weight * match(phrase, page));
    const best = Math.max(0, ...fits);
    return [[place, best + OTHERS * (fits.reduce((sum, one) => sum + one, 0) - best)]];
  });
  const highest = Math.max(1, ...scores.map(([, score]) => score));
  return scores
    .map(([page, score]): [number, number] => {
      const place = named.indexOf(page);
      const editors = place < 0 ? 0 : place === 0 ? NAMED : NAMED_ALSO;
      return [page, Math.max((USED * score) / highest, editors)];
    })
    .filter(([, strength]) => strength >= WEAKEST)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST);
}
