import {
  type FilterableSource,
  matchesChoice,
  type SourceChoice,
} from '../../domain/sourceFilter.ts';

const FIELDS = ['word', 'type', 'publisher', 'theme', 'year'] as const;

const describe = (item: HTMLElement): FilterableSource => ({
  title: item.querySelector('a')?.textContent ?? '',
  type: item.dataset['type'] ?? '',
  publisher: item.dataset['publisher'] ?? '',
  year: item.dataset['year'] ?? '',
  themes: (item.dataset['theme'] ?? '').split(' '),
});

/** Filteret i kilderegisteret. Valgene står i adressen, så et utvalg kan deles. */
class SourceFilter extends HTMLElement {
  connectedCallback(): void {
    const wanted = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const field = this.#field(name);
      if (field) field.value = wanted.get(name) ?? '';
    }
    this.addEventListener('input', () => this.#apply());
    this.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('reset', () => setTimeout(() => this.#apply()));
    this.#apply();
  }

  #field(name: (typeof FIELDS)[number]): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector(`[name="${name}"]`);
  }

  #apply(): void {
    const value = (name: (typeof FIELDS)[number]) => this.#field(name)?.value ?? '';
    const choice: SourceChoice = {
      word: value('word'),
      type: value('type'),
      publisher: value('publisher'),
      theme: value('theme'),
      year: value('year'),
    };
    const items = [...this.querySelectorAll<HTMLElement>('.register > li')];
    for (const item of items) item.hidden = !matchesChoice(describe(item), choice);
    const shown = items.filter((item) => !item.hidden).length;
    const status = this.querySelector('[role="status"]');
    if (status)
      status.textContent =
        shown === items.length
          ? `${shown} kilder`
          : shown === 0
            ? 'Ingen kilder passer. Velg færre filtre.'
            : `${shown} av ${items.length} kilder`;
    const query = new URLSearchParams(
      FIELDS.flatMap((name) => (choice[name] ? [[name, choice[name]]] : [])),
    );
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
  }
}

customElements.define('source-filter', SourceFilter);
