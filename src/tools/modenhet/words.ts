import type { CodeFault } from '../../domain/maturityCode.ts';
import type { FileFault } from '../../domain/maturityFile.ts';
import { html, type Markup } from './html.ts';
import type { OtherModel } from './model.ts';

/** Hvorfor en fil eller lenke ikke kunne brukes, og hva leseren gjør. */
const FILE_WORDS: Record<Exclude<FileFault, 'other-model'>, string> = {
  'not-ours':
    'er ikke laget av egenvurderingen. Velg en fil som slutter på .json og er lastet ned herfra.',
  damaged: 'er skadet og lar seg ikke lese. Be om en ny, eller last den ned på nytt.',
  edited:
    'er endret eller skadet etter at den ble laget. Vi kan ikke gå god for svarene. Be om en ny.',
  newer: 'er laget med en nyere utgave av siden. Last siden på nytt, og prøv igjen.',
};

const CODE_WORDS: Record<Exclude<CodeFault, 'other-model' | 'character'>, string> = {
  empty: 'Skriv koden først.',
  'too-short': 'Koden er for kort. Den har minst 18 tegn.',
  mistyped:
    'Koden stemmer ikke. Ett tegn er feil, mangler eller er byttet om. Les den på nytt, fire og fire tegn.',
  newer: 'Koden er laget med en nyere utgave av siden. Last siden på nytt, og prøv igjen.',
};

const elsewhere = (what: string, other: OtherModel | undefined): Markup =>
  other
    ? html`${what} hører til «${other.name}». <a href="${other.address}">Gå til den siden</a>, og åpne den der.`
    : html`${what} hører til en modell vi ikke har lenger.`;

/** @param name navnet på fila, eller «Lenka» */
export function fileWords(
  name: string,
  fault: { reason: FileFault; modelId?: string },
  others: readonly OtherModel[],
): Markup {
  if (fault.reason === 'other-model') {
    return elsewhere(
      name,
      others.find(({ id }) => id === fault.modelId),
    );
  }
  return html`${name} ${FILE_WORDS[fault.reason]}`;
}

export function codeWords(
  fault: { reason: CodeFault; character?: string; modelNumber?: number },
  others: readonly OtherModel[],
): Markup {
  if (fault.reason === 'other-model') {
    return elsewhere(
      'Koden',
      others.find(({ number }) => number === fault.modelNumber),
    );
  }
  if (fault.reason === 'character') {
    return html`«${fault.character}» finnes ikke i koder. De har bare tall og store bokstaver, aldri I, L, O eller U.`;
  }
  return html`${CODE_WORDS[fault.reason]}`;
}

/** `2026-11-22` blir `22.11.2026`. Annen tekst står som den er. */
export const dateWords = (date: string): string =>
  date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');

/** «1 svar», «2 svar»; «1 punkt», «2 punkter». */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
