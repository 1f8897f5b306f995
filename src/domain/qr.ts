import {
  BLOCKS,
  dataPath,
  formatBits,
  formatPlaces,
  functionPatterns,
  type Grid,
  MASKS,
  multiply,
} from './qrLayout.ts';

/**
 * QR-kode med byte-modus og feilretting M (om lag 15 %), utgave 1–10: nok til 213 byte.
 * Etter ISO/IEC 18004. Bare det en adresse trenger.
 */
export const MAX_QR_BYTES = 213;

/** Reed–Solomon: resten etter deling med generatorpolynomet. */
function errorWords(data: readonly number[], count: number): number[] {
  const generator = new Array<number>(count).fill(0);
  generator[count - 1] = 1;
  let root = 1;
  for (let degree = 0; degree < count; degree += 1) {
    for (let index = 0; index < count; index += 1) {
      generator[index] = multiply(generator[index] ?? 0, root) ^ (generator[index + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  const rest = new Array<number>(count).fill(0);
  for (const word of data) {
    const factor = word ^ (rest.shift() ?? 0);
    rest.push(0);
    generator.forEach((coefficient, index) => {
      rest[index] = (rest[index] ?? 0) ^ multiply(coefficient, factor);
    });
  }
  return rest;
}

/** Dataordene med hode og fyll, delt i blokker og flettet med feilrettingen. */
function codewords(bytes: Uint8Array, version: number): number[] {
  const [errorCount, sizes] = BLOCKS[version - 1] ?? [0, []];
  const capacity = sizes.reduce((sum, size) => sum + size, 0);
  const bits: number[] = [];
  const push = (value: number, size: number) => {
    for (let bit = size - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  push(0b0100, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const data: number[] = [];
  for (let index = 0; index < bits.length; index += 8) {
    data.push(Number.parseInt(bits.slice(index, index + 8).join(''), 2));
  }
  for (let pad = 0; data.length < capacity; pad += 1) data.push(pad % 2 === 0 ? 0xec : 0x11);

  let start = 0;
  const blocks = sizes.map((size) => {
    const block = data.slice(start, start + size);
    start += size;
    return { data: block, error: errorWords(block, errorCount) };
  });
  const interleave = (part: 'data' | 'error', length: number) =>
    Array.from({ length }, (_, index) =>
      blocks.flatMap((block) => block[part][index] ?? []),
    ).flat();
  return [...interleave('data', Math.max(...sizes)), ...interleave('error', errorCount)];
}

/** Formatet (feilretting M og maske) ligger to ganger rundt hjørnene. */
function placeFormat(grid: Grid, mask: number): void {
  const size = grid.length;
  const bits = formatBits(mask);
  const set = (x: number, y: number, value: boolean) => {
    const row = grid[y];
    if (row) row[x] = value;
  };
  for (const places of formatPlaces(size)) {
    places.forEach(([x, y], bit) => {
      set(x, y, ((bits >> bit) & 1) === 1);
    });
  }
  set(8, size - 8, true);
}

/** Hvor vanskelig koden er å lese: rekker, firkanter, falske hjørner og skjev fordeling. */
function penalty(modules: readonly (readonly boolean[])[]): number {
  const size = modules.length;
  const at = (x: number, y: number) => modules[y]?.[x] ?? false;
  let points = 0;
  for (let a = 0; a < size; a += 1) {
    for (const line of [modules[a] ?? [], Array.from({ length: size }, (_, b) => at(a, b))]) {
      const text = line.map(Number).join('');
      for (const run of text.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
      points += (text.match(/(?=10111010000|00001011101)/g) ?? []).length * 40;
    }
  }
  let dark = 0;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      dark += Number(at(x, y));
      const same = [at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)].every(
        (other) => other === at(x, y),
      );
      if (x < size - 1 && y < size - 1 && same) points += 3;
    }
  }
  return points + Math.floor(Math.abs((dark / size ** 2) * 20 - 10)) * 10;
}

/**
 * Lager QR-koden for en tekst.
 * @returns rader med ruter, sann er svart, uten den lyse kanten på fire ruter som må stå rundt
 * @throws RangeError når teksten er over 213 byte
 */
export function encodeQr(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const version =
    BLOCKS.findIndex(([, sizes], index) => {
      const bits = sizes.reduce((sum, size) => sum + size, 0) * 8;
      return bytes.length * 8 + (index < 9 ? 12 : 20) <= bits;
    }) + 1;
  if (version === 0)
    throw new RangeError(`${bytes.length} byte er for mye; høyst ${MAX_QR_BYTES}.`);

  const words = codewords(bytes, version);
  const drawn = MASKS.map((mask, number) => {
    const grid = functionPatterns(version);
    placeFormat(grid, number);
    dataPath(grid).forEach(([x, y], index) => {
      const bit = ((words[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
      const row = grid[y];
      if (row) row[x] = (bit === 1) !== mask(x, y);
    });
    const modules = grid.map((row) => row.map(Boolean));
    return { modules, points: penalty(modules) };
  });
  const best = drawn.reduce((least, next) => (next.points < least.points ? next : least));
  return best.modules;
}
