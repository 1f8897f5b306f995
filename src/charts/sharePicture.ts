import type { Motif } from './shareMotifs.ts';
import { type Strand, threadTwist } from './threadTwist.ts';

/** Størrelsen de sosiale mediene ber om. */
export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;
export const MARGIN = 72;

/** Tittelen står midt mellom den stille linja og båndet. */
const HEAD = 110;
const BAND = 364;
const BASELINE = 552;
const LEVELS = [412, 452, 492, 532, 572];
/** Der strengene er blitt én tråd, og hvor lang vei de bruker på det. */
const JOIN = 620;
const TWIST = 280;
const THREAD = 11;
/** Tråden begynner så langt før strengene er helt samlet, og skjuler endene deres. */
const LEAD = 34;

/** Tegnene i en tekst som omriss, med grunnlinja i (`x`, `y`). */
export type Outline = (text: string, x: number, y: number, size: number) => string;

export interface PictureColours {
  page: string;
  band: string;
  ink: string;
  muted: string;
  edge: string;
  thread: string;
  /** De fem strengene, ovenfra. */
  strands: readonly string[];
}

export interface SharePicture {
  /** Den stille linja øverst. */
  sender: string;
  title: { size: number; lines: readonly string[] };
  /** Strengen delen hører til, 0–4; uten den er alle like. */
  strand: number | null;
  /** Navnet på strengen, når det ikke er tittelen. */
  strandName: string | null;
  motif: Motif;
}

const mix = (colour: string, ground: string, share: number): string => {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(part(colour, at) * share + part(ground, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
};

const glyphs = (d: string, colour: string) => `<path d="${d}" fill="${colour}"/>`;

function mark({ strands, thread }: PictureColours): string {
  const y = [5, 10.5, 16, 21.5, 27];
  const lines = strands.map(
    (colour, index) => `<path stroke="${colour}" d="M1 ${y[index]}h5C13 ${y[index]} 13 16 20 16"/>`,
  );
  return `<g transform="translate(${MARGIN} 51)scale(1.3)" fill="none" stroke-width="2.4" stroke-linecap="round">${lines.join('')}<path stroke="${thread}" stroke-width="3.6" d="M19 16h20"/></g>`;
}

function drawMotif(motif: Motif, colours: PictureColours, outline: Outline): string {
  const { edge, thread, band, muted } = colours;
  const dots = (motif.dots ?? []).map(
    ([x, y]) => `<circle cx="${x}" cy="${y}" r="11" fill="${thread}"/>`,
  );
  const stops = (motif.stops ?? []).map(
    ([x, y]) =>
      `<circle cx="${x}" cy="${y}" r="14" fill="${band}" stroke="${thread}" stroke-width="8"/>`,
  );
  const letters = (motif.letters ?? []).map((letter) => glyphs(outline(...letter), muted));
  return [
    `<g transform="translate(${motif.join ?? JOIN} ${BASELINE})" fill="none" stroke-linecap="round" stroke-linejoin="round">`,
    `<path d="${motif.pencil ?? ''}" stroke="${edge}" stroke-width="3"/>`,
    `<path d="${motif.dashed ?? ''}" stroke="${edge}" stroke-width="3" stroke-dasharray="8 9"/>`,
    ...letters,
    `<path d="M${-LEAD} 0H0" stroke="${thread}" stroke-width="${THREAD}"/>`,
    `<path d="${motif.thread}" stroke="${thread}" stroke-width="${THREAD}"/>`,
    ...dots,
    ...stops,
    '</g>',
  ].join('');
}

/** Tegner delingsbildet for en del av nettstedet. All tekst er omriss, så bildet blir likt på alle maskiner. */
export function sharePicture(
  picture: SharePicture,
  colours: PictureColours,
  outline: Outline,
): string {
  const { sender, title, strand, strandName, motif } = picture;
  const { page, band, ink, muted } = colours;
  const strands: Strand[] = colours.strands.map((colour, index) =>
    strand === null
      ? { colour, width: 6 }
      : index === strand
        ? { colour, width: 10 }
        : { colour: mix(colour, band, 0.42), width: 5 },
  );
  const join = motif.join ?? JOIN;
  const leading = title.size * 1.04;
  const slack = BAND - HEAD - leading * title.lines.length;
  const top = HEAD + slack / 2 + title.size * 0.83;
  const text = title.lines.map((line, index) =>
    outline(line, MARGIN, top + index * leading, title.size),
  );
  const name =
    strand !== null && strandName
      ? glyphs(outline(strandName, MARGIN, (LEVELS[strand] ?? 0) - 14, 24), ink)
      : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" viewBox="0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}">`,
    `<rect width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" fill="${page}"/>`,
    `<rect y="${BAND}" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT - BAND}" fill="${band}"/>`,
    mark(colours),
    glyphs(outline(sender, MARGIN + 66, 82, 30), muted),
    glyphs(text.join(''), ink),
    threadTwist(strands, {
      from: -10,
      start: join - TWIST,
      end: join,
      levels: LEVELS,
      centre: BASELINE,
      ground: band,
    }),
    drawMotif(motif, colours, outline),
    name,
    '</svg>',
  ].join('');
}
