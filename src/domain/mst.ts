/**
 * MST (Malnutrition Screening Tool) på norsk.
 * Kilde: Helsedirektoratet 2022, «For å vurdere risiko for underernæring anbefales verktøyet MST»;
 * laveste vekttapsintervall, 1–5 kg, etter det nasjonale arketypet på arketyper.no.
 */
export const WEIGHT_LOSS_ANSWERS = {
  nei: { label: 'Nei', points: 0 },
  'inntil-5': { label: 'Ja, 1–5 kg', points: 1 },
  '6-10': { label: 'Ja, 6–10 kg', points: 2 },
  '11-15': { label: 'Ja, 11–15 kg', points: 3 },
  'over-15': { label: 'Ja, over 15 kg', points: 4 },
  'ja-ukjent': { label: 'Ja, men vet ikke hvor mye', points: 2 },
  'vet-ikke': { label: 'Vet ikke', points: 2 },
} as const;

export const APPETITE_ANSWERS = {
  nei: { label: 'Nei', points: 0 },
  ja: { label: 'Ja', points: 1 },
} as const;

export type WeightLossAnswer = keyof typeof WEIGHT_LOSS_ANSWERS;
export type AppetiteAnswer = keyof typeof APPETITE_ANSWERS;

/** Summen fra og med betyr risiko for underernæring. */
const MST_RISK_LIMIT = 2;

export interface MstAnswers {
  /** Har personen gått ned i vekt uten å ville det? */
  weightLoss?: WeightLossAnswer | undefined;
  /** Har personen spist mindre enn vanlig på grunn av dårligere matlyst? */
  appetite?: AppetiteAnswer | undefined;
}

export interface MstResult {
  points: Partial<Record<keyof MstAnswers, number>>;
  /** Sum av svarene som er gitt, 0–5. For lav når `complete` er false. */
  total: number;
  complete: boolean;
  missing: (keyof MstAnswers)[];
  /** `true` ved sum 2 eller mer, `false` ved 0–1, `null` når det avhenger av svaret som mangler. */
  atRisk: boolean | null;
}

/**
 * Regner ut MST. Manglende svar teller aldri som 0.
 * @param answers svarene som er gitt; begge kan mangle
 */
export function scoreMst(answers: MstAnswers): MstResult {
  const points: MstResult['points'] = {};
  if (answers.weightLoss) points.weightLoss = WEIGHT_LOSS_ANSWERS[answers.weightLoss].points;
  if (answers.appetite) points.appetite = APPETITE_ANSWERS[answers.appetite].points;
  const missing = (['weightLoss', 'appetite'] as const).filter(
    (name) => points[name] === undefined,
  );
  const total = (points.weightLoss ?? 0) + (points.appetite ?? 0);
  const complete = missing.length === 0;
  return {
    points,
    total,
    complete,
    missing,
    atRisk: total >= MST_RISK_LIMIT ? true : complete ? false : null,
  };
}

/** Frister per tjeneste. Kilde: Helsedirektoratet 2022, kapitlene om risikovurdering og om ernæringsplan. */
export const MST_SERVICES = {
  korttid: {
    label: 'Korttidsplass i sykehjem',
    first: 'innen ett døgn etter innleggelse',
    repeat: 'hver uke',
    evaluate: 'minst hver uke',
  },
  langtid: {
    label: 'Langtidsplass eller annen kommunal institusjon',
    first: 'innen én uke',
    repeat: 'hver måned',
    evaluate: 'minst hver måned',
  },
  hjemmesykepleie: {
    label: 'Hjemmesykepleie, også i omsorgsbolig',
    first: 'innen to uker etter oppstart',
    repeat: null,
    evaluate: 'hver måned',
  },
  hjemme: {
    label: 'Andre tjenester hjemme, matomsorg eller dagtilbud',
    first: 'innen to uker etter oppstart',
    repeat: null,
    evaluate: 'minst hver sjette måned',
  },
} as const;
export type MstService = keyof typeof MST_SERVICES;
