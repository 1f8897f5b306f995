import type { z } from 'zod';

/** Én feil i innholdet, skrevet for en redaktør. */
export interface Fault {
  level: 'feil' | 'varsel';
  /** Fil, relativt til prosjektet. */
  file: string;
  /** Feltet, slik det står i fila: `utsagn[2].styrke`. */
  field: string;
  /** Det som ble funnet. */
  found: string;
  /** Det som var ventet, og hva du gjør. */
  expected: string;
}

/** «1 punkt», «2 punkter». */
const items = (count: number | bigint) => `${count} ${Number(count) === 1 ? 'punkt' : 'punkter'}`;

type Issue = z.core.$ZodIssue;

const quote = (value: unknown): string => {
  if (value === undefined) return 'ingenting';
  if (typeof value === 'string') return `«${value.length > 80 ? `${value.slice(0, 77)}…` : value}»`;
  if (Array.isArray(value)) return `en liste med ${items(value.length)}`;
  if (value !== null && typeof value === 'object') return 'en gruppe felter';
  return `«${String(value)}»`;
};

const TYPE_NAMES: Record<string, string> = {
  string: 'tekst',
  number: 'et tall',
  int: 'et helt tall',
  boolean: 'true eller false',
  array: 'en liste (punkter med bindestrek)',
  object: 'en gruppe felter',
  record: 'adressen til en side, kolon, og en liste under',
  date: 'en dato (ÅÅÅÅ-MM-DD)',
};

const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) =>
      typeof part === 'number'
        ? `${name}[${part + 1}]`
        : name
          ? `${name}.${String(part)}`
          : String(part),
    '',
  ) || '(hele fila)';

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      value !== null && typeof value === 'object' ? Reflect.get(value, part) : undefined,
    data,
  );

/** Antall bokstaver som må byttes, settes inn eller tas ut for å gjøre `a` om til `b`. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Det kjente ordet som likner mest, eller `null` når ingen likner. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Setningsledd som foreslår et kjent navn når noe er skrevet feil. */
export const suggestion = (word: string, known: Iterable<string>): string => {
  const match = nearest(word, known);
  return match ? ` Mente du «${match}»?` : '';
};

/** Gjør et brudd på et skjema om til en eller flere feil på bokmål. */
export function faultsFromIssue(
  file: string,
  data: unknown,
  issue: Issue,
  knownKeys: readonly string[],
): Fault[] {
  const fault = (field: string, found: string, expected: string): Fault => ({
    level: 'feil',
    file,
    field,
    found,
    expected,
  });
  const field = fieldName(issue.path);
  const value = valueAt(data, issue.path);
  const found = quote(value);

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        fault(
          fieldName([...issue.path, key]),
          `feltet «${key}»`,
          `Feltet finnes ikke.${suggestion(key, knownKeys)} Rett navnet eller ta bort feltet.`,
        ),
      );
    case 'invalid_type':
      return [
        fault(
          field,
          found,
          value === undefined
            ? `Feltet mangler. Skriv ${TYPE_NAMES[issue.expected] ?? issue.expected}.`
            : `Skriv ${TYPE_NAMES[issue.expected] ?? issue.expected}.`,
        ),
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      const hint = typeof value === 'string' ? suggestion(value, values) : '';
      return [fault(field, found, `Velg én av: ${values.join(', ')}.${hint}`)];
    }
    case 'too_small':
      return [
        fault(
          field,
          found,
          issue.origin === 'array'
            ? `Minst ${items(issue.minimum)}.`
            : issue.origin === 'string'
              ? `Minst ${issue.minimum} tegn.`
              : `Minst ${issue.minimum}.`,
        ),
      ];
    case 'too_big':
      return [
        fault(
          field,
          found,
          issue.origin === 'array'
            ? `Høyst ${items(issue.maximum)}.`
            : issue.origin === 'string'
              ? `Høyst ${issue.maximum} tegn. Del teksten i flere.`
              : `Høyst ${issue.maximum}.`,
        ),
      ];
    case 'invalid_union':
      if (/gjennomgatt|nesteGjennomgang|kontrollert/.test(field)) {
        return [
          fault(
            field,
            found,
            value === undefined
              ? 'Datoen mangler. Skriv den som ÅÅÅÅ-MM-DD.'
              : 'Skriv en dato som finnes, på formen ÅÅÅÅ-MM-DD.',
          ),
        ];
      }
      if (issue.path.at(-1) === 'slag')
        return [fault(field, found, 'Velg én av: emne, fagprat, side.')];
      return issue.errors.flatMap((branch) =>
        branch.flatMap((inner) =>
          faultsFromIssue(
            file,
            data,
            { ...inner, path: [...issue.path, ...inner.path] } as Issue,
            knownKeys,
          ),
        ),
      );
    case 'invalid_format':
      if (issue.format === 'date')
        return [fault(field, found, 'Skriv en dato som finnes, på formen ÅÅÅÅ-MM-DD.')];
      if (issue.format === 'url')
        return [fault(field, found, 'Skriv hele adressen, med https:// (eller http://) først.')];
      if (issue.format === 'starts_with' || issue.format === 'ends_with')
        return [
          fault(
            field,
            found,
            'Skriv adressen på nettstedet, med skråstrek først og sist: /ledelse/.',
          ),
        ];
      if (field.includes('kilder'))
        return [
          fault(field, found, 'Skriv id-en til kilden, eventuelt fulgt av paragraf: hol § 4-1.'),
        ];
      return [
        fault(
          field,
          found,
          'Bruk bare små bokstaver a–z, tall og bindestrek, uten æ, ø, å og mellomrom.',
        ),
      ];
    default:
      return [fault(field, found, issue.message)];
  }
}

/** Én linje per feil, slik redaktøren ser den. */
export const formatFault = ({ level, file, field, found, expected }: Fault): string =>
  `${level === 'feil' ? 'FEIL  ' : 'VARSEL'} ${file}\n       felt: ${field}\n       funnet: ${found}\n       ventet: ${expected}`;
