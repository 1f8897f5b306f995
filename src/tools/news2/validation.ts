/** Det som må rettes før resultatet vises, og uvanlige tall leseren må stå inne for. */
import { fieldId } from './fields.ts';
import { controlNamed, type FormState, habitualName } from './formReader.ts';

export interface Problem {
  fieldId: string;
  message: string;
}

/** Har leseren krysset av for bekymring, endring eller et mykt tegn? */
export const isConcerned = ({ signs: { worried, changed, soft } }: FormState): boolean =>
  worried || changed || soft.length > 0;

/**
 * Feilene i rekkefølgen feltene står.
 * @param measured er minst én måling lest?
 */
export function collectErrors(state: FormState, measured: boolean): Problem[] {
  const { input, habitualReasons, applies, unobtainable } = state;
  const list: Problem[] = [];
  if (applies === null) {
    list.push({
      fieldId: fieldId('applies'),
      message: 'Under 16 år eller gravid: svar ja eller nei.',
    });
  }
  for (const [name, { message }] of Object.entries(input.reasons)) {
    list.push({ fieldId: fieldId(name), message });
  }
  for (const [name, message] of Object.entries(habitualReasons)) {
    list.push({ fieldId: fieldId(habitualName(name as 'total')), message });
  }
  const unread = Object.keys(input.reasons).length > 0;
  if (!measured && !unread && unobtainable.length === 0 && !isConcerned(state)) {
    list.push({
      fieldId: fieldId('respirationRate'),
      message: 'Målinger: fyll ut minst én, eller kryss av for det du har sett.',
    });
  }
  return list;
}

/** Uvanlige tall leseren har sagt stemmer. Rettes tallet, spørres det på nytt. */
export class Confirmations {
  #keys = new Set<string>();
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  #key(name: string): string {
    return `${name}=${controlNamed(this.#form, name)?.value.trim()}`;
  }

  add(name: string): void {
    this.#keys.add(this.#key(name));
  }

  clear(): void {
    this.#keys.clear();
  }

  /** Målingene som fortsatt må bekreftes. */
  open({ input }: FormState): (Problem & { name: string })[] {
    return Object.entries(input.checks)
      .filter(([name]) => !this.#keys.has(this.#key(name)))
      .map(([name, message]) => ({ name, fieldId: fieldId(name), message }));
  }
}
