import { checkSourceReferences, checkStatement, type Registry } from './checkReferences.ts';
import { type Fault, suggestion } from './faults.ts';
import type { ContentFile } from './readContent.ts';
import { CONTENT_TYPES, type ContentType } from './schemas/shared.ts';
import type { TopicPage } from './schemas/topic.ts';

const SECTION_TITLES = Object.values(CONTENT_TYPES);

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

/** Kontrollerer en emneside: utsagnene, «Kort sagt», verktøyene, målet og de seks overskriftene. */
export function checkTopic(
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
