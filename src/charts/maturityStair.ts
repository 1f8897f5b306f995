/** Nivået i et område som trapp, med spredningen som strek under. Ren funksjon, gir SVG som tekst. */
export interface StairData {
  /** Navnet på området, til beskrivelsen. */
  name: string;
  /** 1–5, eventuelt midt mellom to nivåer; `null` uten nivå. */
  median: number | null;
  low: number | null;
  high: number | null;
  /** Medianen av det teamet ble enig om, når den finnes. */
  agreed?: number | null;
}

/** Klassene skrevet ut, så stilene deres blir med når ubrukte stiler tas bort. */
const FILL = ['l0', 'l1', 'l2', 'l3', 'l4', 'l5'] as const;
const STEP = 50;
const WIDTH = 46;
const BASE = 40;

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const number = (value: number): string => String(value).replace('.', ',');

/** Beskrivelsen skjermleseren får: de samme tallene som i trappa. */
export function describeStair({ name, median, low, high, agreed }: StairData): string {
  if (median === null || low === null || high === null) return `${name}: ingen nivåer ennå`;
  const spread = low === high ? `alle svar på ${low}` : `svar fra ${low} til ${high}`;
  const together = agreed ? `, dere ble enige om ${number(agreed)}` : '';
  return `${name}: median ${number(median)}, ${spread}${together}`;
}

/** Ett trinn. Et halvt nivå fyller halve bredden. */
function step(level: number, median: number): string {
  const x = (level - 1) * STEP + 1;
  const height = 5 + level * 5;
  const box = (width: number, kind: number) =>
    `<rect x="${x}" y="${BASE - height}" width="${width}" height="${height}" class="${FILL[kind]}"/>`;
  if (median >= level) return box(WIDTH, level);
  return median > level - 1 ? box(WIDTH, 0) + box(WIDTH / 2, level) : box(WIDTH, 0);
}

/** Tegner trappa, 250 × 56. Uten nivå blir alle trinnene tomme. */
export function maturityStair(data: StairData): string {
  const { median, low, high, agreed } = data;
  const steps = [1, 2, 3, 4, 5].map((level) => step(level, median ?? 0)).join('');
  const x = (level: number) => (level - 1) * STEP + 1 + WIDTH / 2;
  const spread =
    low === null || high === null
      ? ''
      : low === high
        ? `<path class="spenn" d="M${x(low)} 44v8"/>`
        : `<path class="spenn" d="M${x(low)} 48H${x(high)}M${x(low)} 44v8M${x(high)} 44v8"/>`;
  const mark = agreed ? `<path class="enig" d="M${x(agreed)} 0l6 7-6 7-6-7z"/>` : '';
  return `<svg class="trapp" viewBox="0 0 250 56" role="img" aria-label="${escapeText(describeStair(data))}">${steps}${spread}${mark}</svg>`;
}
