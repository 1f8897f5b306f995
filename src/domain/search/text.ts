import { withoutApostrophes } from './english.ts';

/** Ordene i en tekst, med små bokstaver. Bindestrek binder; tall beholdes. */
export const wordsOf = (text: string): string[] =>
  withoutApostrophes(text)
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .match(/[\p{L}\p{N}]+(?:[-₂][\p{L}\p{N}]+)*₂?/gu) ?? [];

/** Et tall med bindestrek: id-en til et utsagn («ern-032») eller en paragraf («4-1»). */
export const isCode = (word: string): boolean => /-/.test(word) && /\d/.test(word);

/** Skriver om æ, ø og å slik folk gjør uten norsk tastatur: «søvn» → «soevn». */
export const foldLong = (word: string): string =>
  word.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');

/** Fjerner prikker og streker: «søvn» → «sovn», «é» → «e». */
export const foldShort = (word: string): string =>
  word
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

const ENDINGS = [
  'erene',
  'erne',
  'eren',
  'ere',
  'enes',
  'anes',
  'ingene',
  'ingane',
  'ingen',
  'inger',
  'ingar',
  'inga',
  'ene',
  'ane',
  'ens',
  'ets',
  'ers',
  'ande',
  'ende',
  'ede',
  'este',
  'ast',
  'ing',
  'et',
  'en',
  'er',
  'ar',
  'as',
  'es',
  'te',
  'de',
  'a',
  'e',
  's',
  't',
] as const;

/** En s til slutt er eieform etter disse bokstavene; i «sykehus», «status» og «ressurs» hører den til ordet. */
const GENITIVE = /[adegklmnot]s$/;

/**
 * En grov stamme: tar bort én bøyningsendelse når minst fire bokstaver står igjen.
 * Den brukes bare til å kjenne igjen ord; Pagefind har sin egen stamming.
 */
export function stem(word: string): string {
  const ending = ENDINGS.find(
    (candidate) =>
      word.endsWith(candidate) &&
      word.length - candidate.length >= 4 &&
      (candidate !== 's' || GENITIVE.test(word)),
  );
  const cut = ending ? word.slice(0, -ending.length) : word;
  return cut.length > 4 && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut;
}

/**
 * Antall feil mellom to ord, der to bokstaver i feil rekkefølge er én feil (Damerau–Levenshtein).
 * @param limit over denne grensen svarer funksjonen `limit + 1` uten å regne ferdig
 */
export function mistakes(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
