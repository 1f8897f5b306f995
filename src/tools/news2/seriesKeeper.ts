/** Serien i denne økten: i minnet, og på enheten bare når leseren har bedt om det. */
import type { News2Observations } from '../../domain/news2.ts';
import { type Reading, readSeries, withReading } from '../../domain/news2Series.ts';
import { downloadSeries, forgetSeries, keepSeries, keptSeries } from './seriesStore.ts';
import { drawSeries } from './seriesView.ts';

export class SeriesKeeper {
  /** Målingene som er lagt i serien; den som står i skjemaet nå, er ikke med. */
  readings: Reading[] = [];
  #current: Reading | null = null;
  #found: Reading[] = keptSeries();
  #kept = false;
  #problem = '';
  #drawn = '';
  readonly #slot: HTMLElement;

  constructor(slot: HTMLElement) {
    this.#slot = slot;
  }

  /** Setter målingen som står i skjemaet nå, og tegner når noe er nytt. */
  show(at: number | null, observations: News2Observations): void {
    this.#current = at === null ? null : { at, observations };
    this.#draw();
  }

  get #all(): Reading[] {
    return this.#current ? withReading(this.readings, this.#current) : this.readings;
  }

  #draw(): void {
    const model = {
      readings: this.#all,
      kept: this.#kept,
      found: this.#found,
      problem: this.#problem,
    };
    const signature = JSON.stringify(model);
    if (signature === this.#drawn) return;
    this.#drawn = signature;
    const open = this.#slot.querySelector('details')?.open ?? false;
    const focused = this.#slot.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset['action']
      : undefined;
    drawSeries(this.#slot, model);
    const details = this.#slot.querySelector('details');
    if (details) details.open = open;
    if (focused) this.#slot.querySelector<HTMLElement>(`[data-action="${focused}"]`)?.focus();
  }

  /** Legger målingen i skjemaet i serien, så neste kan tas. */
  add(): void {
    this.readings = this.#all;
    this.#current = null;
    if (this.#kept) this.#kept = keepSeries(this.readings);
  }

  /** Serien som er båret hit sammen med målingene; da er det samme person. */
  resume(readings: readonly Reading[]): void {
    this.readings = [...readings];
    this.#found = [];
  }

  /** Tar i bruk serien som lå på enheten. */
  useFound(): void {
    this.resume(this.#found);
    this.#kept = true;
    this.#draw();
    this.#slot.querySelector('h3')?.focus();
  }

  keep(wanted: boolean): void {
    this.#kept = wanted && keepSeries(this.#all);
    this.#problem = wanted && !this.#kept ? 'Nettleseren lar oss ikke lagre serien.' : '';
    if (!wanted) forgetSeries();
    this.#draw();
  }

  /** Sletter serien på enheten; minnet står. */
  forget(): void {
    forgetSeries();
    this.#found = [];
    this.#kept = false;
    this.#draw();
  }

  /** Tømmer minnet; det som er lagret etter ønske, står. */
  empty(): void {
    this.readings = [];
    this.#current = null;
    this.#problem = '';
  }

  download(): void {
    downloadSeries(this.#all);
  }

  async load(file: File | undefined): Promise<void> {
    if (!file) return;
    const readings = readSeries(await file.text());
    this.#problem = typeof readings === 'string' ? readings : '';
    if (typeof readings !== 'string') this.readings = readings;
    this.#draw();
  }
}
