import type { SearchTables } from '../../domain/search/tables.ts';

const LIST = 'sok-forslag';

/** Forslag mens leseren skriver: begrepene og verktøyene, som en vanlig forslagsliste i nettleseren. */
async function addSuggestions(): Promise<void> {
  const tables = (await (await fetch('/sok/ord.json')).json()) as SearchTables;
  const list = document.createElement('datalist');
  list.id = LIST;
  for (const { label } of tables.terms) list.append(new Option(label));
  document.body.append(list);
}

document.addEventListener(
  'focusin',
  ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
    target.setAttribute('list', LIST);
    if (!document.getElementById(LIST)) void addSuggestions().catch(() => {});
  },
  { passive: true },
);
