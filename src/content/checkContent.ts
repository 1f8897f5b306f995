import { z } from 'zod';
import { checkMaturity, maturitySources } from './checkMaturity.ts';
import { type Fault, faultsFromIssue, suggestion } from './faults.ts';
import { addressOf, type ContentFile } from './readContent.ts';
import { domainSchema } from './schemas/domain.ts';
import { indicatorSchema } from './schemas/indicator.ts';
import { measureSchema } from './schemas/measure.ts';
import { networkSchema } from './schemas/network.ts';
import { CONTENT_TYPES, type ContentType } from './schemas/shared.ts';
import { type Source, sourceSchema } from './schemas/source.ts';
import {
  CARRIERS,
  parseSourceReference,
  SOURCE_REFERENCE,
  type Statement,
  statementSchema,
} from './schemas/statement.ts';
import { termSchema } from './schemas/term.ts';
import { type Tool, toolSchema } from './schemas/tool.ts';
import {
  type Page,
  plainPageSchema,
  type TopicPage,
  talkPageSchema,
  topicPageSchema,
} from './schemas/topic.ts';

const SECTION_TITLES = Object.values(CONTENT_TYPES);
const PAGE_SCHEMAS = {
  emne: topicPageSchema,
  fagprat: talkPageSchema,
  side: plainPageSchema,
} as const;

interface Placed<T> {
  file: string;
  field: string;
  value: T;
}

const keysOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** Kontrollerer én oppføring mot skjemaet; feilene har feltnavn relativt til `prefix`. */
function validate<T>(
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
function readList<T extends { id: string }>(
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
function checkDuplicates(
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
        expected: `${what} må ha sin egen id. Denne er alt brukt i ${earlier.file}.`,
      });
    } else first.set(item.value.id, item);
  }
}

interface Registry {
  sources: Map<string, Source>;
  statements: Map<string, Statement>;
  tools: Map<string, Tool>;
  domains: Map<string, string[]>;
  addresses: Set<string>;
}

/** Kontrollerer henvisninger til kilder; gir kildene som finnes. */
function checkSourceReferences(
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

function checkStatement(
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

/** Deler prosaen i avsnitt etter overskrift på nivå 2. */
export function splitSections(body: string): { title: string; text: string }[] {
  const parts = body.split(/^## +(.+?)\s*$/m);
  const sections: { title: string; text: string }[] = [];
  for (let index = 1; index < parts.length; index += 2)
    sections.push({ title: parts[index] ?? '', text: (parts[index + 1] ?? '').trim() });
  return sections;
}

function checkTopicBody(topic: TopicPage, file: ContentFile, faults: Fault[]): void {
  const sections = splitSections(file.body);
  const titles = sections.map(({ title }) => title);
  if (titles.join('|') !== SECTION_TITLES.join('|')) {
    faults.push({
      level: 'feil',
      file: file.file,
      field: 'prosa',
      found: titles.length
        ? `overskriftene ${titles.map((title) => `«${title}»`).join(', ')}`
        : 'ingen overskrifter',
      expected: `Disse seks, i denne rekkefølgen: ${SECTION_TITLES.map((title) => `## ${title}`).join(', ')}.`,
    });
    return;
  }
  Object.keys(CONTENT_TYPES).forEach((type, index) => {
    const hasStatement = topic.utsagn.some((statement) => statement.type === (type as ContentType));
    if (!hasStatement && !sections[index]?.text) {
      faults.push({
        level: 'feil',
        file: file.file,
        field: `prosa: ${SECTION_TITLES[index]}`,
        found: 'ingen utsagn og ingen tekst',
        expected:
          'Minst ett utsagn, eller én ærlig linje om at det ikke finnes noe, og hva leseren bruker i stedet.',
      });
    }
  });
}

function checkTopic(
  topic: TopicPage,
  file: ContentFile,
  registry: Registry,
  faults: Fault[],
): void {
  const add = (field: string, found: string, expected: string) =>
    faults.push({ level: 'feil', file: file.file, field, found, expected });
  topic.utsagn.forEach((statement, index) => {
    checkStatement(
      statement,
      file.file,
      `utsagn[${index + 1}] (${statement.id})`,
      registry,
      faults,
    );
  });
  const own = new Set(topic.utsagn.map(({ id }) => id));
  topic.kortSagt.forEach((id, index) => {
    if (!own.has(id))
      add(`kortSagt[${index + 1}]`, `«${id}»`, `Et utsagn på denne siden.${suggestion(id, own)}`);
  });
  topic.verktoy.forEach((id, index) => {
    if (!registry.tools.has(id))
      add(
        `verktoy[${index + 1}]`,
        `«${id}»`,
        `Et verktøy som står i content/verktoy/.${suggestion(id, registry.tools.keys())}`,
      );
  });
  const { maal } = topic.gjorDetteForst;
  checkSourceReferences(maal.kilder, file.file, 'gjorDetteForst.maal.kilder', registry, faults);
  for (const id of maal.byggerPaa)
    if (!registry.statements.has(id))
      add(
        'gjorDetteForst.maal.byggerPaa',
        `«${id}»`,
        `Et utsagn som finnes.${suggestion(id, registry.statements.keys())}`,
      );
  if (maal.kilder.length + maal.byggerPaa.length === 0)
    add(
      'gjorDetteForst.maal',
      'verken kilder eller byggerPaa',
      'Vis kilden målet er hentet fra, eller utsagnene det bygger på.',
    );
  checkTopicBody(topic, file, faults);
}

function checkPage(
  page: Page,
  file: ContentFile,
  registry: Registry,
  today: string,
  faults: Fault[],
): void {
  const domainTopics = page.domene ? registry.domains.get(page.domene) : [];
  if (page.domene && !domainTopics)
    faults.push({
      level: 'feil',
      file: file.file,
      field: 'domene',
      found: `«${page.domene}»`,
      expected: `Et av domenene: ${[...registry.domains.keys()].join(', ')}.`,
    });
  if (page.tema && domainTopics && !domainTopics.includes(page.tema))
    faults.push({
      level: 'feil',
      file: file.file,
      field: 'tema',
      found: `«${page.tema}»`,
      expected: `Et tema i domenet: ${domainTopics.join(', ')}.`,
    });
  (page.seOgsa ?? []).forEach((address, index) => {
    if (!registry.addresses.has(address))
      faults.push({
        level: 'feil',
        file: file.file,
        field: `seOgsa[${index + 1}]`,
        found: `«${address}»`,
        expected: `Adressen til en side som finnes.${suggestion(address, registry.addresses)}`,
      });
  });
  if (page.nesteGjennomgang <= page.gjennomgatt)
    faults.push({
      level: 'feil',
      file: file.file,
      field: 'nesteGjennomgang',
      found: `«${page.nesteGjennomgang}»`,
      expected: `En dag etter ${page.gjennomgatt}, da siden ble gjennomgått.`,
    });
  if (page.nesteGjennomgang < today)
    faults.push({
      level: 'varsel',
      file: file.file,
      field: 'nesteGjennomgang',
      found: `«${page.nesteGjennomgang}», som er passert`,
      expected: 'Gå gjennom siden, og sett nye datoer i gjennomgatt og nesteGjennomgang.',
    });
  if (page.slag === 'emne') checkTopic(page, file, registry, faults);
}

/**
 * Kontrollerer alt innhold og gir alle feil på én gang.
 * @param files filene fra `readContent`
 * @param today dagens dato, ÅÅÅÅ-MM-DD; avgjør hvilke gjennomganger som er passert
 * @param builtAddresses adresser som ikke er filer i `content/sider`, men som nettstedet har
 */
export function checkContent(
  files: readonly ContentFile[],
  today: string,
  builtAddresses: readonly string[] = [],
): Fault[] {
  const faults: Fault[] = [];
  const readable = files.filter((file) => {
    if (file.unreadable)
      faults.push({
        level: 'feil',
        file: file.file,
        field: '(hele fila)',
        found: 'en fil som ikke kan leses',
        expected: file.unreadable,
      });
    return !file.unreadable;
  });
  const ofKind = (kind: ContentFile['kind']) => readable.filter((file) => file.kind === kind);

  const sources = ofKind('kilde').flatMap((file) => readList(sourceSchema, file, faults));
  const terms = ofKind('begrep').flatMap((file) => readList(termSchema, file, faults));
  const tools = ofKind('verktoy').flatMap((file) => readList(toolSchema, file, faults));
  const indicators = ofKind('indikator').flatMap((file) => readList(indicatorSchema, file, faults));
  const networks = ofKind('nettverk').flatMap((file) => readList(networkSchema, file, faults));
  const domains = ofKind('domene').flatMap((file) => {
    const value = validate(domainSchema, file.file, file.data, '', faults);
    return value ? [{ id: /([^/]+)\.yaml$/.exec(file.file)?.[1] ?? '', value }] : [];
  });
  const pages = ofKind('side').flatMap((file) => {
    const slag =
      file.data !== null && typeof file.data === 'object' && 'slag' in file.data
        ? file.data.slag
        : undefined;
    if (slag !== 'emne' && slag !== 'fagprat' && slag !== 'side') {
      faults.push({
        level: 'feil',
        file: file.file,
        field: 'slag',
        found: slag === undefined ? 'ingenting' : `«${String(slag)}»`,
        expected: 'Velg én av: emne, fagprat, side.',
      });
      return [];
    }
    const value = validate<Page>(PAGE_SCHEMAS[slag], file.file, file.data, '', faults);
    return value ? [{ file, value }] : [];
  });

  const statements = pages.flatMap(({ file, value }) =>
    value.slag === 'emne'
      ? value.utsagn.map((statement, index) => ({
          file: file.file,
          field: `utsagn[${index + 1}]`,
          value: statement,
        }))
      : [],
  );
  checkDuplicates(sources, 'Hver kilde', faults);
  checkDuplicates(terms, 'Hvert begrep', faults);
  checkDuplicates(tools, 'Hvert verktøy', faults);
  checkDuplicates(indicators, 'Hver indikator', faults);
  checkDuplicates(networks, 'Hvert nettverk', faults);
  checkDuplicates(statements, 'Hvert utsagn', faults);

  const registry: Registry = {
    sources: new Map(sources.map(({ value }) => [value.id, value])),
    statements: new Map(statements.map(({ value }) => [value.id, value])),
    tools: new Map(tools.map(({ value }) => [value.id, value])),
    domains: new Map(domains.map(({ id, value }) => [id, value.emner.map((topic) => topic.id)])),
    addresses: new Set([...ofKind('side').map(({ file }) => addressOf(file)), ...builtAddresses]),
  };
  for (const { file, field, value } of tools) {
    if (!registry.addresses.has(value.adresse))
      faults.push({
        level: 'feil',
        file,
        field: `${field}.adresse`,
        found: `«${value.adresse}»`,
        expected: `Adressen til en side som finnes.${suggestion(value.adresse, registry.addresses)}`,
      });
  }
  for (const { file, value } of pages) checkPage(value, file, registry, today, faults);
  for (const { file, field, value } of [...indicators, ...networks])
    checkSourceReferences(value.kilder, file, `${field}.kilder`, registry, faults);
  for (const { file, field, value } of terms) {
    checkSourceReferences(value.kilder, file, `${field}.kilder`, registry, faults);
    if (value.side && !registry.addresses.has(value.side))
      faults.push({
        level: 'feil',
        file,
        field: `${field}.side`,
        found: `«${value.side}»`,
        expected: `Adressen til en side som finnes.${suggestion(value.side, registry.addresses)}`,
      });
  }
  const titles = new Map<string, string>();
  for (const { file, value } of pages) {
    const earlier = titles.get(value.title);
    if (earlier)
      faults.push({
        level: 'feil',
        file: file.file,
        field: 'title',
        found: `«${value.title}»`,
        expected: `En tittel ingen annen side har. ${earlier} har den samme.`,
      });
    titles.set(value.title, file.file);
  }
  const maturity = ofKind('modenhet');
  faults.push(
    ...checkMaturity(maturity, {
      sources: new Map([...registry.sources].map(([id, { type }]) => [id, type])),
      addresses: registry.addresses,
    }),
  );
  const byAddress = Map.groupBy(sources, ({ value }) => value.url);
  for (const [url, same] of byAddress) {
    const [first, second] = same;
    if (first && second)
      faults.push({
        level: 'varsel',
        file: second.file,
        field: `${second.field}.url`,
        found: `«${url}»`,
        expected: `Hver kilde bare én gang. ${first.value.id} i ${first.file} har den samme adressen.`,
      });
  }
  // En side med feil er ikke lest, så vi vet ikke hvilke kilder den bruker.
  if (faults.some(({ level }) => level === 'feil')) return faults;
  const used = new Set(
    [
      ...[...statements, ...terms, ...indicators, ...networks].flatMap(({ value }) => value.kilder),
      ...pages.flatMap(({ value }) =>
        value.slag === 'emne' ? value.gjorDetteForst.maal.kilder : [],
      ),
      ...maturitySources(maturity),
    ].map((reference) => SOURCE_REFERENCE.exec(reference)?.[1]),
  );
  for (const { file, field, value } of sources) {
    if (!used.has(value.id))
      faults.push({
        level: 'varsel',
        file,
        field,
        found: `kilden «${value.id}», som ingen bruker`,
        expected: 'Vis til kilden fra et utsagn, eller ta den ut.',
      });
  }
  return faults;
}
