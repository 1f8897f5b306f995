import { agreeView } from './agree.ts';
import { compareView } from './compare.ts';
import { html, type Markup } from './html.ts';
import { openAddress } from './incoming.ts';
import { type PageModels, readPage, readSteps } from './model.ts';
import { planView } from './plan.ts';
import { questionView } from './question.ts';
import { resultView } from './result.ts';
import { sendView } from './send.ts';
import { Session } from './session.ts';
import { startView } from './start.ts';
import { teamView } from './team.ts';
import type { Tool, View, ViewName } from './view.ts';

const VIEWS: Record<ViewName, View> = {
  start: startView,
  question: questionView,
  result: resultView,
  send: sendView,
  team: teamView,
  agree: agreeView,
  plan: planView,
  compare: compareView,
};

/** Egenvurderingen. Serveren har tegnet start, eksempel og papirskjema; skriptet tegner resten. */
class MaturityTool extends HTMLElement implements Tool {
  page: PageModels = {
    models: [],
    others: [],
    minutes: new Map(),
    next: new Map(),
    markup: new Map(),
  };
  readonly root: HTMLElement = this;
  session!: Session;
  index = 0;
  #view: ViewName = 'start';
  #stepsMissing = false;

  connectedCallback(): void {
    this.page = readPage(this);
    const [model] = this.page.models;
    if (!model) return;
    this.session = Session.start(model, 'alone');
    for (const details of this.querySelectorAll('details')) details.open = false;
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('submit', (event) => this.#submit(event));
    this.addEventListener('change', (event) => this.#change(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('dragover', (event) => this.#dropZone(event) && event.preventDefault());
    this.addEventListener('drop', (event) => this.#drop(event));
    addEventListener('popstate', (event) => this.#return(event.state));
    addEventListener('storage', () => this.#otherTab());
    addEventListener('beforeunload', (event) => this.#leave(event));
    addEventListener('hashchange', () => openAddress(this));
    this.#draw();
    openAddress(this);
    void this.#loadSteps();
  }

  go(view: ViewName, index = 0): void {
    this.#view = view;
    this.index = index;
    const { slug, perItem } = VIEWS[view];
    history.pushState({ view, index }, '', `#${slug}${perItem ? `-${index + 1}` : ''}`);
    this.#status.replaceChildren();
    this.#draw();
    this.#focus();
    this.#warnOfSteps();
  }

  redraw(): void {
    const name = document.activeElement?.getAttribute('data-keep');
    // Tekst som er skrevet, men ikke tatt vare på ennå, skal overleve.
    const typed = [...this.querySelectorAll<HTMLTextAreaElement>(TYPED)].flatMap((field) =>
      field.value === field.defaultValue
        ? []
        : [[field.getAttribute('data-keep'), field.value] as const],
    );
    this.#draw();
    for (const [key, value] of typed) {
      const field = this.querySelector<HTMLTextAreaElement>(`[data-keep="${key}"]`);
      if (field) field.value = value;
    }
    if (name) this.querySelector<HTMLElement>(`[data-keep="${name}"]`)?.focus();
  }

  say(message: string | Markup): void {
    this.#status.innerHTML = html`${message}`.text;
  }

  update(change: Parameters<Session['update']>[0]): void {
    const problem = this.session.update(change);
    if (problem) this.say(problem);
  }

  open(session: Session): boolean {
    if (this.session.unsaved && !confirm(UNSAVED)) return false;
    this.session = session;
    return true;
  }

  /**
   * Neste steg ligger på en egen side, så skjemaet åpnes fort. Bare resultatet tegnes om når de kommer;
   * i et spørsmål kan leseren alt ha valgt, så der fylles bare grunnlaget inn.
   */
  async #loadSteps(): Promise<void> {
    try {
      const response = await fetch(this.getAttribute('data-steps') ?? '');
      if (!response.ok) throw new Error(String(response.status));
      readSteps(this.page, new DOMParser().parseFromString(await response.text(), 'text/html'));
      if (this.#view === 'result') this.redraw();
      const basis = this.querySelector<HTMLElement>('[data-shown-basis]');
      if (basis)
        basis.innerHTML = this.page.markup.get(basis.dataset['shownBasis'] ?? '')?.basis ?? '';
    } catch {
      this.#stepsMissing = true;
      this.#warnOfSteps();
    }
  }

  #warnOfSteps(): void {
    if (!this.#stepsMissing || this.#view === 'start') return;
    this.say(
      'Teksten om neste steg kom ikke med. Svarene dine er trygge. Lagre dem, og åpne siden igjen når du har nett.',
    );
  }

  get #status(): HTMLElement {
    return this.querySelector('[data-status]') as HTMLElement;
  }

  #draw(): void {
    const view = VIEWS[this.#view];
    document.documentElement.setAttribute('data-maturity', this.#view);
    if (this.#view !== 'question' && this.#view !== 'agree') {
      document.documentElement.removeAttribute('data-kiosk');
    }
    (this.querySelector('[data-start]') as HTMLElement).hidden = this.#view !== 'start';
    const stage = this.querySelector(this.#view === 'start' ? '[data-stored]' : '[data-stage]');
    if (this.#view === 'start') this.querySelector('[data-stage]')?.replaceChildren();
    if (stage) stage.innerHTML = view.draw(this).text;
  }

  #focus(): void {
    const heading = this.querySelector<HTMLElement>(
      this.#view === 'start' ? '[data-start] h2' : '[data-stage] h2',
    );
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  #return(state: { view?: ViewName; index?: number } | null): void {
    if (!state?.view && location.hash.length > 1) return;
    this.#view = state?.view ?? 'start';
    this.index = state?.index ?? 0;
    this.#draw();
    this.#focus();
  }

  #click(event: Event): void {
    const target = (event.target as Element).closest<HTMLElement>('[data-action]');
    const action = target?.getAttribute('data-action');
    if (target && action) void VIEWS[this.#view].click?.[action]?.(this, target);
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    void VIEWS[this.#view].submit?.[form.getAttribute('data-form') ?? '']?.(this, form);
  }

  #change(event: Event): void {
    const field = event.target as HTMLInputElement;
    void VIEWS[this.#view].change?.[field.name]?.(this, field);
  }

  #key(event: KeyboardEvent): void {
    const field = event.target as HTMLInputElement;
    const typing = /^(?:text|date|search|textarea|select-one)$/.test(field.type ?? '');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    // Enter på et felt eller en knapp er nettleserens egen sak; på overskriften er den vår.
    if (event.key === 'Enter' && !field.matches('h2')) return;
    VIEWS[this.#view].key?.(this, event.key);
  }

  #dropZone(event: Event): Element | null {
    return (event.target as Element).closest('[data-drop]');
  }

  #drop(event: DragEvent): void {
    if (!this.#dropZone(event)) return;
    event.preventDefault();
    void VIEWS[this.#view].drop?.(this, [...(event.dataTransfer?.files ?? [])]);
  }

  #otherTab(): void {
    if (this.session.refresh()) {
      if (this.#view !== 'plan') this.redraw();
      this.say('Svarene ble endret i en annen fane. Du ser de nyeste.');
    } else if (this.#view === 'start') this.redraw();
  }

  #leave(event: BeforeUnloadEvent): void {
    if (this.session.unsaved) event.preventDefault();
  }
}

const TYPED = 'textarea[data-keep], input[type="text"][data-keep]';
const UNSAVED =
  'Du har svar som ikke er lagret. Går du videre, blir de borte. Vil du gå videre likevel?';

customElements.define('maturity-tool', MaturityTool);
