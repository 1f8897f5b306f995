import { addressOf, readContent } from '../src/content/readContent.ts';
import { CONTENT_TYPES, type ContentType } from '../src/content/schemas/shared.ts';
import { type Page, pageSchema } from '../src/content/schemas/topic.ts';
import { readability } from '../src/domain/readability.ts';

/** Teksten en leser møter på siden, uten Markdown-tegn. */
function pageText(page: Page, body: string): string {
  const prose = body
    .replace(/^import .*$/gm, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+ .*$/gm, '')
    .replace(/[*_`|>]/g, ' ');
  const parts =
    page.slag === 'emne'
      ? [...page.utsagn.map(({ tekst }) => tekst), page.gjorDetteForst.test]
      : page.slag === 'fagprat'
        ? page.sporsmal
        : [];
  return [page.description, ...parts, prose].join('\n');
}

const only = process.argv.slice(2);
const files = await readContent(process.cwd(), ['side']);
const pages = files.flatMap(({ file, data, body }) => {
  const parsed = pageSchema.safeParse(data);
  return parsed.success && only.every((part) => file.includes(part))
    ? [
        {
          address: addressOf(file),
          page: parsed.data,
          lix: readability(pageText(parsed.data, body)),
        },
      ]
    : [];
});
const topics = pages.flatMap(({ address, page, lix }) =>
  page.slag === 'emne' ? [{ address, page, lix }] : [],
);
const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const types = Object.keys(CONTENT_TYPES) as ContentType[];

console.log(
  [
    'LIX',
    'ord',
    'utsagn',
    ...types.map((type) => type.slice(0, 8)),
    'kilder',
    'neste',
    'side',
  ].join('\t'),
);
for (const { address, page, lix } of topics) {
  const perType = types.map(
    (type) => page.utsagn.filter((statement) => statement.type === type).length,
  );
  const sources = new Set(
    page.utsagn.flatMap(({ kilder }) => kilder.map((reference) => reference.split(' ')[0])),
  );
  console.log(
    [
      lix.lix.toFixed(1),
      lix.words,
      page.utsagn.length,
      ...perType,
      sources.size,
      page.nesteGjennomgang,
      address,
    ].join('\t'),
  );
}
for (const { address, page, lix } of pages)
  if (page.slag !== 'emne')
    console.log(
      [
        lix.lix.toFixed(1),
        lix.words,
        page.slag,
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        page.nesteGjennomgang,
        address,
      ].join('\t'),
    );

const lixes = topics.map(({ lix }) => lix.lix);
const statements = topics.flatMap(({ page }) => page.utsagn);
console.log(
  `\n${topics.length} emnesider, ${statements.length} utsagn, ${new Set(statements.flatMap(({ kilder }) => kilder.map((reference) => reference.split(' ')[0]))).size} kilder i bruk`,
);
console.log(
  `LIX: median ${median(lixes).toFixed(1)} (mål 45), høyest ${Math.max(0, ...lixes).toFixed(1)} (grense 55)`,
);

const short: string[] = [];
for (const { address, page, lix } of topics) {
  const empty = types.filter((type) => !page.utsagn.some((statement) => statement.type === type));
  if (empty.length > 0)
    short.push(`${address}: ingen utsagn under ${empty.join(', ')} (bare tekst)`);
  if (lix.lix > 45) short.push(`${address}: LIX ${lix.lix.toFixed(1)}`);
  if (page.nesteGjennomgang < new Date().toISOString().slice(0, 10)) {
    short.push(`${address}: skulle vært gjennomgått ${page.nesteGjennomgang}`);
  }
}
console.log(`\nKommer til kort (${short.length}):`);
for (const line of short) console.log(`  ${line}`);
console.log('\nDekning: antall emnesider med utsagn under hver innholdstype');
for (const type of types) {
  const covered = topics.filter(({ page }) =>
    page.utsagn.some((statement) => statement.type === type),
  );
  console.log(`  ${type.padEnd(16)} ${covered.length} av ${topics.length}`);
}
const strengths = Map.groupBy(statements, ({ styrke }) => styrke);
console.log(
  `\nStyrker: ${[...strengths].map(([strength, own]) => `${strength} ${own.length}`).join(', ')}`,
);
