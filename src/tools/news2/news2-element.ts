import { type News2Result, scoreNews2 } from '../../domain/news2.ts';
import { shortSummary } from '../../domain/news2Summary.ts';
import { find, setText } from '../dom.ts';
import {
  clearHandovers,
  clockTime,
  type Handover,
  leaveHandover,
  takeHandover,
} from '../handover.ts';
import { fieldId, OBTAINABLE } from './fields.ts';
import {
  clearMeasurements,
  controlNamed,
  type FormState,
  fillForm,
  habitualName,
  nextControl,
  readForm,
} from './formReader.ts';
import { drawResult } from './resultView.ts';
import { drawErrors, drawMessage, drawRows } from './rowView.ts';
import { SeriesKeeper } from './seriesKeeper.ts';
import { Confirmations, collectErrors, isConcerned } from './validation.ts';

/** Etter dette er resultatet for gammelt til å stå alene. */
const STALE_AFTER = 60 * 60 * 1000;
/** Så lenge venter vi mens leseren skriver: «1» på vei til «18» er ikke en måling. */
const TYPING_PAUSE = 450;

/** NEWS2-verktøyet: løfter skjemaet serveren har tegnet. Ingenting forlater siden. */
class News2Tool extends HTMLElement {
  #form!: HTMLFormElement;
  #series!: SeriesKeeper;
  #confirmations!: Confirmations;
  #state!: FormState;
  #result: News2Result = scoreNews2({});
  /** Da målingene som står i skjemaet, sist ble endret. */
  #at: number | null = null;
  #measured = '';
  #written: Handover['written'];
  #visited = new Set<string>();
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form = find<HTMLFormElement>(this, 'form');
    this.#series = new SeriesKeeper(this.#slot('series'));
    this.#confirmations = new Confirmations(this.#form);
    this.#form.addEventListener('input', (event) => this.#onInput(event));
    this.#form.addEventListener('focusout', (event) => this.#onLeave(event));
    this.#form.addEventListener('keydown', (event) => this.#onKey(event));
    this.#form.addEventListener('submit', (event) => this.#onSubmit(event));
    this.addEventListener('change', (event) => this.#onChange(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    addEventListener('pagehide', () => this.#empty());
    addEventListener('beforeprint', () => this.#choosePrint());
    addEventListener('afterprint', () => document.documentElement.removeAttribute('data-print'));
    setInterval(() => this.#drawAge(), 15_000);
    this.#open();
  }

  /** Det leseren rakk å skrive før skriptet var her, står, om ikke målinger er båret hit fra ISBAR. */
  #open(): void {
    const handover = takeHandover('news2');
    if (handover) {
      this.#form.reset();
      fillForm(this.#form, handover);
      this.#series.resume(handover.series);
      this.#written = handover.written;
    }
    this.#update();
    if (!handover?.at) return;
    this.#at = handover.at;
    this.#drawResult();
  }

  #slot(name: string): HTMLElement {
    return find(this, `[data-slot="${name}"]`);
  }

  #focus = (name: string): void => controlNamed(this.#form, name)?.focus();

  #onInput({ target }: Event): void {
    clearTimeout(this.#pause);
    const typing = target instanceof HTMLInputElement && target.type === 'text';
    if (typing) this.#pause = setTimeout(() => this.#update(), TYPING_PAUSE);
    else this.#update();
  }

  #onLeave({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
    if (target.value.trim() !== '') this.#visited.add(target.name);
    clearTimeout(this.#pause);
    const draw = () => this.#update();
    // En melding skyver feltene nedover; trykket som forlot feltet, skal få treffe først, og så gjelde de nye tallene.
    if (document.querySelector(':active')) {
      addEventListener('click', draw, { once: true, capture: true });
      addEventListener('pointerup', () => setTimeout(draw), { once: true });
    } else draw();
  }

  #onKey(event: KeyboardEvent): void {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const next = nextControl(this.#form, target);
    if (next) next.focus();
    else this.#form.requestSubmit();
  }

  #onChange({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'service') this.#drawResult();
    if (target.dataset['action'] === 'keep') this.#series.keep(target.checked);
    if (target.dataset['file'] !== undefined) void this.#series.load(target.files?.[0]);
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    clearTimeout(this.#pause);
    for (const name of OBTAINABLE) this.#visited.add(name).add(habitualName(name));
    this.#visited.add('habitualTotal');
    this.#update();
    const errors = collectErrors(this.#state, this.#at !== null);
    const checks = this.#confirmations.open(this.#state);
    const box = this.#slot('errors');
    if (errors.length > 0 || checks.length > 0) {
      drawErrors(box, errors.length > 0 ? errors : checks, errors.length === 0);
      // Spørsmålet er stilt; trykker leseren en gang til, stemmer tallene.
      if (errors.length === 0) for (const { name } of checks) this.#confirmations.add(name);
      box.focus();
      return;
    }
    this.#slot('headline').focus({ preventScroll: true });
    this.#slot('result').scrollIntoView({ block: 'start' });
  }

  #onClick(event: MouseEvent): void {
    const target = (event.target as Element).closest<HTMLElement>('[data-action], [data-focus]');
    const { action, focus, field } = target?.dataset ?? {};
    if (focus) {
      event.preventDefault();
      document.getElementById(focus)?.focus();
    }
    if (action === 'isbar') this.#carry(event);
    if (action === 'edit') this.#focus('respirationRate');
    if (action === 'next') this.#next();
    if (action === 'clear') this.#newPerson();
    if (action === 'print' || action === 'print-sheet') this.#print(action);
    if (action === 'confirm' && field) this.#confirm(field);
    if (action === 'export') this.#series.download();
    if (action === 'use-found') this.#series.useFound();
    if (action === 'forget') this.#series.forget();
  }

  #confirm(name: string): void {
    this.#confirmations.add(name);
    this.#update();
    this.#focus(name);
  }

  #update(): void {
    this.#state = readForm(this.#form);
    const { input, applies } = this.#state;
    const stopped = applies === false;
    this.#result = scoreNews2(stopped ? {} : input.observations);
    const measured = JSON.stringify([stopped, input.observations]);
    if (measured !== this.#measured) {
      this.#measured = measured;
      this.#at = Object.keys(this.#result.points).length > 0 ? Date.now() : null;
    }
    this.#slot('stop').hidden = !stopped;
    this.#slot('measures').hidden = stopped;
    this.#slot('result').hidden = stopped;
    drawRows(this.#form, input.observations, this.#result);
    this.#drawMessages();
    this.#drawBar(stopped);
    this.#drawResult();
  }

  #drawMessages(): void {
    const { input, habitualReasons } = this.#state;
    const open = this.#confirmations.open(this.#state);
    const draw = (name: string, error?: string, check?: string) =>
      drawMessage(
        find(this, `#${fieldId(name)}-melding`),
        controlNamed(this.#form, name),
        this.#visited.has(name) ? { error, check, field: name } : { field: name },
      );
    for (const name of OBTAINABLE) {
      const check = open.find((candidate) => candidate.name === name)?.message;
      draw(name, input.reasons[name]?.message, check);
      draw(habitualName(name), habitualReasons[name]);
    }
    draw('habitualTotal', habitualReasons.total);
    setText(
      this.#slot('scale'),
      input.observations.oxygenScale === 2
        ? 'SpO₂ skåres på skala 2, bestemt av lege.'
        : 'SpO₂ skåres på skala 1.',
    );
    const errors = collectErrors(this.#state, this.#at !== null);
    if (errors.length + open.length === 0) drawErrors(this.#slot('errors'), [], false);
  }

  #drawBar(stopped: boolean): void {
    const { headline, detail } = shortSummary(this.#result);
    const urgent = this.#state.unobtainable.length > 0 ? 'Hent hjelp nå' : headline;
    setText(this.#slot('bar-headline'), stopped ? 'NEWS2 gjelder ikke' : urgent);
    setText(this.#slot('bar-detail'), stopped ? 'Under 16 år eller gravid' : detail);
    find<HTMLButtonElement>(this, '[type="submit"]').hidden = stopped;
  }

  #drawResult(): void {
    const { input, habitual, unobtainable, applies } = this.#state;
    const service = this.querySelector<HTMLInputElement>('input[name="service"]:checked');
    drawResult(this, {
      result: this.#result,
      observations: input.observations,
      habitual,
      unobtainable,
      concerned: isConcerned(this.#state),
      applies,
      time: this.#at === null ? null : clockTime(this.#at),
      service: service?.value ?? null,
    });
    this.#series.show(this.#at, input.observations);
    this.#drawAge();
  }

  #drawAge(): void {
    const old = this.#at !== null && Date.now() - this.#at >= STALE_AFTER;
    this.#slot('result').classList.toggle('news2-er-gammel', old);
    const time = clockTime(this.#at ?? 0);
    setText(
      this.#slot('stale'),
      old ? `Målingen fra klokka ${time} er over en time gammel. Mål på nytt.` : '',
    );
  }

  #carry(event: MouseEvent): void {
    const { input, habitual, signs, unobtainable } = this.#state;
    const left = leaveHandover('isbar', {
      at: this.#at,
      observations: this.#at === null ? {} : input.observations,
      habitual,
      signs,
      unobtainable,
      series: this.#series.readings,
      written: this.#written,
    });
    if (left) return;
    event.preventDefault();
    setText(
      this.#slot('handover-error'),
      'Nettleseren lar oss ikke ta med målingene. Les dem fra tabellen under når du ringer.',
    );
  }

  #next(): void {
    this.#series.add();
    clearMeasurements(this.#form);
    this.#visited.clear();
    this.#confirmations.clear();
    this.#update();
    this.#focus('respirationRate');
  }

  /** Tømmer skjema og minne. Det leseren har bedt om å beholde på enheten, står. */
  #empty(): void {
    clearTimeout(this.#pause);
    this.#form.reset();
    for (const input of this.querySelectorAll<HTMLInputElement>('input[name="service"]')) {
      input.checked = false;
    }
    for (const details of this.querySelectorAll('details')) details.open = false;
    this.#series.empty();
    this.#written = undefined;
    this.#visited.clear();
    this.#confirmations.clear();
    this.#update();
  }

  #newPerson(): void {
    this.#series.forget();
    clearHandovers();
    this.#empty();
    setText(this.#slot('bar-headline'), 'Tømt for ny person');
    this.#focus('worried');
    scrollTo({ top: 0 });
  }

  #print(action: string): void {
    document.documentElement.setAttribute('data-print', action === 'print' ? 'result' : 'sheet');
    print();
  }

  #choosePrint(): void {
    setText(this.#slot('printed'), `skrevet ut ${new Date().toLocaleDateString('nb')}`);
    const root = document.documentElement;
    if (root.hasAttribute('data-print')) return;
    root.setAttribute('data-print', this.#at === null ? 'sheet' : 'result');
  }
}

customElements.define('news2-tool', News2Tool);
