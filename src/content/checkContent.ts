import { checkMaturity, maturitySources } from './checkMaturity.ts';
import { checkSourceReferences, type Registry } from './checkReferences.ts';
import { checkDuplicates, readList, validate } from './checkSchema.ts';
import { checkTopic } from './checkTopic.ts';
import { type Fault, suggestion } from './faults.ts';
import { addressOf, type ContentFile } from './readContent.ts';
import { domainSchema } from './schemas/domain.ts';
import { indicatorSchema } from './schemas/indicator.ts';
import { networkSchema } from './schemas/network.ts';
import { responseSchema } from './schemas/response.ts';
import { searchExamplesSchema } from './schemas/searchExamples.ts';
import { sourceSchema } from './schemas/source.ts';
import { SOURCE_REFERENCE } from './schemas/statement.ts';
import { termSchema } from './schemas/term.ts';
import { toolSchema } from './schemas/tool.ts';
import { type Page, plainPageSchema, talkPageSchema, topicPageSchema } from './schemas/topic.ts';

const PAGE_SCHEMAS = {
  emne: topicPageSchema,
  fagprat: talkPageSchema,
  side: plainPageSchema,
} as const;

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
  const responses = ofKind('respons').flatMap((file) => {
    const value = validate(responseSchema, file.file, file.data, '', faults);
    return value ? [{ file: file.file, value }] : [];
  });
  const searchExamples = ofKind('sokeeksempel').flatMap((file) => {
    const value = validate(searchExamplesSchema, file.file, file.data, '', faults);
    return value ? [{ file: file.file, value }] : [];
  });
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
  for (const { file, value } of responses)
    checkSourceReferences(value.kilder, file, 'kilder', registry, faults);
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
  for (const { file, value } of searchExamples)
    for (const address of Object.keys(value))
      if (!registry.addresses.has(address))
        faults.push({
          level: 'feil',
          file,
          field: address,
          found: 'en adresse ingen side har',
          expected: `Adressen til en side som finnes.${suggestion(address, registry.addresses)}`,
        });
  const titles = new Map<string, string>();
  for (const { file, value } of pages) {
    const earlier = titles.get(value.title);
    if (earlier)
      faults.push({
        level: 'feil',
        file: file.file,
        field: 'title',
        found: `«${value.title}»`,
        expected: `En tittel ingen annen side har. ${earlier} har den samme. Bytt den nyeste av de to.`,
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
      ...[...statements, ...terms, ...indicators, ...networks, ...responses].flatMap(
        ({ value }) => value.kilder,
      ),
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
