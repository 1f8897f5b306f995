import { FILTERS, type Filters } from '../../domain/search/filters.ts';
import { LONGEST_QUERY } from '../../domain/search/query.ts';
import { nearestTerms } from '../../domain/search/suggest.ts';
import { type Answer, type Hit, search } from './engine.ts';

const FIRST = 5;
const MORE = 10;
/** Så lenge uten svar, ms, før leseren får vite at det søkes. */
const PATIENCE = 400;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  node.textContent = text;
  if (className) node.className = className;
  return node;
}

function item({ title, url, mark, sources, excerpt }: Hit): HTMLLIElement {
  const link = element('a', title);
  link.href = url;
  const text = element('p');
  if (mark) text.append(element('b', mark, 'treff-merke'), ' ');
  if (sources.length > 0) text.append(element('span', sources.join(' · '), 'treff-kilde'), ' ');
  for (const { text: word, hit } of excerpt) text.append(hit ? element('mark', word) : word, ' ');
  const row = element('li');
  row.append(link, text);
  return row;
}

/** Begrepene som kan foreslås; uten nett og uten kopi finnes ingen. */
const names = async (): Promise<string[]> =>
  (await fetch('/sok/navn.json')
    .then((response) => response.json() as Promise<string[]>)
    .catch(() => [])) ?? [];

const searchLink = (query: string): HTMLAnchorElement => {
  const link = element('a', query);
  link.href = `/sok/?q=${encodeURIComponent(query)}`;
  return link;
};

/** Søkesiden: leser adressen, viser treff i rekkefølge og holder adressen i takt med søket. */
class SearchPage extends HTMLElement {
  #turn = 0;

  connectedCallback(): void {
    const wanted = new URLSearchParams(location.search);
    const fromBox = new URLSearchParams(location.hash.slice(1)).get('q');
    // Det leseren rakk å skrive før skriptet var her, går foran adressen.
    this.#input.value ||= fromBox ?? wanted.get('q') ?? '';
    for (const name of FILTERS) {
      const field = this.#filter(name);
      if (field) field.value ||= wanted.get(name) ?? '';
    }
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#run(true);
    });
    this.addEventListener('input', () => void this.#run(false));
    this.#moreButton.addEventListener('click', () => void this.#showMore());
    if (this.#input.value) {
      // Plassen beholdes til treffene kommer, så ingenting flytter seg to ganger.
      this.#list.style.minHeight = `${this.#otherWays.offsetHeight}px`;
      this.#otherWays.hidden = true;
      void this.#run(false);
    } else this.#input.focus();
  }

  #answer: Answer | null = null;
  #shown = 0;

  get #input(): HTMLInputElement {
    return this.querySelector('input[type="search"]') as HTMLInputElement;
  }
  get #moreButton(): HTMLButtonElement {
    return this.querySelector('.treff-flere') as HTMLButtonElement;
  }
  get #list(): HTMLOListElement {
    return this.querySelector('.treff') as HTMLOListElement;
  }
  /** Verktøyene og ordlista, for den som ikke har treff å velge i. */
  get #otherWays(): HTMLElement {
    return this.querySelector('.uten-treff') as HTMLElement;
  }
  #filter(name: string): HTMLSelectElement | null {
    return this.querySelector(`select[name="${name}"]`);
  }
  get #filters(): Filters {
    return Object.fromEntries(FILTERS.map((name) => [name, this.#filter(name)?.value ?? '']));
  }

  #showOtherWays(shown: boolean): void {
    this.#otherWays.hidden = !shown;
    this.#list.style.minHeight = '';
  }

  #say(...parts: (string | Node)[]): void {
    this.querySelector('.sok-status')?.replaceChildren(...parts);
  }

  #remember(query: string, asStep: boolean): void {
    const chosen = Object.entries(this.#filters).filter(([, value]) => value);
    const address = new URLSearchParams([
      ...(query ? [['q', query]] : []),
      ...chosen,
    ] as string[][]);
    const url = address.size > 0 ? `/sok/?${address}` : '/sok/';
    if (asStep) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }

  async #run(asStep: boolean): Promise<void> {
    const query = this.#input.value.trim();
    this.#turn += 1;
    const turn = this.#turn;
    this.#remember(query, asStep);
    if (!query) {
      this.#clear();
      return;
    }
    const waiting = setTimeout(() => {
      if (turn === this.#turn) this.#say(`Søker etter «${query}» …`);
    }, PATIENCE);
    try {
      const answer = await search(query, this.#filters);
      const hits = await answer.load(0, FIRST);
      const near = answer.total > 0 ? [] : nearestTerms(query, await names());
      if (turn !== this.#turn) return;
      this.#answer = answer;
      this.#shown = hits.length;
      this.#list.replaceChildren(...hits.map(item));
      this.#showOtherWays(hits.length === 0);
      this.#moreButton.hidden = answer.total <= FIRST;
      this.#describe(query, answer, near);
      if (query.length > LONGEST_QUERY)
        this.#say(
          `Søket leser de første ${LONGEST_QUERY} tegnene. Skriv heller noen få ord. `,
          `${answer.total} treff.`,
        );
    } catch {
      if (turn !== this.#turn) return;
      this.#clear();
      const help = element('a', navigator.onLine ? 'menyen' : 'Last ned alt');
      help.href = navigator.onLine ? '/#temaer' : '/om/uten-nett/';
      this.#say(
        ...(navigator.onLine
          ? ['Søket svarer ikke akkurat nå. Prøv igjen, eller finn fram i ', help, '.']
          : ['Søket er ikke lagret på denne enheten. Neste gang du har nett: velg ', help, '.']),
      );
    } finally {
      clearTimeout(waiting);
    }
  }

  #clear(): void {
    this.#answer = null;
    this.#list.replaceChildren();
    this.#showOtherWays(true);
    this.#moreButton.hidden = true;
    this.#say();
  }

  #describe(query: string, { total, analysis }: Answer, near: string[]): void {
    if (total > 0) {
      const count = total === 1 ? 'Ett treff' : `${total} treff`;
      if (!analysis.corrected) this.#say(`${count} på «${query}».`);
      else
        this.#say(
          `${count}. Viser treff for `,
          searchLink(analysis.corrected),
          '. Mente du noe annet, prøv et annet ord.',
        );
      return;
    }
    this.#say(
      `Ingen treff på «${query}». `,
      ...(near.length > 0
        ? [
            'Mente du ',
            ...near.flatMap((term, index) => [index > 0 ? ', ' : '', searchLink(term)]),
            '? ',
          ]
        : []),
      'Prøv et annet ord, eller finn fram under.',
    );
  }

  async #showMore(): Promise<void> {
    if (!this.#answer) return;
    const hits = await this.#answer.load(this.#shown, this.#shown + MORE);
    const rows = hits.map(item);
    this.#list.append(...rows);
    this.#shown += hits.length;
    this.#moreButton.hidden = this.#shown >= this.#answer.total;
    rows[0]?.querySelector('a')?.focus();
  }
}

customElements.define('search-page', SearchPage);
