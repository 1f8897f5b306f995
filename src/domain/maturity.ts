/**
 * Egenvurdering i fem nivåer: fra svar til median, spredning og det som mangler.
 * Nivåene og rekkefølgen: design.md § 4. Det finnes med vilje ikke ett tall for en hel enhet.
 */
export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

/** Navnet på hvert nivå, og det som er felles for alle punkter. */
export const LEVEL_WORDS: Record<Level, { name: string; meaning: string }> = {
  1: { name: 'Tilfeldig', meaning: 'Det kommer an på hvem som er på jobb.' },
  2: { name: 'Organisert', meaning: 'Noen har ansvaret. Ordningen blir mest brukt i etterkant.' },
  3: {
    name: 'Formalisert',
    meaning: 'Skrevet ned, kjent av alle, i bruk og gått gjennom hvert år.',
  },
  4: { name: 'Forebyggende', meaning: 'Dere er i forkant og måler. Alle vakter er med.' },
  5: {
    name: 'Integrert',
    meaning: 'En del av hverdagen, målene og budsjettet. Det har holdt i ett år.',
  },
};

export type Answer = Level | 'unknown' | 'not-applicable';
export type Certainty = 'sure' | 'fairly' | 'unsure';

/** Rollene, med fast nummer i kortkoden (0–14). Bruk aldri et nummer om igjen. */
export const MATURITY_ROLES = {
  none: { number: 0, label: 'ikke oppgitt' },
  leader: { number: 1, label: 'leder' },
  nurse: { number: 2, label: 'sykepleier' },
  'health-worker': { number: 3, label: 'helsefagarbeider' },
  'social-educator': { number: 4, label: 'vernepleier' },
  assistant: { number: 5, label: 'assistent' },
  night: { number: 6, label: 'nattevakt eller deltidsansatt' },
  representative: { number: 7, label: 'tillitsvalgt eller verneombud' },
  adviser: { number: 8, label: 'kvalitetsrådgiver' },
  doctor: { number: 9, label: 'lege' },
  therapist: { number: 10, label: 'fysio- eller ergoterapeut' },
  kitchen: { number: 11, label: 'kjøkken' },
  user: { number: 12, label: 'bruker eller pårørende' },
  other: { number: 13, label: 'annen rolle' },
} as const;
export type MaturityRole = keyof typeof MATURITY_ROLES;

export interface MaturityItem {
  id: string;
  area: string;
  question: string;
  /** Fem nivåtekster, indeks 0 er nivå 1. */
  levels: readonly string[];
  evidence: readonly string[];
  /** Lov eller forskrift stiller kravet. */
  legal: boolean;
  /** Neste steg fra hvert nivå, indeks 0 er fra nivå 1. */
  next: readonly string[];
  /** Modellversjonen der ordlyden sist ble endret. */
  changedIn: number;
}

export interface MaturityModel {
  id: string;
  number: number;
  name: string;
  version: number;
  areas: readonly { id: string; name: string }[];
  /** Punktene i gjeldende versjon, i rekkefølge. */
  items: readonly MaturityItem[];
  /** Punktene i hver versjon; indeks 0 er versjon 1. */
  versions: readonly (readonly string[])[];
}

export interface ItemAnswer {
  answer: Answer;
  evidence?: string;
  certainty?: Certainty;
}

/** Svarene til én person. */
export interface Response {
  /** Tilfeldig merke, 0–1 048 575, så samme svar ikke telles to ganger. */
  id: number;
  role: MaturityRole;
  answers: Record<string, ItemAnswer>;
}

/** Nivået teamet ble enig om, med grunnen. */
export interface Agreement {
  level: Level;
  reason: string;
}

export interface ItemResult {
  id: string;
  area: string;
  /** Antall svar per nivå; indeks 0 er nivå 1. */
  counts: number[];
  unknown: number;
  notApplicable: number;
  unanswered: number;
  median: number | null;
  low: Level | null;
  high: Level | null;
  agreed: Agreement | null;
  /** Det teamet ble enig om, ellers medianen. */
  level: number | null;
  evidence: string[];
  /** Nivå 3 eller høyere uten noe å vise fram. */
  evidenceMissing: boolean;
}

export interface AreaResult {
  id: string;
  name: string;
  /** Medianen av alle nivåer i området, fra alle som svarte. */
  median: number | null;
  low: Level | null;
  high: Level | null;
  /** Andel av svarene som er gitt, 0–1; `null` uten svar. */
  unknownShare: number | null;
  notApplicableShare: number | null;
  /** Punkter der ingen har svart. */
  missing: number;
  items: number;
  /** Antall punkter teamet er enig om. */
  agreedItems: number;
  /** Med enighet: medianen av punktenes nivå, der enighet går foran. Ellers det samme som `median`. */
  level: number | null;
}

export interface MaturityResult {
  people: number;
  items: ItemResult[];
  areas: AreaResult[];
  /** Punktene med lavest og høyest nivå; alle som deler plassen. */
  lowest: string[];
  highest: string[];
  /** Punkter ingen har svart på. */
  missing: string[];
  evidenceMissing: string[];
}

/**
 * Medianen av nivåer. Ved partall midt mellom de to midterste, altså 1, 1,5, 2 … 5.
 * @returns `null` for en tom liste
 */
export function median(levels: readonly number[]): number | null {
  if (levels.length === 0) return null;
  const sorted = levels.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

const isLevel = (answer: Answer | undefined): answer is Level => typeof answer === 'number';

const lowest = (levels: readonly Level[]): Level | null =>
  levels.length > 0 ? (Math.min(...levels) as Level) : null;
const highest = (levels: readonly Level[]): Level | null =>
  levels.length > 0 ? (Math.max(...levels) as Level) : null;

/** Nivåene som er gitt på et punkt, uten «vet ikke» og «gjelder ikke oss». */
export const levelsFor = (responses: readonly Response[], itemId: string): Level[] =>
  responses.map(({ answers }) => answers[itemId]?.answer).filter(isLevel);

function itemResult(
  item: Pick<MaturityItem, 'id' | 'area'>,
  responses: readonly Response[],
  agreed: Agreement | null,
): ItemResult {
  const given = responses.flatMap(({ answers }) => answers[item.id] ?? []);
  const levels = levelsFor(responses, item.id);
  const middle = median(levels);
  const level = agreed?.level ?? middle;
  const evidence = given
    .map((answer) => answer.evidence?.trim() ?? '')
    .filter((text) => text !== '');
  return {
    id: item.id,
    area: item.area,
    counts: LEVELS.map((wanted) => levels.filter((found) => found === wanted).length),
    unknown: given.filter(({ answer }) => answer === 'unknown').length,
    notApplicable: given.filter(({ answer }) => answer === 'not-applicable').length,
    unanswered: responses.length - given.length,
    median: middle,
    low: lowest(levels),
    high: highest(levels),
    agreed,
    level,
    evidence: [...new Set(evidence)],
    evidenceMissing: level !== null && level >= 3 && evidence.length === 0,
  };
}

function areaResult(
  { id, name }: { id: string; name: string },
  items: readonly ItemResult[],
  responses: readonly Response[],
): AreaResult {
  const levels = items.flatMap((item) => levelsFor(responses, item.id));
  const unknown = items.reduce((sum, item) => sum + item.unknown, 0);
  const notApplicable = items.reduce((sum, item) => sum + item.notApplicable, 0);
  const given = levels.length + unknown + notApplicable;
  const agreedItems = items.filter((item) => item.agreed !== null).length;
  return {
    id,
    name,
    median: median(levels),
    low: lowest(levels),
    high: highest(levels),
    unknownShare: given > 0 ? unknown / given : null,
    notApplicableShare: given > 0 ? notApplicable / given : null,
    missing: items.filter(isUnanswered).length,
    items: items.length,
    agreedItems,
    level: median(agreedItems > 0 ? items.flatMap(({ level }) => level ?? []) : levels),
  };
}

const isUnanswered = (item: ItemResult): boolean =>
  item.level === null && item.unknown + item.notApplicable === 0;

/**
 * Regner ut resultatet for én person eller et team. Svar på punkter modellen ikke har, blir ikke med.
 * @param agreed nivåene teamet ble enig om, etter punkt-id; tomt når ingen møte er holdt
 */
export function summarise(
  model: MaturityModel,
  responses: readonly Response[],
  agreed: Readonly<Record<string, Agreement>> = {},
): MaturityResult {
  const items = model.items.map((item) => itemResult(item, responses, agreed[item.id] ?? null));
  const areas = model.areas.map((area) =>
    areaResult(
      area,
      items.filter((item) => item.area === area.id),
      responses,
    ),
  );
  const levels = items.flatMap(({ level }) => level ?? []);
  const at = (wanted: number) => items.filter(({ level }) => level === wanted).map(({ id }) => id);
  return {
    people: responses.length,
    items,
    areas,
    lowest: levels.length > 0 ? at(Math.min(...levels)) : [],
    highest: levels.length > 0 ? at(Math.max(...levels)) : [],
    missing: items.filter(isUnanswered).map(({ id }) => id),
    evidenceMissing: items.filter(({ evidenceMissing }) => evidenceMissing).map(({ id }) => id),
  };
}

/** Den siste versjonen av modellen, eller en tidligere, med de punktene som fortsatt finnes. */
export function atVersion(model: MaturityModel, version: number): MaturityModel {
  const ids = model.versions[version - 1];
  if (version === model.version || !ids) return model;
  const items = ids.flatMap((id) => model.items.find((item) => item.id === id) ?? []);
  return { ...model, version, items };
}
