import { type Fault, suggestion } from './faults.ts';
import type { Source } from './schemas/source.ts';
import { CARRIERS, parseSourceReference, type Statement } from './schemas/statement.ts';
import type { Tool } from './schemas/tool.ts';

/** Alt en henvisning kan peke på. */
export interface Registry {
  sources: Map<string, Source>;
  statements: Map<string, Statement>;
  tools: Map<string, Tool>;
  domains: Map<string, string[]>;
  addresses: Set<string>;
}

/** Kontrollerer henvisninger til kilder; gir kildene som finnes. */
export function checkSourceReferences(
  references: readonly string[],
  file: string,
  field: string,
  registry: Registry,
  faults: Fault[],
): Source[] {
  return references.flatMap((reference, index) => {
    const { id } = parseSourceReference(reference);
    const source = registry.sources.get(id);
    if (!source) {
      faults.push({
        level: 'feil',
        file,
        field: `${field}[${index + 1}]`,
        found: `«${id}»`,
        expected: `En kilde som står i content/kilder/.${suggestion(id, registry.sources.keys())} Rett id-en, eller legg kilden til først.`,
      });
      return [];
    }
    return [source];
  });
}

/** Kontrollerer at et utsagn har kilder som finnes, og som kan bære styrken. */
export function checkStatement(
  statement: Statement,
  file: string,
  field: string,
  registry: Registry,
  faults: Fault[],
): void {
  const add = (name: string, found: string, expected: string) =>
    faults.push({ level: 'feil', file, field: `${field}.${name}`, found, expected });
  const sources = checkSourceReferences(
    statement.kilder,
    file,
    `${field}.kilder`,
    registry,
    faults,
  );

  if (statement.styrke === 'slutning') {
    if (statement.byggerPaa.length === 0)
      add('byggerPaa', 'ingen utsagn', 'En slutning må vise hvilke utsagn den bygger på.');
  } else if (statement.kilder.length === 0) {
    add('kilder', 'ingen kilder', 'Minst én kilde. Uten kilde, ingen påstand.');
  }
  for (const id of statement.byggerPaa) {
    if (!registry.statements.has(id))
      add(
        'byggerPaa',
        `«${id}»`,
        `Et utsagn som finnes.${suggestion(id, registry.statements.keys())}`,
      );
  }
  const carriers = CARRIERS[statement.styrke];
  if (
    carriers &&
    sources.length > 0 &&
    sources.length === statement.kilder.length &&
    !sources.some(({ type }) => carriers.includes(type))
  ) {
    add(
      'styrke',
      `«${statement.styrke}» med kildetypen ${[...new Set(sources.map(({ type }) => type))].join(', ')}`,
      `Styrken «${statement.styrke}» kan bare komme fra ${carriers.join(', ')}. Bruk «ingen» for funn, eller vis til kilden som stiller kravet.`,
    );
  }
  if (statement.styrke === 'ingen' && !statement.stikkord)
    add(
      'stikkord',
      'ingenting',
      'Et kort ord til margen, for eksempel «Funn», «Frist» eller «Tall».',
    );
}
