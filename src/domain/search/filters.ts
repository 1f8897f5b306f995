/** Det søket kan avgrenses på. */
export const FILTERS = ['del', 'rolle', 'innholdstype', 'kildetype'] as const;
type Filter = (typeof FILTERS)[number];

/** Valgene i filteret; tom tekst betyr alle. */
export type Filters = Partial<Record<Filter, string>>;

/** Merke, «rolle:leder», → plassen til sidene som har det, i stigende rekkefølge. */
export type FilterTable = Record<string, number[]>;

/**
 * Samler merkene på sidene, slik søket slår dem opp.
 * @param marks merkene på hver side, i rekkefølgen sidene har i søket
 */
export function filterTable(marks: readonly (readonly string[])[]): FilterTable {
  const table: FilterTable = {};
  for (const [page, own] of marks.entries())
    for (const mark of own) {
      const pages = table[mark] ?? [];
      pages.push(page);
      table[mark] = pages;
    }
  return table;
}

/** Om en side har alt leseren har valgt. */
export function fitting(filters: Filters, table: FilterTable): (page: number) => boolean {
  const chosen = FILTERS.flatMap((filter) => {
    const value = filters[filter];
    return value ? [new Set(table[`${filter}:${value}`])] : [];
  });
  return (page) => chosen.every((pages) => pages.has(page));
}
