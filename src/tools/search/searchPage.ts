interface PagefindResult {
  url: string;
  excerpt: string;
  meta: { title?: string };
}
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PagefindResult> }[] }>;
}

const PAGE_SIZE = 20;
const INDEX = '/pagefind/pagefind.js';

/** Utdraget fra Pagefind: tekst med `<mark>` rundt treffene og ellers rømte tegn. */
function excerptNodes(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function resultItem({ url, excerpt, meta }: PagefindResult): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  text.append(...excerptNodes(excerpt));
  item.append(link, text);
  return item;
}

/** Søkesiden: leser `?q=`, viser treff i rekkefølge og holder adressen i takt med søket. */
class SearchPage extends HTMLElement {
  #latest = 0;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#run(this.#input.value, true);
    });
    this.addEventListener('input', () => void this.#run(this.#input.value, false));
    const query = new URLSearchParams(location.search).get('q') ?? '';
    this.#input.value = query;
    if (query) void this.#run(query, false);
    else this.#input.focus();
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  #show(status: string, items: HTMLLIElement[]): void {
    const place = this.querySelector('.sok-status');
    if (place) place.textContent = status;
    this.querySelector('.treff')?.replaceChildren(...items);
  }

  async #run(raw: string, remember: boolean): Promise<void> {
    const query = raw.trim();
    this.#latest += 1;
    const turn = this.#latest;
    const address = query ? `/sok/?q=${encodeURIComponent(query)}` : '/sok/';
    if (remember) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    if (!query) return this.#show('', []);
    try {
      const pagefind = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
      const { results } = await pagefind.search(query);
      const found = await Promise.all(results.slice(0, PAGE_SIZE).map((result) => result.data()));
      if (turn !== this.#latest) return;
      const count = results.length === 1 ? 'Ett treff' : `${results.length} treff`;
      this.#show(
        results.length > 0
          ? `${count} på «${query}».`
          : `Ingen treff på «${query}». Prøv et annet ord, eller se i ordlista.`,
        found.map(resultItem),
      );
    } catch {
      if (turn === this.#latest)
        this.#show('Søket er ikke tilgjengelig akkurat nå. Prøv igjen, eller bruk menyen.', []);
    }
  }
}

customElements.define('search-page', SearchPage);
