import { z } from 'zod';
import { type Fault, faultsFromIssue } from './faults.ts';
import type { ContentFile } from './readContent.ts';
import { measureSchema } from './schemas/measure.ts';
import { statementSchema } from './schemas/statement.ts';
import { topicPageSchema } from './schemas/topic.ts';

/** En gyldig oppføring og stedet den står. */
export interface Placed<T> {
  file: string;
  field: string;
  value: T;
}

const keysOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** Kontrollerer én oppføring mot skjemaet; feilene har feltnavn relativt til `prefix`. */
export function validate<T>(
  schema: z.ZodType<T>,
  file: string,
  data: unknown,
  prefix: string,
  faults: Fault[],
): T | null {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const keys = [
    ...keysOf(schema),
    ...(schema === (topicPageSchema as unknown)
      ? [...keysOf(statementSchema), ...keysOf(measureSchema)]
      : []),
  ];
  for (const issue of result.error.issues) {
    for (const fault of faultsFromIssue(file, data, issue, keys)) {
      faults.push({
        ...fault,
        field: prefix
          ? `${prefix}${fault.field === '(hele fila)' ? '' : `.${fault.field}`}`
          : fault.field,
      });
    }
  }
  return null;
}

/** Leser en fil som skal holde en liste, og gir de gyldige punktene. */
export function readList<T extends { id: string }>(
  schema: z.ZodType<T>,
  file: ContentFile,
  faults: Fault[],
): Placed<T>[] {
  if (!Array.isArray(file.data)) {
    faults.push({
      level: 'feil',
      file: file.file,
      field: '(hele fila)',
      found: 'ikke en liste',
      expected: 'En liste der hvert punkt begynner med «- id:».',
    });
    return [];
  }
  return file.data.flatMap((row: unknown, index) => {
    const id =
      row !== null && typeof row === 'object' && 'id' in row ? String(row.id) : String(index + 1);
    const value = validate(schema, file.file, row, `[${id}]`, faults);
    return value ? [{ file: file.file, field: `[${id}]`, value }] : [];
  });
}

/** Finner id-er som er brukt mer enn én gang. */
export function checkDuplicates(
  placed: readonly Placed<{ id: string }>[],
  what: string,
  faults: Fault[],
): void {
  const first = new Map<string, Placed<{ id: string }>>();
  for (const item of placed) {
    const earlier = first.get(item.value.id);
    if (earlier) {
      faults.push({
        level: 'feil',
        file: item.file,
        field: `${item.field}.id`,
        found: `«${item.value.id}»`,
        expected: `${what} må ha sin egen id. Den samme står i ${earlier.file}. Bytt den nyeste av de to.`,
      });
    } else first.set(item.value.id, item);
  }
}
