import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from './parseYaml.ts';
import { type LocalResponse, responseSchema } from './schemas/response.ts';

/** Den lokale fila går foran eksempelet. */
const FILES = ['content/respons/lokal.yaml', 'content/respons/standard.yaml'] as const;

/** Gjør teksten i en responsfil om til data. @throws med filnavn og felt når den ikke følger skjemaet */
export function parseResponse(text: string, file: string): LocalResponse {
  const response = responseSchema.safeParse(parseYaml(text));
  if (response.success) return response.data;
  const faults = response.error.issues.map(
    ({ path, message }) => `  ${path.join('.')}: ${message}`,
  );
  throw new Error(`${file}:\n${faults.join('\n')}`);
}

/**
 * Responsen nettstedet viser: kommunens egen når den finnes, ellers eksempelet.
 * @throws når ingen fil finnes, eller fila ikke følger skjemaet
 */
export async function readResponse(projectFolder: string): Promise<LocalResponse> {
  for (const file of FILES) {
    const text = await readFile(join(projectFolder, file), 'utf8').catch(() => null);
    if (text !== null) return parseResponse(text, file);
  }
  throw new Error(`Fant verken ${FILES.join(' eller ')}.`);
}
