import {
  BLOCKS,
  dataPath,
  formatBits,
  formatPlaces,
  functionPatterns,
  MASKS,
  multiply,
} from './qrLayout.ts';

/** Den omvendte av et tall i GF(256): a²⁵⁴. */
function inverse(a: number): number {
  let result = 1;
  for (let power = 0; power < 254; power += 1) result = multiply(result, a);
  return result;
}

/** Verdien av et polynom, høyeste grad først. */
const evaluate = (polynomial: readonly number[], x: number): number =>
  polynomial.reduce((sum, coefficient) => multiply(sum, x) ^ coefficient, 0);

/** Berlekamp–Massey: polynomet som peker ut hvilke ord som er feil, laveste grad først. */
function errorLocator(syndromes: readonly number[]): number[] {
  let current = [1];
  let previous = [1];
  let length = 0;
  let shift = 1;
  let last = 1;
  syndromes.forEach((syndrome, round) => {
    let difference = syndrome;
    for (let index = 1; index <= length; index += 1) {
      difference ^= multiply(current[index] ?? 0, syndromes[round - index] ?? 0);
    }
    if (difference === 0) {
      shift += 1;
      return;
    }
    const factor = multiply(difference, inverse(last));
    const next = [...current];
    previous.forEach((coefficient, index) => {
      next[index + shift] = (next[index + shift] ?? 0) ^ multiply(factor, coefficient);
    });
    if (2 * length <= round) {
      length = round + 1 - length;
      previous = current;
      last = difference;
      shift = 1;
    } else shift += 1;
    current = next;
  });
  return Array.from(current, (coefficient) => coefficient ?? 0);
}

/** Retter feil i én blokk. @returns `null` når det er for mange feil */
function correct(block: readonly number[], errorCount: number): number[] | null {
  const powers = Array.from({ length: 255 }, () => 1);
  for (let index = 1; index < 255; index += 1) powers[index] = multiply(powers[index - 1] ?? 1, 2);
  const syndromesOf = (words: readonly number[]) =>
    Array.from({ length: errorCount }, (_, index) => evaluate(words, powers[index] ?? 1));
  const syndromes = syndromesOf(block);
  if (syndromes.every((syndrome) => syndrome === 0)) return [...block];

  const locator = errorLocator(syndromes);
  const highFirst = locator.toReversed();
  const places = block.flatMap((_, index) => {
    const power = block.length - 1 - index;
    return evaluate(highFirst, powers[(255 - power) % 255] ?? 1) === 0 ? [{ index, power }] : [];
  });
  if (places.length !== locator.length - 1) return null;
  // Forney: størrelsen på hver feil.
  const omega = Array.from({ length: errorCount }, (_, degree) =>
    locator
      .slice(0, degree + 1)
      .reduce(
        (sum, coefficient, index) => sum ^ multiply(coefficient, syndromes[degree - index] ?? 0),
        0,
      ),
  );
  const derivative = locator
    .map((coefficient, index) => (index % 2 === 1 ? coefficient : 0))
    .slice(1);
  const fixed = [...block];
  for (const { index, power } of places) {
    const x = powers[(255 - power) % 255] ?? 1;
    const value = multiply(
      evaluate(omega.toReversed(), x),
      inverse(evaluate(derivative.toReversed(), x)),
    );
    fixed[index] = (fixed[index] ?? 0) ^ multiply(value, powers[power] ?? 1);
  }
  return syndromesOf(fixed).every((syndrome) => syndrome === 0) ? fixed : null;
}

/** Masken, fra det av de to formatfeltene som likner mest på et gyldig. */
function readMask(modules: readonly (readonly boolean[])[]): number | null {
  let best = { mask: 0, wrong: 4 };
  for (const places of formatPlaces(modules.length)) {
    const found = places.reduce(
      (bits, [x, y], bit) => bits | (Number(modules[y]?.[x] ?? false) << bit),
      0,
    );
    MASKS.forEach((_, mask) => {
      const wrong = (found ^ formatBits(mask)).toString(2).replaceAll('0', '').length;
      if (wrong < best.wrong) best = { mask, wrong };
    });
  }
  return best.wrong <= 3 ? best.mask : null;
}

/**
 * Leser teksten i en QR-kode laget av `encodeQr`: byte-modus, feilretting M, utgave 1–10.
 * @param modules rader med ruter, sann er svart
 * @returns `null` når koden er for skadet, eller laget på en annen måte
 */
export function decodeQr(modules: readonly (readonly boolean[])[]): string | null {
  const version = (modules.length - 17) / 4;
  const [errorCount, sizes] = BLOCKS[version - 1] ?? [0, []];
  const mask = MASKS[readMask(modules) ?? -1];
  if (sizes.length === 0 || !mask) return null;

  const grid = functionPatterns(version);
  for (const places of formatPlaces(modules.length)) {
    for (const [x, y] of places) {
      const row = grid[y];
      if (row) row[x] = false;
    }
  }
  const corner = grid[modules.length - 8];
  if (corner) corner[8] = false;
  const bits = dataPath(grid).map(([x, y]) => Number((modules[y]?.[x] ?? false) !== mask(x, y)));
  const total = sizes.reduce((sum, size) => sum + size + errorCount, 0);
  const words = Array.from({ length: total }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2),
  );

  const blocks = sizes.map((): number[] => []);
  let next = 0;
  for (let index = 0; index < Math.max(...sizes); index += 1) {
    sizes.forEach((size, block) => {
      if (index < size) blocks[block]?.push(words[next++] ?? 0);
    });
  }
  for (let index = 0; index < errorCount; index += 1) {
    for (const block of blocks) block.push(words[next++] ?? 0);
  }
  const fixed = blocks.map((block) => correct(block, errorCount));
  if (fixed.includes(null)) return null;
  const data = fixed.flatMap((block, index) => (block ?? []).slice(0, sizes[index]));

  const stream = data.map((word) => word.toString(2).padStart(8, '0')).join('');
  const countBits = version < 10 ? 8 : 16;
  if (stream.slice(0, 4) !== '0100') return null;
  const length = Number.parseInt(stream.slice(4, 4 + countBits), 2);
  const bytes = Uint8Array.from({ length }, (_, index) =>
    Number.parseInt(stream.slice(4 + countBits + index * 8, 12 + countBits + index * 8), 2),
  );
  return new TextDecoder().decode(bytes);
}
