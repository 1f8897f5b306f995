import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/**
 * Leser YAML, den samme leseren som Astro bruker på forsidene. Datoer forblir tekst, «ÅÅÅÅ-MM-DD».
 * @throws `YAMLException` når teksten ikke er gyldig YAML
 */
export const parseYaml = (text: string): unknown => load(text, { schema: CORE_SCHEMA });

/** Stedet en lesefeil gjelder, for eksempel «linje 4, tegn 12»; `null` når feilen ikke sier det. */
export function faultPlace(error: unknown): string | null {
  if (!(error instanceof YAMLException) || !error.mark) return null;
  return `linje ${error.mark.line + 1}, tegn ${error.mark.column + 1}`;
}
