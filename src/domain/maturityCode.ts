import {
  type Answer,
  type ItemAnswer,
  MATURITY_ROLES,
  type MaturityModel,
  type MaturityRole,
  type Response,
} from './maturity.ts';

/**
 * Kortkoden: svarene til én person i 18 til 31 tegn (med dagens modeller) som kan leses høyt og skrives av.
 * Fem bit per tegn i Crockfords alfabet (uten I, L, O og U). Innhold, i rekkefølge: format 2 bit,
 * modell 4, versjon 5, rolle 4, merke 20, tre bit per punkt, fyll til helt tegn; så tre tegn
 * kontrollsum (CRC-15/CAN). Notater og «hvor sikker» er ikke med.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const FORMAT = 0;
const CHECK_LENGTH = 3;
const HEADER_BITS = 35;
const CRC15_CAN = 0x4599;

export const MAX_RESPONSE_ID = 2 ** 20 - 1;

/** Svaret på hvert punkt som tre bit. 0 er ubesvart. */
const ANSWERS: readonly (Answer | null)[] = [null, 1, 2, 3, 4, 5, 'unknown', 'not-applicable'];

export type CodeFault =
  /** Ingen tegn. */
  | 'empty'
  /** Et tegn som ikke finnes i koder. */
  | 'character'
  /** For kort til å være en kode. */
  | 'too-short'
  /** Kontrollsummen stemmer ikke: et tegn er feil, mangler eller er byttet om. */
  | 'mistyped'
  /** Laget med en nyere utgave av siden. */
  | 'newer'
  /** En modell denne siden ikke har. */
  | 'other-model';

export type ParsedCode =
  | { ok: true; model: string; version: number; response: Response }
  | { ok: false; reason: CodeFault; character?: string; modelNumber?: number };

function checksum(symbols: readonly number[]): number {
  // Startverdien gjør at et nulltegn som faller ut først, også merkes.
  let crc = 0x7fff;
  for (const symbol of symbols) {
    for (let bit = 4; bit >= 0; bit -= 1) {
      const carry = ((crc >> 14) & 1) ^ ((symbol >> bit) & 1);
      crc = (crc << 1) & 0x7fff;
      if (carry) crc ^= CRC15_CAN;
    }
  }
  return crc;
}

const toBits = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, index) => Math.floor(value / 2 ** (size - 1 - index)) % 2);

const fromBits = (bits: readonly number[]): number =>
  bits.reduce((value, bit) => value * 2 + bit, 0);

/**
 * Lager kortkoden for svarene til én person, i grupper på fire tegn.
 * @param version versjonen personen svarte på
 * @throws RangeError når merket er utenfor 0–1 048 575, eller modellen er utenfor det koden har plass til
 */
export function encodeCode(
  model: MaturityModel,
  response: Response,
  version: number = model.version,
): string {
  if (!Number.isInteger(response.id) || response.id < 0 || response.id > MAX_RESPONSE_ID) {
    throw new RangeError(`Merket ${response.id} er utenfor 0–${MAX_RESPONSE_ID}.`);
  }
  if (model.number > 15 || version > 31) {
    throw new RangeError(`Modell ${model.number}, versjon ${version} får ikke plass i koden.`);
  }
  const items = model.versions[version - 1] ?? [];
  const bits = [
    ...toBits(FORMAT, 2),
    ...toBits(model.number, 4),
    ...toBits(version, 5),
    ...toBits(MATURITY_ROLES[response.role].number, 4),
    ...toBits(response.id, 20),
    ...items.flatMap((id) => toBits(ANSWERS.indexOf(response.answers[id]?.answer ?? null), 3)),
  ];
  while (bits.length % 5 !== 0) bits.push(0);
  const symbols = Array.from({ length: bits.length / 5 }, (_, index) =>
    fromBits(bits.slice(index * 5, index * 5 + 5)),
  );
  const check = toBits(checksum(symbols), CHECK_LENGTH * 5);
  for (let index = 0; index < CHECK_LENGTH; index += 1) {
    symbols.push(fromBits(check.slice(index * 5, index * 5 + 5)));
  }
  const text = symbols.map((symbol) => ALPHABET[symbol]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** Retter det folk ofte skriver feil: små bokstaver, mellomrom, bindestrek, O for 0 og I eller L for 1. */
const normalise = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/**
 * Leser en kortkode slik den er skrevet av.
 * @param models modellene siden har
 */
export function parseCode(text: string, models: readonly MaturityModel[]): ParsedCode {
  const clean = normalise(text);
  if (clean === '') return { ok: false, reason: 'empty' };
  const symbols: number[] = [];
  for (const character of clean) {
    const symbol = ALPHABET.indexOf(character);
    if (symbol < 0) return { ok: false, reason: 'character', character };
    symbols.push(symbol);
  }
  if (symbols.length < HEADER_BITS / 5 + CHECK_LENGTH) return { ok: false, reason: 'too-short' };
  const body = symbols.slice(0, -CHECK_LENGTH);
  const check = fromBits(symbols.slice(-CHECK_LENGTH).flatMap((symbol) => toBits(symbol, 5)));
  if (checksum(body) !== check) return { ok: false, reason: 'mistyped' };

  const bits = body.flatMap((symbol) => toBits(symbol, 5));
  const take = (from: number, size: number) => fromBits(bits.slice(from, from + size));
  if (take(0, 2) !== FORMAT) return { ok: false, reason: 'newer' };
  const number = take(2, 4);
  const model = models.find((candidate) => candidate.number === number);
  if (!model) return { ok: false, reason: 'other-model', modelNumber: number };
  const version = take(6, 5);
  if (version > model.version) return { ok: false, reason: 'newer' };
  const items = model.versions[version - 1];
  const role = (Object.keys(MATURITY_ROLES) as MaturityRole[]).find(
    (key) => MATURITY_ROLES[key].number === take(11, 4),
  );
  if (!items || !role || bits.length !== Math.ceil((HEADER_BITS + items.length * 3) / 5) * 5) {
    return { ok: false, reason: 'mistyped' };
  }
  const answers: Record<string, ItemAnswer> = {};
  items.forEach((id, index) => {
    const answer = ANSWERS[take(HEADER_BITS + index * 3, 3)];
    if (answer) answers[id] = { answer };
  });
  return { ok: true, model: model.id, version, response: { id: take(15, 20), role, answers } };
}
