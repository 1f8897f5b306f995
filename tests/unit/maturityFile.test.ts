import { describe, expect, it } from 'vitest';
import {
  type Answer,
  MATURITY_ROLES,
  type MaturityModel,
  type MaturityRole,
  type Response,
} from '#domain/maturity.ts';
import { crc32 } from '#domain/maturityChecksum.ts';
import { parseAssessmentFile, writeAssessmentFile } from '#domain/maturityFile.ts';
import { parseResultLink, writeCodeLink, writeResultLink } from '#domain/maturityLink.ts';
import type { Assessment } from '#domain/maturityTeam.ts';
import { readMaturity } from '../../src/content/readMaturity.ts';
import { damage, MODEL, response, seeded } from './maturityFixtures.ts';

const MODELS = (await readMaturity(process.cwd())).map(({ model }) => model);
const ALL_ANSWERS: readonly Answer[] = [1, 2, 3, 4, 5, 'unknown', 'not-applicable'];
const ROLES = Object.keys(MATURITY_ROLES) as MaturityRole[];
const ODD = 'Linje 1\nlinje «2»; "sitat" \\ </script> =1+1 🌙 \u0000 \u2028 é';

const empty = (model: MaturityModel): Assessment => ({
  model: model.id,
  modelVersion: model.version,
  name: '',
  date: '2026-11-22',
  responses: [],
  agreed: {},
  plan: [],
});

const person = (model: MaturityModel, number: number): Response => ({
  id: number * 1000,
  role: ROLES[number % ROLES.length] ?? 'none',
  answers: Object.fromEntries(
    model.items.map(({ id }, index) => [
      id,
      { answer: ALL_ANSWERS[(index + number) % 7] as Answer },
    ]),
  ),
});

function full(model: MaturityModel): Assessment {
  const responses = Array.from({ length: 14 }, (_, number) => person(model, number));
  for (const answer of Object.values(responses[0]?.answers ?? {})) {
    answer.evidence = 'Referat fra mai';
    answer.certainty = 'fairly';
  }
  return {
    ...empty(model),
    name: 'Avdeling 2, høsten 2026',
    responses,
    agreed: Object.fromEntries(
      model.items.map(({ id }, index) => [
        id,
        { level: ((index % 5) + 1) as 1, reason: `Grunn ${index}` },
      ]),
    ),
    plan: [
      {
        item: model.items[0]?.id ?? '',
        what: 'Skriv ned',
        who: 'leder',
        when: '2026-12-01',
        sign: 'Fem av fem',
        nextLook: '2027-02-01',
      },
    ],
  };
}

function odd(model: MaturityModel): Assessment {
  const [first, , last] = [model.items[0], null, model.items.at(-1)];
  return {
    ...empty(model),
    name: ODD,
    date: '',
    responses: [
      { id: 0, role: 'none', answers: {} },
      {
        id: 1_048_575,
        role: 'other',
        answers: {
          [first?.id ?? '']: { answer: 'unknown', evidence: ODD, certainty: 'unsure' },
          [last?.id ?? '']: { answer: 'not-applicable', certainty: 'sure' },
        },
      },
    ],
    agreed: { [last?.id ?? '']: { level: 1, reason: ODD } },
    plan: [{ item: '', what: ODD, who: '', when: '', sign: '', nextLook: '' }],
  };
}

describe.each(MODELS)('modellen $id', (model) => {
  it.each([
    ['tom', empty(model)],
    ['full', full(model)],
    ['underlig', odd(model)],
  ])('%s: fil og lenke gir det samme tilbake', (_, assessment) => {
    const file = parseAssessmentFile(writeAssessmentFile(assessment, model), MODELS);
    expect(file).toMatchObject({ ok: true });
    expect(file.ok && file.assessment).toEqual(assessment);
    expect(parseResultLink(writeResultLink(assessment, model), MODELS)).toEqual({
      ok: true,
      assessment,
    });
  });
});

describe('fila', () => {
  const assessment: Assessment = {
    ...empty(MODEL),
    name: 'Prøve',
    responses: [response(5, 'leader', '3?-')],
  };
  const text = writeAssessmentFile(assessment, MODEL);

  it('kan leses uten denne siden', () => {
    expect(JSON.parse(text)).toMatchObject({
      format: 'trygghetsstandarden-egenvurdering',
      modell: 'liten',
      modellversjon: 2,
      svar: [
        {
          rolle: 'leder',
          punkter: [
            { id: 'l1', sporsmal: 'Spørsmål l1?', svar: 3, nivaa: 'Formalisert' },
            { id: 'a2', svar: 'vet ikke' },
            { id: 'a3', svar: 'gjelder ikke oss' },
          ],
        },
      ],
    });
  });

  it('har en kontrollsum etter standarden', () => {
    expect(crc32('123456789')).toBe('cbf43926');
  });

  it('tåler nytt innrykk, BOM og ny rekkefølge på feltene', () => {
    const data = JSON.parse(text) as Record<string, unknown>;
    const turned = Object.fromEntries(Object.entries(data).reverse());
    expect(parseAssessmentFile(`\uFEFF${JSON.stringify(turned)}`, [MODEL])).toMatchObject({
      ok: true,
      assessment,
    });
  });

  const changed = (change: (data: Record<string, unknown>) => void) => {
    const data = JSON.parse(text) as Record<string, unknown>;
    change(data);
    return JSON.stringify(data);
  };
  const resealed = (model: Partial<MaturityModel>) =>
    writeAssessmentFile(assessment, { ...MODEL, ...model });

  it.each([
    ['tom fil', '', 'not-ours'],
    ['et bilde', '\u0089PNG\r\n\u001a', 'not-ours'],
    ['annen JSON', '{"format":"noe annet"}', 'not-ours'],
    ['en liste', '[1,2,3]', 'not-ours'],
    ['null', 'null', 'not-ours'],
    ['kuttet', text.slice(0, 200), 'damaged'],
    [
      'endret for hånd',
      changed((data) => Object.assign(data, { navn: 'Et annet navn' })),
      'edited',
    ],
    ['uten kontrollsum', changed((data) => delete data['sjekksum']), 'edited'],
  ])('%s: %s', (_, file, reason) => {
    expect(parseAssessmentFile(file, [MODEL])).toMatchObject({ ok: false, reason });
  });

  it('skiller annen modell fra nyere versjon', () => {
    expect(parseAssessmentFile(text, MODELS)).toEqual({
      ok: false,
      reason: 'other-model',
      modelId: 'liten',
      modelName: 'Liten modell',
    });
    const older = { ...MODEL, version: 1, versions: MODEL.versions.slice(0, 1) };
    expect(parseAssessmentFile(resealed({}), [older])).toMatchObject({
      ok: false,
      reason: 'newer',
    });
    expect(parseResultLink(writeResultLink(assessment, MODEL), [older])).toMatchObject({
      ok: false,
      reason: 'newer',
    });
    expect(parseResultLink(writeResultLink(assessment, MODEL), MODELS)).toMatchObject({
      ok: false,
      reason: 'other-model',
    });
  });

  it('leser en eldre versjon og sier hvilken', () => {
    const old = { ...assessment, modelVersion: 1 };
    expect(parseAssessmentFile(writeAssessmentFile(old, MODEL), [MODEL])).toMatchObject({
      ok: true,
      assessment: { modelVersion: 1 },
    });
  });

  it('1000 skadede filer: nektet med en grunn, eller lest uendret', () => {
    const random = seeded(1);
    const model = MODELS[0] as MaturityModel;
    const original = full(model);
    const source = writeAssessmentFile(
      { ...original, responses: original.responses.slice(0, 2) },
      model,
    );
    const expected = parseAssessmentFile(source, MODELS);
    const seen: Record<string, number> = {};
    for (let round = 0; round < 1000; round += 1) {
      const damaged = damage(source, random);
      const parsed = parseAssessmentFile(damaged, MODELS);
      if (parsed.ok) expect(parsed).toEqual(expected);
      const word = parsed.ok ? 'intact' : parsed.reason;
      seen[word] = (seen[word] ?? 0) + 1;
    }
    expect(Object.values(seen).reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(seen['damaged']).toBeGreaterThan(100);
    expect(seen['edited']).toBeGreaterThan(100);
  });
});

describe('lenka', () => {
  const assessment: Assessment = { ...empty(MODEL), responses: [response(5, 'leader', '3?-')] };

  it('har bare tegn som tåler å stå i en adresse', () => {
    expect(writeResultLink(full(MODELS[0] as MaturityModel), MODELS[0] as MaturityModel)).toMatch(
      /^r=[\w-]+$/,
    );
    expect(writeCodeLink('ABCD-EF')).toBe('k=ABCDEF');
  });

  it.each([
    ['noe annet', 'nivaa-3', 'not-ours'],
    ['kuttet', writeResultLink(assessment, MODEL).slice(0, 40), 'damaged'],
    ['ikke base64', 'r=###', 'damaged'],
    ['tom', 'r=', 'damaged'],
  ])('%s: %s', (_, fragment, reason) => {
    expect(parseResultLink(fragment, [MODEL])).toEqual({ ok: false, reason });
  });

  it('1000 skadede lenker: nektet med en grunn, eller lest uendret', () => {
    const random = seeded(2);
    const source = writeResultLink(assessment, MODEL);
    for (let round = 0; round < 1000; round += 1) {
      const parsed = parseResultLink(damage(source, random), [MODEL]);
      if (parsed.ok) expect(parsed.assessment).toEqual(assessment);
      else expect(parsed.reason).toBeTruthy();
    }
  });
});
