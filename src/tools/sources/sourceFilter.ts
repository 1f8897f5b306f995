import type { SourceType } from '../../content/schemas/source.ts';
import { matchesChoice, type SourceChoice } from '../../domain/sourceFilter.ts';

const FIELDS = ['word', 'type', 'publisher', 'theme', 'year'] as const;
type Field = (typeof FIELDS)[number];

/** En kilde slik `/api/sources.json` gir den. */
interface OpenSource {
  id: string;
  title: string;
  publisher: string;
  type: SourceType;
  url: string;
  year: number | null;
  language: string;
  description: string;
  sections: string[];
  address: string;
}

/** Filteret i kilderegisteret. Valgene står i adressen, så et utvalg kan deles. */
class SourceFilter extends HTMLElement {
  #sources: Promise<OpenSource[]> | undefined;

  connectedCallback(): void {
    const wanted = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const field = this.#field(name);
      // Det leseren rakk å velge før skriptet var her, går foran adressen.
      if (field) field.value ||= wanted.get(name) ?? '';
    }
    this.addEventListener('input', () => void this.#apply());
    this.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('reset', () => setTimeout(() => void this.#apply()));
    if (location.hash.length > 1) void this.#openSource(location.hash.slice(1));
    else if (FIELDS.some((name) => this.#field(name)?.value)) void this.#apply();
  }

  #field(name: Field): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector(`[name="${name}"]`);
  }

  /** Hele registeret, hentet når noen filtrerer. */
  #load(): Promise<OpenSource[]> {
    this.#sources ??= fetch('/api/sources.json').then(
      async (response) => ((await response.json()) as { items: OpenSource[] }).items,
    );
    return this.#sources;
  }

  /** Kildene sto før på denne siden; en gammel lenke skal fortsatt føre til kilden. */
  async #openSource(id: string): Promise<void> {
    const source = (await this.#load()).find((candidate) => candidate.id === id);
    if (source) location.replace(source.address);
  }

  async #apply(): Promise<void> {
    const choice = Object.fromEntries(
      FIELDS.map((name) => [name, this.#field(name)?.value ?? '']),
    ) as Record<Field, string> satisfies SourceChoice;
    const query = new URLSearchParams(
      FIELDS.flatMap((name) => (choice[name] ? [[name, choice[name]]] : [])),
    );
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    const list = this.querySelector<HTMLElement>('.register');
    const types = this.querySelector('section');
    if (!list || !types) return;
    let sources: OpenSource[];
    try {
      sources = await this.#load();
    } catch {
      this.#sources = undefined;
      this.#say(
        'Får ikke hentet kildene nå. Prøv igjen når du har nett, eller velg en type under.',
      );
      return;
    }
    const filtered = query.size > 0;
    const shown = filtered
      ? sources.filter((source) =>
          matchesChoice(
            {
              title: source.title,
              type: source.type,
              publisher: source.publisher,
              year: String(source.year ?? ''),
              themes: source.sections,
            },
            choice,
          ),
        )
      : [];
    list.replaceChildren(...shown.map((source) => this.#row(source)));
    list.hidden = shown.length === 0;
    types.hidden = shown.length > 0;
    this.#say(
      !filtered
        ? `${sources.length} kilder`
        : shown.length === 0
          ? 'Ingen kilder passer. Velg færre filtre.'
          : `${shown.length} av ${sources.length} kilder`,
    );
  }

  #row(source: OpenSource): HTMLElement {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = source.url;
    link.lang = source.language;
    link.textContent = source.title;
    const facts = document.createElement('span');
    facts.className = 's';
    facts.textContent = [source.publisher, source.year, this.#typeName(source.type)]
      .filter(Boolean)
      .join(' · ');
    const description = document.createElement('p');
    description.textContent = source.description;
    row.append(link, ' ', facts, description);
    return row;
  }

  #typeName(type: SourceType): string {
    return this.querySelector(`option[value="${type}"]`)?.textContent ?? type;
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

customElements.define('source-filter', SourceFilter);
