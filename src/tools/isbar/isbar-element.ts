import { birthNumberRefusal } from '../../domain/birthNumber.ts';
import {
  composeIsbar,
  ISBAR_PARTS,
  type IsbarKey,
  type IsbarTexts,
  isbarAsText,
} from '../../domain/isbar.ts';
import { scoreNews2 } from '../../domain/news2.ts';
import { el, find, setText } from '../dom.ts';
import {
  clearHandovers,
  clockTime,
  type Handover,
  leaveHandover,
  takeHandover,
} from '../handover.ts';
import { partId } from './parts.ts';

const STALE_AFTER = 60 * 60 * 1000;

/** Målingene satt sammen til tekst. */
function textsFrom({ at, observations, written, ...rest }: Handover): IsbarTexts {
  const series = at === null ? rest.series : [...rest.series, { at, observations }];
  const texts = composeIsbar({
    observations,
    result: scoreNews2(observations),
    ...(at === null ? {} : { time: clockTime(at) }),
    habitual: rest.habitual,
    signs: rest.signs,
    unobtainable: rest.unobtainable,
    series: series.map((reading) => {
      const { total, complete } = scoreNews2(reading.observations);
      return { time: clockTime(reading.at), total, complete };
    }),
  });
  return { ...texts, ...written };
}

/** ISBAR-verktøyet: fem felt, fylt fra NEWS2 når leseren kommer derfra. Ingenting lagres. */
class IsbarTool extends HTMLElement {
  #carried: Handover | null = null;

  connectedCallback(): void {
    this.#carried = takeHandover('isbar');
    // Uten målinger fra NEWS2 står det leseren rakk å skrive før skriptet var her.
    this.#write(this.#carried ? textsFrom(this.#carried) : this.#texts);
    this.#drawCarried();
    this.addEventListener('input', () => this.#guardFields());
    this.addEventListener('click', (event) => this.#onClick(event));
    // Gjelder også Ctrl+C på markert tekst.
    this.addEventListener('copy', (event) => this.#onCopy(event));
    addEventListener('pagehide', () => this.#empty());
    addEventListener('beforeprint', () => this.#drawReading());
    setInterval(() => this.#drawCarried(), 15_000);
  }

  #slot(name: string): HTMLElement {
    return find(this, `[data-slot="${name}"]`);
  }

  #field(key: IsbarKey): HTMLTextAreaElement {
    return find<HTMLTextAreaElement>(this, `#${partId(key)}`);
  }

  get #texts(): IsbarTexts {
    const entries = ISBAR_PARTS.map(({ key }) => [key, this.#field(key).value]);
    return Object.fromEntries(entries) as IsbarTexts;
  }

  #write(texts: IsbarTexts | null): void {
    for (const { key } of ISBAR_PARTS) {
      const field = this.#field(key);
      field.value = texts?.[key] ?? '';
      field.rows = Math.max(3, field.value.split('\n').length + 1);
    }
    this.#guardFields();
  }

  #drawCarried(): void {
    const at = this.#carried?.at ?? null;
    this.#slot('carried').hidden = this.#carried === null;
    this.#slot('suggest').hidden = this.#carried !== null;
    if (this.#carried === null) return;
    const old = at !== null && Date.now() - at >= STALE_AFTER;
    const text =
      at === null
        ? 'Det du krysset av i NEWS2, er satt inn.'
        : old
          ? `Målingene fra klokka ${clockTime(at)} er over en time gamle. Mål på nytt før du ringer, hvis du kan.`
          : `Målingene fra klokka ${clockTime(at)} er satt inn. Fyll ut der det står «…».`;
    setText(this.#slot('carried-text'), text);
  }

  /** Sier fra i feltet med en gang noe likner et fødselsnummer. */
  #guardFields(): void {
    for (const { key } of ISBAR_PARTS) {
      const refusal = birthNumberRefusal(this.#field(key).value);
      const field = this.#field(key);
      setText(find(this, `[data-message="${key}"]`), refusal ?? '');
      if (refusal) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  }

  /** Usant, med grunn i statuslinja, når teksten ikke kan deles. */
  #mayShare(text: string): boolean {
    const refusal = birthNumberRefusal(text);
    setText(this.#slot('status'), refusal ? `Stoppet: ${refusal}` : '');
    return refusal === null;
  }

  #onCopy(event: ClipboardEvent): void {
    const { activeElement } = document;
    const selected =
      activeElement instanceof HTMLTextAreaElement
        ? activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd)
        : String(getSelection() ?? '');
    if (!this.#mayShare(selected)) event.preventDefault();
  }

  #onClick(event: MouseEvent): void {
    const target = (event.target as Element).closest<HTMLElement>('[data-action]');
    const { action } = target?.dataset ?? {};
    if (action === 'suggest') this.#suggest();
    if (action === 'read' || action === 'write') this.#read(action === 'read');
    if (action === 'copy') void this.#copy();
    if (action === 'print' && this.#mayShare(isbarAsText(this.#texts))) print();
    if (action === 'clear') this.#newPerson();
    if (action === 'back') this.#back();
  }

  /** Setter inn tekst bare der det er tomt. */
  #suggest(): void {
    const suggested = composeIsbar({});
    const current = this.#texts;
    const merged = ISBAR_PARTS.map(({ key }) => [
      key,
      current[key].trim() ? current[key] : suggested[key],
    ]);
    this.#write(Object.fromEntries(merged) as IsbarTexts);
    this.#field('identification').focus();
  }

  #drawReading(): void {
    const texts = this.#texts;
    this.#slot('lines').replaceChildren(
      ...ISBAR_PARTS.flatMap(({ key, letter, name }) => [
        el('dt', {}, el('span', { class: 'isbar-bokstav' }, letter), ` ${name}`),
        ...(texts[key].trim() || '…').split('\n').map((line) => el('dd', {}, line)),
      ]),
    );
    const now = new Date();
    this.#slot('printed').textContent =
      `Skrevet ut ${now.toLocaleDateString('nb')} klokka ${clockTime(now.getTime())}. Utgave 1. ${location.origin}${location.pathname}`;
    const filled = Object.values(texts).some((text) => text.trim() !== '');
    this.classList.toggle('isbar-fylt', filled);
  }

  #read(reading: boolean): void {
    if (reading) this.#drawReading();
    this.#slot('reading').hidden = !reading;
    find(this, 'form').hidden = reading;
    if (reading) find(this, '#isbar-les-tittel').focus();
    else this.#field('identification').focus();
  }

  async #copy(): Promise<void> {
    const text = isbarAsText(this.#texts);
    if (!this.#mayShare(text)) return;
    try {
      await navigator.clipboard.writeText(text);
      setText(this.#slot('status'), 'Teksten er kopiert. Lim den bare inn i journalen.');
    } catch {
      setText(
        this.#slot('status'),
        'Nettleseren lar oss ikke kopiere. Marker teksten under «Vis for opplesing» og kopier den selv.',
      );
    }
  }

  #back(): void {
    if (!this.#carried) return;
    const { identification, background } = this.#texts;
    leaveHandover('news2', { ...this.#carried, written: { identification, background } });
  }

  #empty(): void {
    this.#carried = null;
    this.#write(null);
    this.#slot('lines').replaceChildren();
    setText(this.#slot('status'), '');
    this.#slot('reading').hidden = true;
    find(this, 'form').hidden = false;
    this.#drawCarried();
  }

  #newPerson(): void {
    clearHandovers();
    this.#empty();
    setText(this.#slot('status'), 'Tømt for ny person.');
    this.#field('identification').focus();
  }
}

customElements.define('isbar-tool', IsbarTool);
