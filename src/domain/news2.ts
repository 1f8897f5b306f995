/**
 * NEWS2: poengtabell og regler. Ren TypeScript, uten nettleser og rammeverk.
 *
 * Kilde: Royal College of Physicians, «National Early Warning Score (NEWS) 2», London 2017,
 * kart 1 (poeng) og kart 2 (terskler). https://www.rcp.ac.uk/resources/national-early-warning-score-news-2/
 */

export type Points = 0 | 1 | 2 | 3;
export type Risk = 'low' | 'low-medium' | 'medium' | 'high';
/** A våken · C ny eller forverret forvirring · V reagerer på tiltale · P på smerte · U ikke. */
export type Consciousness = 'A' | 'C' | 'V' | 'P' | 'U';
export type OxygenScale = 1 | 2;

/** De sju delene av skåren, i den rekkefølgen de undersøkes (ABCDE). */
export const PARAMETERS = [
  'respirationRate',
  'oxygenSaturation',
  'supplementalOxygen',
  'systolicBloodPressure',
  'pulse',
  'consciousness',
  'temperature',
] as const;
export type Parameter = (typeof PARAMETERS)[number];

/** Målingene. Alt kan mangle; det som mangler, gir aldri 0 poeng. */
export interface News2Observations {
  /** Åndedrag per minutt, helt tall 0–80. */
  respirationRate?: number | undefined;
  /** SpO₂ i prosent, helt tall 50–100. */
  oxygenSaturation?: number | undefined;
  /** Skala 2 gjelder bare når lege har bestemt den. Uten skala får ikke SpO₂ poeng. */
  oxygenScale?: OxygenScale | undefined;
  /** `true` når personen får oksygen, `false` på romluft. */
  supplementalOxygen?: boolean | undefined;
  /** Systolisk blodtrykk i mmHg, helt tall 40–300. */
  systolicBloodPressure?: number | undefined;
  /** Slag per minutt, helt tall 20–250. */
  pulse?: number | undefined;
  consciousness?: Consciousness | undefined;
  /** °C med høyst én desimal, 25–45. */
  temperature?: number | undefined;
}

/** Ett bånd i tabellen; begge ender er med. Uten `min` gjelder alt lavere, uten `max` alt høyere. */
export interface Band {
  readonly min?: number;
  readonly max?: number;
  readonly points: Points;
}

/** Radene i kart 1 som er bånd av tall. Temperatur står i tideler av en grad. */
export const BANDS = {
  respirationRate: [
    { max: 8, points: 3 },
    { min: 9, max: 11, points: 1 },
    { min: 12, max: 20, points: 0 },
    { min: 21, max: 24, points: 2 },
    { min: 25, points: 3 },
  ],
  oxygenSaturationScale1: [
    { max: 91, points: 3 },
    { min: 92, max: 93, points: 2 },
    { min: 94, max: 95, points: 1 },
    { min: 96, points: 0 },
  ],
  oxygenSaturationScale2OnAir: [
    { max: 83, points: 3 },
    { min: 84, max: 85, points: 2 },
    { min: 86, max: 87, points: 1 },
    { min: 88, points: 0 },
  ],
  oxygenSaturationScale2OnOxygen: [
    { max: 83, points: 3 },
    { min: 84, max: 85, points: 2 },
    { min: 86, max: 87, points: 1 },
    { min: 88, max: 92, points: 0 },
    { min: 93, max: 94, points: 1 },
    { min: 95, max: 96, points: 2 },
    { min: 97, points: 3 },
  ],
  systolicBloodPressure: [
    { max: 90, points: 3 },
    { min: 91, max: 100, points: 2 },
    { min: 101, max: 110, points: 1 },
    { min: 111, max: 219, points: 0 },
    { min: 220, points: 3 },
  ],
  pulse: [
    { max: 40, points: 3 },
    { min: 41, max: 50, points: 1 },
    { min: 51, max: 90, points: 0 },
    { min: 91, max: 110, points: 1 },
    { min: 111, max: 130, points: 2 },
    { min: 131, points: 3 },
  ],
  temperature: [
    { max: 350, points: 3 },
    { min: 351, max: 360, points: 1 },
    { min: 361, max: 380, points: 0 },
    { min: 381, max: 390, points: 1 },
    { min: 391, points: 2 },
  ],
} as const satisfies Record<string, readonly Band[]>;

/** Radene i kart 1 som er valg. */
const CHOICES = {
  supplementalOxygen: { air: 0, oxygen: 2 },
  consciousness: { A: 0, C: 3, V: 3, P: 3, U: 3 },
} as const satisfies Record<string, Record<string, Points>>;

/** Kart 2: laveste sum som gir nivået. En enkelt treer under 5 gir lav–middels. */
const RISK_THRESHOLDS = { medium: 5, high: 7 } as const;
/** Høyeste mulige sum. */
export const MAX_TOTAL = 20;

/**
 * Verdier utenfor regnes som umulige. Grensene er våre (RCP gir ingen) og er like for alle brukere
 * av reglene. Temperatur i tideler av en grad.
 */
export const LIMITS = {
  respirationRate: { min: 0, max: 80 },
  oxygenSaturation: { min: 50, max: 100 },
  systolicBloodPressure: { min: 40, max: 300 },
  pulse: { min: 20, max: 250 },
  temperature: { min: 250, max: 450 },
} as const;
export type NumericParameter = keyof typeof LIMITS;

/** Hvorfor en rad ikke fikk poeng. */
export type UnscoredReason =
  /** Målingen er ikke oppgitt. */
  | 'not-given'
  /** SpO₂ er oppgitt, men ikke hvilken skala som gjelder. */
  | 'scale-unknown'
  /** Skala 2 og SpO₂ 93 % eller høyere: poengene avhenger av om personen får oksygen. */
  | 'oxygen-unknown';

export interface News2Result {
  /** Poeng per del. En del uten poeng er ikke med. */
  points: Partial<Record<Parameter, Points>>;
  /** Hvorfor en del ikke har poeng. */
  unscored: Partial<Record<Parameter, UnscoredReason>>;
  /** Summen av `points`. Er `complete` usann, kan den virkelige skåren være høyere. */
  total: number;
  /** Delene som alene gir 3 poeng (rød skår), i ABCDE-rekkefølge. */
  redScores: Parameter[];
  /** Risikoen ved `total`. Er `complete` usann, er dette det laveste den kan være. */
  risk: Risk;
  /** Sann når alle sju delene har poeng. */
  complete: boolean;
  /** Det som må oppgis for at skåren skal bli fullstendig. */
  missing: (Parameter | 'oxygenScale')[];
}

/** Temperatur i hele tideler; °C × 10, uten feil fra totallsystemet. */
export const toTenths = (celsius: number): number => Math.round(celsius * 10);

function checked(parameter: NumericParameter, value: number): number {
  const grid = parameter === 'temperature' ? toTenths(value) : value;
  const onGrid =
    parameter === 'temperature' ? Math.abs(value * 10 - grid) < 1e-6 : Number.isInteger(value);
  const { min, max } = LIMITS[parameter];
  if (!onGrid || grid < min || grid > max) {
    throw new RangeError(
      `${parameter}: ${value} står ikke i tabellen. Bruk parseNews2Input på det et menneske skriver.`,
    );
  }
  return grid;
}

const inBand = (value: number, { min = -Infinity, max = Infinity }: Band): boolean =>
  value >= min && value <= max;

/** SpO₂-raden som gjelder, eller grunnen til at ingen gjør det. */
function saturationRow(
  saturation: number,
  scale: OxygenScale | undefined | null,
  oxygen: boolean | undefined | null,
): readonly Band[] | UnscoredReason {
  if (scale == null) return 'scale-unknown';
  if (scale !== 1 && scale !== 2)
    throw new RangeError(`oxygenScale: ${scale} er verken 1 eller 2.`);
  if (scale === 1) return BANDS.oxygenSaturationScale1;
  if (oxygen == null && saturation > 92) return 'oxygen-unknown';
  return oxygen ? BANDS.oxygenSaturationScale2OnOxygen : BANDS.oxygenSaturationScale2OnAir;
}

/**
 * Båndet en måling faller i, eller grunnen til at den ikke får poeng. Gjelder delene som er tall.
 * @throws RangeError når verdien er umulig eller har for mange desimaler.
 */
export function bandOf(
  parameter: NumericParameter,
  observations: News2Observations,
): Band | UnscoredReason {
  const value = observations[parameter];
  if (value == null) return 'not-given';
  const grid = checked(parameter, value);
  const row =
    parameter === 'oxygenSaturation'
      ? saturationRow(grid, observations.oxygenScale, observations.supplementalOxygen)
      : BANDS[parameter];
  if (typeof row === 'string') return row;
  const band = row.find((candidate) => inBand(grid, candidate));
  if (!band) throw new RangeError(`${parameter}: ${value} faller mellom båndene i tabellen.`);
  return band;
}

function pointsOf(parameter: Parameter, observations: News2Observations): Points | UnscoredReason {
  if (parameter === 'supplementalOxygen') {
    const oxygen = observations.supplementalOxygen;
    if (oxygen == null) return 'not-given';
    return oxygen ? CHOICES.supplementalOxygen.oxygen : CHOICES.supplementalOxygen.air;
  }
  if (parameter === 'consciousness') {
    const letter = observations.consciousness;
    if (letter == null) return 'not-given';
    if (!Object.hasOwn(CHOICES.consciousness, letter)) {
      throw new RangeError(`consciousness: ${letter} er ikke en av A, C, V, P og U.`);
    }
    return CHOICES.consciousness[letter];
  }
  const band = bandOf(parameter, observations);
  return typeof band === 'string' ? band : band.points;
}

/** Risikoen ved en sum, og om minst én del alene gir 3 poeng (kart 2). */
function riskOf(total: number, hasRedScore: boolean): Risk {
  if (total >= RISK_THRESHOLDS.high) return 'high';
  if (total >= RISK_THRESHOLDS.medium) return 'medium';
  return hasRedScore ? 'low-medium' : 'low';
}

/**
 * Regner ut NEWS2. Det som mangler, står i `missing` og gir aldri 0 poeng.
 * @throws RangeError når en verdi er umulig (se `LIMITS`), ikke er et helt tall, eller temperaturen
 *   har mer enn én desimal. Tekst fra et skjema går gjennom `parseNews2Input` først.
 */
export function scoreNews2(observations: News2Observations): News2Result {
  const points: News2Result['points'] = {};
  const unscored: News2Result['unscored'] = {};
  const missing: News2Result['missing'] = [];
  for (const parameter of PARAMETERS) {
    const outcome = pointsOf(parameter, observations);
    if (typeof outcome === 'number') {
      points[parameter] = outcome;
      continue;
    }
    unscored[parameter] = outcome;
    if (outcome === 'not-given') missing.push(parameter);
    if (outcome === 'scale-unknown') missing.push('oxygenScale');
  }
  const total = Object.values(points).reduce<number>((sum, value) => sum + value, 0);
  const redScores = PARAMETERS.filter((parameter) => points[parameter] === 3);
  return {
    points,
    unscored,
    total,
    redScores,
    risk: riskOf(total, redScores.length > 0),
    complete: Object.keys(points).length === PARAMETERS.length,
    missing,
  };
}
