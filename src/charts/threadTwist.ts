/** Strengene som tvinnes til tråden, sett fra siden. Ren geometri, gir SVG som tekst. */
export interface Strand {
  colour: string;
  width: number;
}

interface TwistFrame {
  /** Der strengene er rette fra, der de begynner å tvinnes, og der de er blitt én. */
  from: number;
  start: number;
  end: number;
  /** Høyden til hver streng før de tvinnes, ovenfra. */
  levels: readonly number[];
  /** Høyden til tråden de blir. */
  centre: number;
  /** Fargen bak: en streng foran skygger for dem bak med denne. */
  ground: string;
}

const POINTS = 160;
const TURNS = 1.5;
const WIDEST = 62;
/** Luft på hver side av en streng som går over en annen. */
const GAP = 3;
/** Punkter luften slutter før enden av en del, så den ikke skjærer i fortsettelsen av sin egen streng. */
const CASING_END = 4;

const smooth = (t: number) => t * t * (3 - 2 * t);

interface Point {
  x: number;
  y: number;
  front: boolean;
}

/** Deler en streng der den går fra forsiden til baksiden; nabodeler har ett punkt felles. */
function runs(points: readonly Point[]): { front: boolean; points: Point[] }[] {
  const found: { front: boolean; points: Point[] }[] = [];
  for (const point of points) {
    const last = found.at(-1);
    last?.points.push(point);
    if (last?.front !== point.front) found.push({ front: point.front, points: [point] });
  }
  return found;
}

/** Tegner strengene: rette fra venstre, så om hverandre, foran og bak, til de ligger i tråden. */
export function threadTwist(strands: readonly Strand[], frame: TwistFrame): string {
  const { from, start, end, levels, centre, ground } = frame;
  const at = (index: number, t: number): Point => {
    const angle = 2 * Math.PI * (TURNS * t + index / strands.length - 0.5);
    const gathered = smooth(Math.min(1, t * 2.1));
    const level = levels[index] ?? centre;
    return {
      x: start + t * (end - start),
      y: level + (centre + WIDEST * (1 - smooth(t)) * Math.sin(angle) - level) * gathered,
      front: Math.cos(angle) >= 0,
    };
  };
  const stroke = (points: readonly Point[], colour: string, width: number, cap: string) =>
    `<path d="M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="${cap}"/>`;
  const pieces = strands.flatMap(({ colour, width }, index) =>
    runs([
      { ...at(index, 0), x: from },
      ...Array.from({ length: POINTS + 1 }, (_, step) => at(index, step / POINTS)),
    ]).map(({ front, points }) => ({
      front,
      casing: stroke(points.slice(CASING_END, -CASING_END), ground, width + 2 * GAP, 'butt'),
      line: stroke(points, colour, width, 'round'),
    })),
  );
  const inFront = pieces.filter(({ front }) => front);
  return [
    ...pieces.filter(({ front }) => !front).map(({ line }) => line),
    ...inFront.map(({ casing }) => casing),
    ...inFront.map(({ line }) => line),
  ].join('');
}
