import { decodeQr } from './qrDecode.ts';

/** Et gråtonebilde: lyshet 0–255 per punkt, rad for rad. */
export interface GreyImage {
  width: number;
  height: number;
  pixels: Uint8ClampedArray | Uint8Array;
}

interface Corner {
  x: number;
  y: number;
  /** Størrelsen på en rute, i bildepunkter. */
  module: number;
  hits: number;
}

/** Svart der punktet er mørkere enn nabolaget: tåler ujevnt lys. */
function blackAndWhite({ width, height, pixels }: GreyImage): (x: number, y: number) => boolean {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const at = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0;
  const reach = Math.max(8, Math.round(Math.max(width, height) / 12));
  return (px, py) => {
    const [x, y] = [Math.round(px), Math.round(py)];
    if (x < 0 || y < 0 || x >= width || y >= height) return false;
    const [left, top] = [Math.max(0, x - reach), Math.max(0, y - reach)];
    const [right, bottom] = [Math.min(width, x + reach), Math.min(height, y + reach)];
    const sum = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
    return (pixels[y * width + x] ?? 255) < (sum / ((right - left) * (bottom - top))) * 0.9;
  };
}

/** Lengden på rekkene svart–hvit–svart–hvit–svart gjennom et punkt; `null` når de ikke er 1:1:3:1:1. */
function finderRuns(
  dark: (x: number, y: number) => boolean,
  x: number,
  y: number,
  [dx, dy]: readonly [number, number],
  limit: number,
): { module: number; offset: number } | null {
  const walk = (sign: 1 | -1): [number, number, number] => {
    const runs: [number, number, number] = [0, 0, 0];
    let step = 0;
    for (const [index, colour] of [true, false, true].entries()) {
      while (runs[index] !== undefined && runs[index] <= limit) {
        const place = (step + (sign === 1 ? 0 : 1)) * sign;
        if (dark(x + dx * place, y + dy * place) !== colour) break;
        runs[index] += 1;
        step += 1;
      }
    }
    return runs;
  };
  const [forward, back] = [walk(1), walk(-1)];
  const runs = [back[2], back[1], back[0] + forward[0], forward[1], forward[2]];
  const module = runs.reduce((sum, run) => sum + run, 0) / 7;
  const fits = runs.every((run, index) => {
    const wanted = index === 2 ? 3 : 1;
    return Math.abs(run - wanted * module) <= wanted * module * 0.55;
  });
  return module >= 1 && fits ? { module, offset: (forward[0] - back[0]) / 2 } : null;
}

/** Alle steder som likner et hjørne, de sikreste først. */
function findCorners(
  { width, height }: GreyImage,
  dark: (x: number, y: number) => boolean,
): Corner[] {
  const corners: Corner[] = [];
  const limit = Math.max(width, height) / 3;
  for (let y = 0; y < height; y += 1) {
    let start = -1;
    for (let x = 0; x <= width; x += 1) {
      const isDark = x < width && dark(x, y);
      if (isDark && start < 0) start = x;
      if (isDark || start < 0) continue;
      const middle = (start + x - 1) / 2;
      start = -1;
      const across = finderRuns(dark, middle, y, [1, 0], limit);
      const down = across && finderRuns(dark, middle, y, [0, 1], limit);
      if (!across || !down || Math.abs(across.module - down.module) > across.module * 0.5) continue;
      const centre = y + down.offset;
      const module = (across.module + down.module) / 2;
      const known = corners.find(
        (corner) => Math.hypot(corner.x - middle, corner.y - centre) < module * 2.5,
      );
      if (known) {
        known.x = (known.x * known.hits + middle) / (known.hits + 1);
        known.y = (known.y * known.hits + centre) / (known.hits + 1);
        known.module = (known.module * known.hits + module) / (known.hits + 1);
        known.hits += 1;
      } else corners.push({ x: middle, y: centre, module, hits: 1 });
    }
  }
  return corners.sort((a, b) => b.hits - a.hits).slice(0, 8);
}

/** Tre hjørner i rekkefølgen øverst til venstre, øverst til høyre, nederst til venstre. */
function triples(corners: readonly Corner[]): [Corner, Corner, Corner][] {
  const found: { corners: [Corner, Corner, Corner]; skew: number }[] = [];
  for (const a of corners) {
    for (const b of corners) {
      for (const c of corners) {
        if (a === b || b === c || a === c) continue;
        const [ab, ac, bc] = [
          Math.hypot(b.x - a.x, b.y - a.y),
          Math.hypot(c.x - a.x, c.y - a.y),
          Math.hypot(c.x - b.x, c.y - b.y),
        ];
        const turn = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        if (turn <= 0) continue;
        const skew = Math.abs(ab / ac - 1) + Math.abs(bc / Math.hypot(ab, ac) - 1) * 2;
        const sizes = [a.module, b.module, c.module];
        if (skew < 0.6 && Math.max(...sizes) / Math.min(...sizes) < 1.6)
          found.push({ corners: [a, b, c], skew });
      }
    }
  }
  return found
    .sort((a, b) => a.skew - b.skew)
    .slice(0, 6)
    .map(({ corners: chosen }) => chosen);
}

type Point = readonly [number, number];

/** Perspektivet som fører enhetskvadratet (0,0)–(1,1) til fire punkter i bildet. */
function perspective(a: Point, b: Point, c: Point, d: Point): (u: number, v: number) => Point {
  // a (0,0), b (1,0), c (0,1), d (1,1)
  const [sx, sy] = [a[0] - b[0] + d[0] - c[0], a[1] - b[1] + d[1] - c[1]];
  const [x1, y1, x2, y2] = [b[0] - d[0], b[1] - d[1], c[0] - d[0], c[1] - d[1]];
  const scale = x1 * y2 - x2 * y1 || 1;
  const g = (sx * y2 - x2 * sy) / scale;
  const h = (x1 * sy - sx * y1) / scale;
  return (u, v) => {
    const w = g * u + h * v + 1;
    return [
      ((b[0] - a[0] + g * b[0]) * u + (c[0] - a[0] + h * c[0]) * v + a[0]) / w,
      ((b[1] - a[1] + g * b[1]) * u + (c[1] - a[1] + h * c[1]) * v + a[1]) / w,
    ];
  };
}

/** Hvor godt det lille mønsteret nede til høyre passer i et punkt, 0–25. */
function alignmentFit(
  dark: (x: number, y: number) => boolean,
  [x, y]: Point,
  along: Point,
  down: Point,
): number {
  let fit = 0;
  for (let v = -2; v <= 2; v += 1) {
    for (let u = -2; u <= 2; u += 1) {
      const wanted = Math.max(Math.abs(u), Math.abs(v)) !== 1;
      if (dark(x + along[0] * u + down[0] * v, y + along[1] * u + down[1] * v) === wanted) fit += 1;
    }
  }
  return fit;
}

function sample(
  dark: (x: number, y: number) => boolean,
  [a, b, c]: [Corner, Corner, Corner],
  version: number,
): string | null {
  const size = version * 4 + 17;
  const span = size - 7;
  const along: Point = [(b.x - a.x) / span, (b.y - a.y) / span];
  const down: Point = [(c.x - a.x) / span, (c.y - a.y) / span];
  // Det lille mønsteret sitter tre ruter innenfor det fjerde hjørnet. Let rundt der det burde være.
  const inner = version === 1 ? span : span - 3;
  const guess: Point = [a.x + (along[0] + down[0]) * inner, a.y + (along[1] + down[1]) * inner];
  let best = { fit: version === 1 ? 25 : 0, at: guess };
  for (let v = -8; v <= 8 && version > 1; v += 0.5) {
    for (let u = -8; u <= 8; u += 0.5) {
      const at: Point = [
        guess[0] + along[0] * u + down[0] * v,
        guess[1] + along[1] * u + down[1] * v,
      ];
      const fit = alignmentFit(dark, at, along, down) - (Math.abs(u) + Math.abs(v)) / 20;
      if (fit > best.fit) best = { fit, at };
    }
  }
  const [dx, dy] = best.fit > 21 ? [best.at[0] - guess[0], best.at[1] - guess[1]] : [0, 0];
  const stretch = span / inner;
  const fourth: Point = [b.x + c.x - a.x + dx * stretch, b.y + c.y - a.y + dy * stretch];
  const place = perspective([a.x, a.y], [b.x, b.y], [c.x, c.y], fourth);
  const modules = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => dark(...place((x - 3) / span, (y - 3) / span))),
  );
  return decodeQr(modules);
}

/**
 * Finner og leser en QR-kode laget av `encodeQr` i et bilde: skjermbilde eller foto, også skrått.
 * @returns teksten, eller `null` når ingen kode lot seg lese
 */
export function readQrImage(image: GreyImage): string | null {
  const dark = blackAndWhite(image);
  for (const corners of triples(findCorners(image, dark))) {
    const [a, b, c] = corners;
    const module = (a.module + b.module + c.module) / 3;
    const span = (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - a.x, c.y - a.y)) / 2;
    const guess = Math.round((span / module + 7 - 17) / 4);
    for (const version of [guess, guess + 1, guess - 1, guess + 2, guess - 2]) {
      if (version < 1 || version > 10) continue;
      const text = sample(dark, corners, version);
      if (text !== null) return text;
    }
  }
  return null;
}
