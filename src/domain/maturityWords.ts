import { LEVEL_WORDS, type Level, type MaturityModel, type MaturityResult } from './maturity.ts';

/** Nivået i ord: «3 Formalisert», «mellom 2 Organisert og 3 Formalisert» eller «uten nivå». */
export function levelWords(level: number | null): string {
  if (level === null) return 'uten nivå';
  const low = Math.floor(level) as Level;
  const name = `${low} ${LEVEL_WORDS[low].name}`;
  if (level === low) return name;
  const high = (low + 1) as Level;
  return `mellom ${name} og ${high} ${LEVEL_WORDS[high].name}`;
}

/** Et tall med komma: 2,5. */
export const levelNumber = (level: number | null): string =>
  level === null ? '–' : String(level).replace('.', ',');

const list = new Intl.ListFormat('nb', { type: 'conjunction' });

/** Liten forbokstav i en setning: «Kompetanse» blir «kompetanse», forkortelser står. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('nb') + text.slice(1) : text;

const named = (names: readonly string[]): string =>
  names.length <= 3
    ? list.format(names)
    : `${list.format([...names.slice(0, 2), `${names.length - 2} andre områder`])}`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * Funnet i én til tre setninger: hva er sterkest, hvor er det mest å hente, og hva mangler.
 * Aldri ett samlet nivå for enheten, og ingen ros eller ris.
 */
export function finding(model: MaturityModel, result: MaturityResult): string[] {
  const areas = result.areas.flatMap(({ name, level }) =>
    level === null ? [] : [{ name, level }],
  );
  const sentences: string[] = [];
  const answered = model.items.length - result.missing.length;
  if (areas.length === 0) {
    sentences.push(
      answered === 0
        ? 'Ingen punkter er besvart ennå.'
        : 'Ingen svar har et nivå ennå. Alle er «vet ikke» eller «gjelder ikke oss».',
    );
  } else {
    const high = Math.max(...areas.map(({ level }) => level));
    const low = Math.min(...areas.map(({ level }) => level));
    const at = (wanted: number) =>
      named(areas.filter(({ level }) => level === wanted).map(({ name }) => lowerFirst(name)));
    if (areas.length === 1) sentences.push(`${areas[0]?.name} ligger på ${levelWords(high)}.`);
    else if (high === low) sentences.push(`Alle områdene med svar ligger på ${levelWords(high)}.`);
    else {
      sentences.push(`Sterkest på ${at(high)}: ${levelWords(high)}.`);
      sentences.push(`Mest å hente på ${at(low)}: ${levelWords(low)}.`);
    }
  }
  const unsure = result.areas
    .filter(({ unknownShare }) => unknownShare !== null && unknownShare >= 1 / 3)
    .toSorted((a, b) => (b.unknownShare ?? 0) - (a.unknownShare ?? 0))[0];
  if (unsure && areas.length > 0) {
    sentences.push(
      `Mange svarte «vet ikke» på ${lowerFirst(unsure.name)} (${percent(unsure.unknownShare ?? 0)}).`,
    );
  }
  if (answered > 0 && result.missing.length > 0) {
    sentences.push(`${result.missing.length} av ${model.items.length} punkter mangler svar.`);
  }
  return sentences;
}
