/** Det tråden tegner. Koordinatene går fra der strengene er blitt én: x mot høyre, y oppover er negativ. */
export interface Motif {
  /** Tråden, i ett strøk; 600 går ut av bildet til høyre. */
  thread: string;
  /** Det som er tegnet med blyant bak. */
  pencil?: string;
  dashed?: string;
  /** Der strengene er blitt én, når motivet trenger mer plass enn de andre. */
  join?: number;
  /** Punkter på tråden: fylte, eller åpne som stopp. */
  dots?: readonly (readonly [x: number, y: number])[];
  stops?: readonly (readonly [x: number, y: number])[];
  /** Bokstaver, med grunnlinje og skriftgrad. */
  letters?: readonly (readonly [text: string, x: number, y: number, size: number])[];
}

const OUT = 'H600';

/** Punkter på en kurve som kommer over medianen. */
const RUN: readonly (readonly [number, number])[] = [
  [126, -34],
  [162, -14],
  [198, -46],
  [234, -28],
  [270, -60],
  [306, -44],
  [342, -86],
  [378, -122],
  [414, -106],
  [450, -146],
  [486, -160],
];

const SEVEN: readonly (readonly [number, number])[] = [
  [124, -82],
  [184, -58],
  [244, -112],
  [304, -74],
  [364, -146],
  [424, -96],
  [484, -66],
];

const BOOK = {
  thread: `M0 0H150V-140q48-26 96 16q48-42 96-16V0${OUT}`,
  pencil: 'M150 0q48-22 96 14q48-36 96-14M246-120V10',
};
const BOOK_LINES =
  'M170-104q28-9 56 10M266-94q28-19 56-10M170-74q28-9 56 10M266-64q28-19 56-10M170-44q28-9 56 10M266-34q28-19 56-10';
const BUBBLE = `M0 0H196V-38H152q-16 0-16-16V-154q0-16 16-16H384q16 0 16 16V-54q0 16-16 16H236L196 0${OUT}`;

export const MOTIFS = {
  /** Bare tråden, videre ut av bildet. */
  plain: { thread: `M0 0${OUT}` },
  book: { ...BOOK, pencil: BOOK.pencil + BOOK_LINES },
  glossary: {
    ...BOOK,
    letters: [
      ['A', 172, -42, 72],
      ['Å', 270, -42, 72],
    ],
  },
  stair: {
    thread: `M0 0H100V-33H162V-66H224V-99H286V-132H348V-165${OUT}`,
    pencil: 'M100 0H440V-165',
    dots: [[255, -99]],
  },
  list: {
    thread: `M0 0H400a30 30 0 0 0 0-60H150a30 30 0 0 1 0-60H410${OUT}`,
    pencil: 'M330-30l10 10 18-20M330-90l10 10 18-20M330-150l10 10 18-20',
  },
  loop: {
    thread: `M0 0H250a82 82 0 0 0 0-164a82 82 0 0 0 0 164${OUT}`,
    pencil: 'M236-96l14-14 14 14M250-108V-56',
  },
  loops: {
    thread: `M0 0H90a38 38 0 0 0 0-76a38 38 0 0 0 0 76H215a58 58 0 0 0 0-116a58 58 0 0 0 0 116H380a82 82 0 0 0 0-164a82 82 0 0 0 0 164${OUT}`,
  },
  chart: {
    thread: `M0 0H80Q104 0 126-34${RUN.slice(1)
      .map(([x, y]) => `L${x} ${y}`)
      .join('')}`,
    pencil: 'M106-176V0H520',
    dashed: 'M106-76H520',
    dots: RUN,
  },
  /** En nedgang som oppdages, og snur. */
  noticed: {
    thread: `M0 0H60C110 0 100-140 170-140C250-140 250-30 310-30C370-30 380-140 460-140${OUT}`,
    pencil: 'M60 0H520',
    dots: [[248, -85]],
    dashed: 'M248-170V0',
  },
  /** Sju målinger, hver på sin skala, og én linje gjennom dem. */
  seven: {
    thread: `M0 0H60Q80 0 94-28${SEVEN.map(([x, y]) => `L${x} ${y}`).join('')}L514-28Q528 0 548 0${OUT}`,
    pencil: SEVEN.map(([x]) => `M${x}-170V0`).join(''),
    dots: SEVEN,
  },
  bubble: { thread: BUBBLE, pencil: 'M176-128H360M176-104H330M176-80H350' },
  fiveLines: {
    thread: BUBBLE,
    pencil: 'M222-146H362M222-125H330M222-104H362M222-83H300M222-62H346',
    letters: [
      ['I', 184, -139, 20],
      ['S', 180, -118, 20],
      ['B', 180, -97, 20],
      ['A', 180, -76, 20],
      ['R', 180, -55, 20],
    ],
  },
  talk: {
    thread: `M0 0H150V-34H124q-14 0-14-14V-138q0-14 14-14H276q14 0 14 14V-48q0 14-14 14H182L150 0H430V-62H356q-12 0-12-12V-160q0-12 12-12H500q12 0 12 12V-74q0 12-12 12H462L430 0${OUT}`,
    pencil: 'M142-110H258M142-82H232M374-134H480M374-104H456',
  },
  bowl: {
    thread: `M0 0H206C140-14 102-50 98-100H402C398-50 360-14 294 0${OUT}M206 0H294`,
    pencil: 'M196-126q-14-14 0-26t0-26M250-126q-14-14 0-26t0-26M304-126q-14-14 0-26t0-26',
  },
  gauge: {
    thread: `M0 0H126A124 124 0 0 1 374 0${OUT}`,
    pencil: 'M126 0H374M250-104V-88M176-74l11 11M324-74l-11 11M250 0L304-58',
    dots: [[250, 0]],
  },
  heart: {
    thread: `M0 0H250C150-62 138-108 150-136C166-174 228-178 250-128C272-178 334-174 350-136C362-108 350-62 250 0${OUT}`,
  },
  path: {
    thread: `M0 0C90 0 70-96 150-96C220-96 210-34 280-34C360-34 330-150 430-150${OUT}`,
    pencil: 'M60 0H520',
    stops: [
      [150, -96],
      [280, -34],
      [430, -150],
    ],
  },
  nodes: {
    thread: `M0 0H110L190-90L310-40L400-150L480-30L530 0${OUT}`,
    pencil: 'M110 0L310-40M190-90L400-150M310-40L480-30M190-90Q330-20 480-30M110 0Q220-160 400-150',
    stops: [
      [110, 0],
      [190, -90],
      [310, -40],
      [400, -150],
      [480, -30],
    ],
  },
  lens: {
    thread: 'M0 0H150L214-44A76 76 0 1 1 224-34',
    pencil: 'M222-94H250L262-110L276-78L290-128L304-70L314-94H346',
  },
  tools: {
    thread: `M0 0H40L56-20L72 14L96-110L116 22L132-16L142 0H180A66 66 0 0 1 312 0H360V-26H400V-52H440V-78H480V-104${OUT}`,
    pencil: 'M180 0H312M246 0L276-32M246-54V-46M206-38l5 5M286-38l-5 5M360 0H520V-92',
    dots: [[246, 0]],
  },
  /** Hele tråden fra forsiden: veiledning, der vi står, plan, liten test og kurve. */
  whole: {
    join: 330,
    thread:
      'M0 0H24V-104q32-19 64 11q32-30 64-11V0H196V-22h28v-22h28v-22h28v-22h28v-22H410a20 20 0 0 1 0 40H350a20 20 0 0 0 0 40q46 0 80 15q40 15 86 15a50 50 0 1 0-50-50a50 50 0 0 0 50 50H580q14 0 24-18l15 8l16-20l15 8l16-20l15 9l16-28l15-18l16 8l15-28l16-10l15-14',
    pencil: 'M24 0q32-15 64 9q32-24 64-9M88-92V7M592-128V0H800',
    dashed: 'M592-58H800',
    dots: [[774, -123]],
  },
} as const satisfies Record<string, Motif>;
