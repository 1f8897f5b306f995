/** NEWS2-skårer over tid, som SVG-tekst. Ren funksjon; den samme i bygget og i nettleseren. */

export interface TrendPoint {
  /** Klokkeslettet under punktet. Bare tall og punktum. */
  time: string;
  /** Skåren, 0–20. */
  total: number;
  complete: boolean;
  /** Har målingen en rød skår? */
  red: boolean;
}

const WIDTH = 340;
const LEFT = 26;
const RIGHT = 12;
const TOP = 22;
const BOTTOM = 150;
const HEIGHT = 176;

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const round = (value: number): number => Math.round(value * 10) / 10;

/** Setningen skjermleseren får: hver skår med klokkeslett. */
export const describeTrend = (points: readonly TrendPoint[]): string =>
  `NEWS2 over tid: ${points
    .map(({ time, total, complete, red }) => {
      const notes = [complete ? '' : 'ufullstendig', red ? 'rød skår' : ''].filter(Boolean);
      return `klokka ${time} ${complete ? '' : 'minst '}${total}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
    })
    .join(', ')}.`;

function mark(x: number, y: number, { complete, red }: TrendPoint): string {
  const shape = red
    ? `<rect class="punkt" x="${x - 5}" y="${y - 5}" width="10" height="10"/><rect class="kant" x="${x - 8}" y="${y - 8}" width="16" height="16"/>`
    : `<circle class="punkt" cx="${x}" cy="${y}" r="5"/>`;
  return complete ? shape : shape.replace('class="punkt"', 'class="punkt delvis"');
}

/**
 * Tegner skårene fra eldste til nyeste med tersklene 5 og 7. Fylt punkt er fullstendig, åpent er
 * ufullstendig, firkant med dobbel kant har rød skår; formen bærer betydningen, ikke fargen.
 * @param points høyst tolv punkter, eldste først
 */
export function news2TrendSvg(points: readonly TrendPoint[]): string {
  const highest = Math.max(8, ...points.map(({ total }) => total));
  const x = (index: number): number =>
    points.length === 1
      ? WIDTH / 2
      : round(LEFT + 10 + (index * (WIDTH - LEFT - RIGHT - 20)) / (points.length - 1));
  const y = (total: number): number => round(BOTTOM - ((BOTTOM - TOP) * total) / highest);
  const threshold = (total: number): string =>
    `<path class="terskel" d="M${LEFT} ${y(total)}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${y(total) + 5}" text-anchor="end">${total}</text>`;
  const line = points.map(({ total }, index) => `${x(index)} ${y(total)}`).join('L');
  // Med mange målinger får hvert andre punkt klokkeslett, regnet fra den nyeste.
  const labelled = (index: number): boolean =>
    points.length <= 6 || (points.length - 1 - index) % 2 === 0;
  const marks = points.map((point, index) => {
    const time = labelled(index)
      ? `<text x="${x(index)}" y="${HEIGHT - 6}" text-anchor="middle">${escapeText(point.time)}</text>`
      : '';
    return `${mark(x(index), y(point.total), point)}<text class="skar" x="${x(index)}" y="${y(point.total) - 12}" text-anchor="middle">${point.total}</text>${time}`;
  });
  return [
    `<svg class="news2-trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeText(describeTrend(points))}">`,
    `<path class="akse" d="M${LEFT} ${BOTTOM}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${BOTTOM + 5}" text-anchor="end">0</text>`,
    threshold(5),
    threshold(7),
    points.length > 1 ? `<path class="linje" d="M${line}"/>` : '',
    ...marks,
    '</svg>',
  ].join('');
}
