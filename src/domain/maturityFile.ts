import {
  type Agreement,
  type Answer,
  type Certainty,
  type ItemAnswer,
  LEVEL_WORDS,
  type Level,
  MATURITY_ROLES,
  type MaturityModel,
  type MaturityRole,
  type Response,
} from './maturity.ts';
import { canonicalJson, crc32 } from './maturityChecksum.ts';
import { MAX_RESPONSE_ID } from './maturityCode.ts';
import type { Assessment, PlanStep } from './maturityTeam.ts';

/** Fila er JSON på norsk, med spørsmålene i, så den kan leses uten denne siden. */
const FILE_FORMAT = 'trygghetsstandarden-egenvurdering';
const FILE_VERSION = 1;

export type FileFault =
  /** Ikke laget av egenvurderingen. */
  | 'not-ours'
  /** Vår, men lar seg ikke lese. */
  | 'damaged'
  /** Innholdet stemmer ikke med kontrollsummen: skadet eller endret for hånd. */
  | 'edited'
  /** Laget med en nyere utgave av siden. */
  | 'newer'
  /** Modellen hører til en annen side. */
  | 'other-model';

export type ParsedFile =
  | { ok: true; assessment: Assessment; questions: Record<string, string> }
  | { ok: false; reason: FileFault; modelName?: string; modelId?: string };

const ANSWER_WORDS = { unknown: 'vet ikke', 'not-applicable': 'gjelder ikke oss' } as const;
const CERTAINTY_WORDS: Record<Certainty, string> = {
  sure: 'sikker',
  fairly: 'ganske sikker',
  unsure: 'usikker',
};

const answerToFile = (answer: Answer) =>
  typeof answer === 'number' ? answer : ANSWER_WORDS[answer];

function responseToFile(response: Response, questions: ReadonlyMap<string, string>) {
  return {
    merke: response.id,
    rolle: MATURITY_ROLES[response.role].label,
    punkter: Object.entries(response.answers).map(([id, { answer, evidence, certainty }]) => ({
      id,
      ...(questions.has(id) && { sporsmal: questions.get(id) }),
      svar: answerToFile(answer),
      ...(typeof answer === 'number' && { nivaa: LEVEL_WORDS[answer].name }),
      ...(evidence && { bevis: evidence }),
      ...(certainty && { sikkerhet: CERTAINTY_WORDS[certainty] }),
    })),
  };
}

/**
 * Skriver en egenvurdering som lesbar JSON.
 * @param model modellen svarene hører til; gir navn og spørsmål
 */
export function writeAssessmentFile(assessment: Assessment, model: MaturityModel): string {
  const questions = new Map(model.items.map(({ id, question }) => [id, question]));
  const content = {
    format: FILE_FORMAT,
    formatversjon: FILE_VERSION,
    modell: assessment.model,
    modellnavn: model.name,
    modellversjon: assessment.modelVersion,
    navn: assessment.name,
    dato: assessment.date,
    svar: assessment.responses.map((response) => responseToFile(response, questions)),
    enighet: Object.entries(assessment.agreed).map(([id, { level, reason }]) => ({
      id,
      nivaa: level,
      begrunnelse: reason,
    })),
    plan: assessment.plan.map(({ item, what, who, when, sign, nextLook }) => ({
      punkt: item,
      hva: what,
      hvem: who,
      naar: when,
      slikSerViDet: sign,
      nesteBlikk: nextLook,
    })),
  };
  return `${JSON.stringify({ ...content, sjekksum: crc32(canonicalJson(content)) }, null, 2)}\n`;
}

class Unreadable extends Error {}

const fail = (): never => {
  throw new Unreadable();
};
const asText = (value: unknown): string => (typeof value === 'string' ? value : fail());
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : fail());
const asGroup = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail();
const keyFor = <K extends string>(words: Record<K, string>, word: unknown): K =>
  (Object.keys(words) as K[]).find((key) => words[key] === word) ?? fail();
const asLevel = (value: unknown): Level =>
  typeof value === 'number' && Object.hasOwn(LEVEL_WORDS, value) ? (value as Level) : fail();

const ROLE_WORDS = Object.fromEntries(
  Object.entries(MATURITY_ROLES).map(([role, { label }]) => [role, label]),
) as Record<MaturityRole, string>;

/** Rollen, merket og svarene til én person; `ids` er punktene versjonen har. */
function readResponse(
  value: unknown,
  ids: ReadonlySet<string>,
  questions: Record<string, string>,
): Response {
  const { merke, rolle, punkter } = asGroup(value);
  if (typeof merke !== 'number' || !Number.isInteger(merke) || merke < 0 || merke > MAX_RESPONSE_ID)
    fail();
  const answers: Record<string, ItemAnswer> = {};
  for (const row of asList(punkter)) {
    const { id: rawId, sporsmal, svar, bevis, sikkerhet } = asGroup(row);
    const id = asText(rawId);
    if (!ids.has(id) || Object.hasOwn(answers, id)) fail();
    if (sporsmal !== undefined) questions[id] = asText(sporsmal);
    answers[id] = {
      answer: typeof svar === 'number' ? asLevel(svar) : keyFor(ANSWER_WORDS, svar),
      ...(bevis !== undefined && { evidence: asText(bevis) }),
      ...(sikkerhet !== undefined && { certainty: keyFor(CERTAINTY_WORDS, sikkerhet) }),
    };
  }
  return { id: merke as number, role: keyFor(ROLE_WORDS, rolle), answers };
}

function readAgreed(value: unknown, ids: ReadonlySet<string>): Record<string, Agreement> {
  return Object.fromEntries(
    asList(value).map((row) => {
      const { id, nivaa, begrunnelse } = asGroup(row);
      if (!ids.has(asText(id))) fail();
      return [id, { level: asLevel(nivaa), reason: asText(begrunnelse) }];
    }),
  );
}

const readPlan = (value: unknown): PlanStep[] =>
  asList(value).map((row) => {
    const { punkt, hva, hvem, naar, slikSerViDet, nesteBlikk } = asGroup(row);
    return {
      item: asText(punkt),
      what: asText(hva),
      who: asText(hvem),
      when: asText(naar),
      sign: asText(slikSerViDet),
      nextLook: asText(nesteBlikk),
    };
  });

function readContent(
  content: Record<string, unknown>,
  models: readonly MaturityModel[],
): ParsedFile {
  const modelId = asText(content['modell']);
  const modelName = asText(content['modellnavn']);
  const model = models.find(({ id }) => id === modelId);
  if (!model) return { ok: false, reason: 'other-model', modelName, modelId };
  const version = content['modellversjon'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return fail();
  const items = model.versions[version - 1];
  if (!items) return { ok: false, reason: 'newer', modelName, modelId };
  const ids = new Set(items);
  const questions: Record<string, string> = {};
  return {
    ok: true,
    questions,
    assessment: {
      model: modelId,
      modelVersion: version,
      name: asText(content['navn']),
      date: asText(content['dato']),
      responses: asList(content['svar']).map((row) => readResponse(row, ids, questions)),
      agreed: readAgreed(content['enighet'], ids),
      plan: readPlan(content['plan']),
    },
  };
}

/**
 * Leser en fil og sier hvorfor når den ikke kan brukes. Kaster aldri.
 * @param models modellene siden har; en fil med en annen modell gir «other-model» med navnet
 */
export function parseAssessmentFile(text: string, models: readonly MaturityModel[]): ParsedFile {
  const looksOurs = text.includes(FILE_FORMAT);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: looksOurs ? 'damaged' : 'not-ours' };
  }
  const isGroup = data !== null && typeof data === 'object' && !Array.isArray(data);
  if (!isGroup || (data as { format?: unknown }).format !== FILE_FORMAT) {
    return { ok: false, reason: looksOurs ? 'damaged' : 'not-ours' };
  }
  const { sjekksum, ...content } = data as Record<string, unknown>;
  if (sjekksum !== crc32(canonicalJson(content))) return { ok: false, reason: 'edited' };
  const format = content['formatversjon'];
  if (typeof format === 'number' && format > FILE_VERSION) return { ok: false, reason: 'newer' };
  try {
    return readContent(content, models);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: 'damaged' };
    throw error;
  }
}
