/** Vern mot at et fødselsnummer følger med når tekst kopieres eller skrives ut. */

export type BirthNumberReason =
  /** Elleve siffer som begynner med en dato, slik fødselsnummer og D-nummer gjør. */
  | 'starts-with-date'
  /** Elleve siffer på rad, uten gyldig dato først. */
  | 'eleven-digits';

export interface BirthNumberMatch {
  /** Teksten slik den står. */
  found: string;
  /** Plassen i teksten. */
  index: number;
  reason: BirthNumberReason;
}

const GAP = String.raw`[\s.\-/\u2010-\u2015]`;
/** Mønstrene prøves i rekkefølge; det første som treffer et sted i teksten, gjelder der. */
const PATTERNS = [
  // Gruppert som et fødselsnummer, ddmmåå og fem siffer, uansett hva som står rundt.
  `\\d{2}${GAP}?\\d{2}${GAP}?\\d{2}${GAP}{0,3}\\d{3}${GAP}?\\d{2}(?!\\d)`,
  // Med fire siffer i årstallet.
  `\\d{2}${GAP}?\\d{2}${GAP}?(?:19|20)\\d{2}${GAP}{0,3}\\d{5}(?!\\d)`,
  // Elleve siffer for seg selv, med høyst ett skilletegn mellom hvert.
  `(?<!\\d[\\s.,/-])\\d(?:${GAP}?\\d){10}(?![\\s.,/-]?\\d)`,
];
const LOOKS_LIKE_BIRTH_NUMBER = new RegExp(`(?<!\\d)(?:${PATTERNS.join('|')})`, 'gu');
/** Tegn uten bredde, som kan skjule et nummer. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * Begynner de seks første sifrene med en dato (ddmmåå)? D-nummer har 4 lagt til første siffer,
 * syntetiske nummer fra Tenor 8 (eller 4) lagt til tredje. Kilde: Skatteetaten om fødselsnummer.
 */
function startsWithDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/**
 * Finner tekst som likner et fødselsnummer: elleve siffer, også med mellomrom, punktum, skråstrek
 * eller bindestrek mellom. Kontrollsifrene prøves ikke; et feilskrevet nummer skal heller ikke ut.
 * @returns treffene i rekkefølge; tom liste når teksten kan deles
 */
export function findBirthNumbers(text: string): BirthNumberMatch[] {
  const visible = text.normalize('NFKC').replace(INVISIBLE, '');
  return [...visible.matchAll(LOOKS_LIKE_BIRTH_NUMBER)].map(({ 0: found, index }) => {
    const digits = found.replace(/\D/g, '');
    return {
      found,
      index,
      reason: startsWithDate(digits) ? 'starts-with-date' : 'eleven-digits',
    };
  });
}

const EXPLANATIONS: Record<BirthNumberReason, string> = {
  'starts-with-date': 'ser ut som et fødselsnummer',
  'eleven-digits': 'har elleve siffer, som et fødselsnummer',
};

/** Grunnen til at teksten ikke kan deles, på bokmål; `null` når den kan. */
export function birthNumberRefusal(text: string): string | null {
  const [first] = findBirthNumbers(text);
  return first
    ? `«${first.found}» ${EXPLANATIONS[first.reason]}. Ta det bort først. Si fødselsnummeret muntlig når du blir spurt.`
    : null;
}
