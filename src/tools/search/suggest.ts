const LIST = 'sok-forslag';

/** Forslag mens leseren skriver: begrepene og verktøyene, som en vanlig forslagsliste i nettleseren. */
async function addSuggestions(): Promise<void> {
  const labels = (await (await fetch('/sok/navn.json')).json()) as string[];
  const list = document.createElement('datalist');
  list.id = LIST;
  for (const label of labels) list.append(new Option(label));
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

// Søkeordene skal ikke til verten: etter # sendes de aldri. Søkesiden setter dem i adressen etterpå.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.closest('search-page')) return;
  if (form.getAttribute('role') !== 'search') return;
  event.preventDefault();
  const query = new FormData(form).get('q');
  location.assign(`/sok/#q=${encodeURIComponent(typeof query === 'string' ? query.trim() : '')}`);
});
