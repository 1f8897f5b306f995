import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type News2Observations, PARAMETERS, type Risk } from '../domain/news2.ts';
import type { News2Case } from '../domain/news2Cases.ts';
import { describeObservation, PARAMETER_WORDS } from '../domain/news2Words.ts';
import { parseYaml } from './parseYaml.ts';
import { type News2CaseFile, news2CaseFileSchema } from './schemas/news2Case.ts';

const FILE = 'content/news2/testtilfeller.yaml';
const RISKS: Record<News2CaseFile['grupper'][number]['tilfeller'][number]['risiko'], Risk> = {
  lav: 'low',
  'lav-middels': 'low-medium',
  middels: 'medium',
  hoy: 'high',
};

const withoutNull = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

function describeChange(changed: object, observations: News2Observations): string {
  const parts = PARAMETERS.filter((parameter) => Object.hasOwn(changed, parameter)).map(
    (parameter) =>
      `${PARAMETER_WORDS[parameter].name}: ${describeObservation(parameter, observations) ?? 'mangler'}`,
  );
  return parts.length === 0 ? 'Alle målinger gir 0 poeng' : parts.join(', ');
}

/** Gjør den håndskrevne tabellen om til tilfeller der alt står skrevet ut. */
export function expandNews2Cases({ utgangspunkt, grupper }: News2CaseFile): News2Case[] {
  return grupper.flatMap(({ navn, tilfeller }) =>
    tilfeller.map(({ id, hva, med, poeng, sum, risiko, rode, mangler }) => {
      const observations = withoutNull({ ...utgangspunkt, ...med }) as News2Observations;
      const zeros = Object.fromEntries(PARAMETERS.map((parameter) => [parameter, 0]));
      return {
        id,
        group: navn,
        description: hva ?? describeChange(med, observations),
        observations,
        expected: {
          points: withoutNull({ ...zeros, ...poeng }),
          total: sum,
          redScores: rode,
          risk: RISKS[risiko],
          complete: mangler.length === 0,
          missing: mangler,
        },
      };
    }),
  );
}

/**
 * Leser testtilfellene i en prosjektmappe.
 * @throws når fila ikke følger skjemaet, eller en id står to ganger
 */
export async function readNews2Cases(projectFolder: string): Promise<News2Case[]> {
  const file = news2CaseFileSchema.safeParse(
    parseYaml(await readFile(join(projectFolder, FILE), 'utf8')),
  );
  if (!file.success) throw new Error(`${FILE}: ${file.error.message}`);
  const cases = expandNews2Cases(file.data);
  const ids = new Set<string>();
  for (const { id } of cases) {
    if (ids.has(id)) throw new Error(`${FILE}: «${id}» står to ganger.`);
    ids.add(id);
  }
  return cases;
}
