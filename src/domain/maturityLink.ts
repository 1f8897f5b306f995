import type { MaturityModel } from './maturity.ts';
import { crc32 } from './maturityChecksum.ts';
import { encodeCode, parseCode } from './maturityCode.ts';
import type { FileFault } from './maturityFile.ts';
import type { Assessment, PlanStep } from './maturityTeam.ts';

/**
 * Resultatet som adressefragment: `#r=` og base64url av en kort JSON-liste med kontrollsum først.
 * Det som står etter # i en adresse, blir aldri sendt til en tjener. Svarene pakkes som kortkoder.
 */
export const RESULT_KEY = 'r';
/** Svarene til én person, som kortkode: `#k=…`. */
export const CODE_KEY = 'k';
const LINK_VERSION = 1;

export type ParsedLink =
  | { ok: true; assessment: Assessment }
  | { ok: false; reason: FileFault; modelId?: string };

const CERTAINTIES = ['sure', 'fairly', 'unsure'] as const;
const PLAN_KEYS = ['item', 'what', 'who', 'when', 'sign', 'nextLook'] as const;

const toBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function fromBase64Url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Notatene til én person: [punkt, bevis, sikkerhet], bare der det finnes noe. */
const notesOf = (assessment: Assessment): unknown[] =>
  assessment.responses.map(({ answers }) =>
    Object.entries(answers)
      .filter(([, { evidence, certainty }]) => evidence || certainty)
      .map(([id, { evidence, certainty }]) => [
        id,
        evidence ?? '',
        certainty ? CERTAINTIES.indexOf(certainty) : -1,
      ]),
  );

/** Fragmentet, uten #. Det kan bli langt når dere har skrevet mange notater. */
export function writeResultLink(assessment: Assessment, model: MaturityModel): string {
  const content = JSON.stringify([
    LINK_VERSION,
    assessment.model,
    assessment.modelVersion,
    assessment.name,
    assessment.date,
    assessment.responses.map((response) =>
      encodeCode(model, response, assessment.modelVersion).replaceAll('-', ''),
    ),
    notesOf(assessment),
    Object.entries(assessment.agreed).map(([id, { level, reason }]) => [id, level, reason]),
    assessment.plan.map((step) => PLAN_KEYS.map((key) => step[key])),
  ]);
  return `${RESULT_KEY}=${toBase64Url(`${crc32(content)}${content}`)}`;
}

/** Fragmentet for svarene til én person, uten #. */
export const writeCodeLink = (code: string): string => `${CODE_KEY}=${code.replaceAll('-', '')}`;

type Row = [string, string, number];

/**
 * Leser et fragment laget av `writeResultLink`. Kaster aldri.
 * @param fragment uten # først
 */
export function parseResultLink(fragment: string, models: readonly MaturityModel[]): ParsedLink {
  if (!fragment.startsWith(`${RESULT_KEY}=`)) return { ok: false, reason: 'not-ours' };
  let content: string;
  let data: unknown[];
  try {
    content = fromBase64Url(fragment.slice(RESULT_KEY.length + 1));
    // Kontrollsummen går god for innholdet, så det trengs bare én prøve til: at det er vår liste.
    if (crc32(content.slice(8)) !== content.slice(0, 8)) return { ok: false, reason: 'damaged' };
    data = JSON.parse(content.slice(8));
    if (!Array.isArray(data)) return { ok: false, reason: 'damaged' };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
  if (data[0] !== LINK_VERSION) return { ok: false, reason: 'newer' };
  const [, modelId, version, name, date, codes, notes, agreed, plan] = data as [
    number,
    string,
    number,
    string,
    string,
    string[],
    Row[][],
    [string, 1 | 2 | 3 | 4 | 5, string][],
    string[][],
  ];
  const model = models.find(({ id }) => id === modelId);
  if (!model) return { ok: false, reason: 'other-model', modelId };
  if (version > model.version) return { ok: false, reason: 'newer' };
  try {
    const responses = codes.map((code, index) => {
      const parsed = parseCode(code, models);
      if (!parsed.ok) throw new TypeError(parsed.reason);
      for (const [id, evidence, certainty] of notes[index] ?? []) {
        const answer = parsed.response.answers[id];
        if (!answer) continue;
        if (evidence) answer.evidence = evidence;
        const word = CERTAINTIES[certainty];
        if (word) answer.certainty = word;
      }
      return parsed.response;
    });
    return {
      ok: true,
      assessment: {
        model: modelId,
        modelVersion: version,
        name,
        date,
        responses,
        agreed: Object.fromEntries(agreed.map(([id, level, reason]) => [id, { level, reason }])),
        plan: plan.map(
          (values) =>
            Object.fromEntries(
              PLAN_KEYS.map((key, index) => [key, values[index] ?? '']),
            ) as unknown as PlanStep,
        ),
      },
    };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}
