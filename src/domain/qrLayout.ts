/**
 * Det skriving og lesing av QR-koder har felles: tabeller, faste mønstre og regning i GF(256).
 * Bare feilretting M og utgave 1–10, etter ISO/IEC 18004.
 */

/** Per utgave: feilrettingsord per blokk, og antall dataord i hver blokk. */
export const BLOCKS: readonly (readonly [number, readonly number[]])[] = [
  [10, [16]],
  [16, [28]],
  [26, [44]],
  [18, [32, 32]],
  [24, [43, 43]],
  [16, [27, 27, 27, 27]],
  [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]],
  [22, [36, 36, 36, 37, 37]],
  [26, [43, 43, 43, 43, 44]],
];
const ALIGNMENT: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];
export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Multiplikasjon i GF(256) med polynomet x⁸+x⁴+x³+x²+1. */
export function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** Bits med BCH-rest: formatet (15 bit) og utgaven (18 bit). */
function withRemainder(value: number, shift: number, generator: number): number {
  let rest = value << shift;
  const top = 31 - Math.clz32(generator);
  while (31 - Math.clz32(rest) >= top) rest ^= generator << (31 - Math.clz32(rest) - top);
  return (value << shift) | rest;
}

/** Ruter som ikke er data: `null` er ledig, ellers svart eller hvit. */
export type Grid = (boolean | null)[][];

export function functionPatterns(version: number): Grid {
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => new Array<boolean | null>(size).fill(null));
  const set = (x: number, y: number, dark: boolean) => {
    const row = grid[y];
    if (row && x >= 0 && x < size) row[x] = dark;
  };
  const square = (cx: number, cy: number, radius: number, dark: (ring: number) => boolean) => {
    for (let y = -radius; y <= radius; y += 1) {
      for (let x = -radius; x <= radius; x += 1) {
        set(cx + x, cy + y, dark(Math.max(Math.abs(x), Math.abs(y))));
      }
    }
  };
  for (let index = 0; index < size; index += 1) {
    set(6, index, index % 2 === 0);
    set(index, 6, index % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  }
  const places = ALIGNMENT[version - 1] ?? [];
  const last = places.length - 1;
  places.forEach((x, i) => {
    places.forEach((y, j) => {
      const corner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!corner) square(x, y, 2, (ring) => ring !== 1);
    });
  });
  if (version >= 7) {
    const bits = withRemainder(version, 12, 0x1f25);
    for (let bit = 0; bit < 18; bit += 1) {
      const [a, b] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
      set(a, b, ((bits >> bit) & 1) === 1);
      set(b, a, ((bits >> bit) & 1) === 1);
    }
  }
  return grid;
}

/** De 15 bitene med feilretting M og maske, slik de står i koden. */
export const formatBits = (mask: number): number => withRemainder(mask, 10, 0x537) ^ 0x5412;

/** De to plassene til formatet, bit 0 først: rundt hjørnet øverst til venstre, og delt på de to andre. */
export function formatPlaces(size: number): [number, number][][] {
  const corner = Array.from({ length: 15 }, (_, bit): [number, number] => {
    if (bit < 6) return [8, bit];
    if (bit < 8) return [8, bit + 1];
    return bit === 8 ? [7, 8] : [14 - bit, 8];
  });
  const edges = Array.from({ length: 15 }, (_, bit): [number, number] =>
    bit < 8 ? [size - 1 - bit, 8] : [8, size - 15 + bit],
  );
  return [corner, edges];
}

/** Rutene data skal stå i, i sikksakk fra høyre, to kolonner om gangen. */
export function dataPath(grid: Grid): [number, number][] {
  const size = grid.length;
  const path: [number, number][] = [];
  for (let right = size - 1, up = true; right >= 1; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (grid[y]?.[x] === null) path.push([x, y]);
    }
  }
  return path;
}
