import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../../src/content/readContent.ts';
import { topicPageSchema } from '../../src/content/schemas/topic.ts';
import { against, ratio, table } from './print.ts';
import { buildAstro, type Cost, linkModules } from './process.ts';

/** Sider i `content/sider`. Den minste er nettstedet slik det er. */
const TARGETS = [100, 1_000, 5_000];
const COPIED = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * En emneside til under ny adresse: egne id-er på utsagnene, egen tittel, ellers samme tekst.
 * @param ids id-ene til utsagnene på siden; bare de får nye navn
 */
function copyOfTopic(text: string, ids: readonly string[], copy: number): string {
  const own = new RegExp(`(?<![\\w-])(${ids.join('|')})(?![\\w-])`, 'g');
  return text
    .replace(own, `$1-k${copy}`)
    .replace(
      /^title: *(['"]?)(.*?)\1 *$/m,
      (_, quote, title) => `title: ${quote}${title}, kopi ${copy}${quote}`,
    )
    .replace(/^menytittel:.*\n/m, `menytittel: Kopi ${copy}\n`);
}

/** Fyller opp `content/sider` med kopier av emnesidene til det er `target` sider. */
async function multiply(folder: string, target: number): Promise<number> {
  const pages = (await readContent(folder)).filter(({ kind }) => kind === 'side');
  const topics = pages.flatMap(({ file, data }) => {
    const topic = topicPageSchema.safeParse(data);
    return topic.success && file.endsWith('.md')
      ? [{ file, ids: topic.data.utsagn.map(({ id }) => id) }]
      : [];
  });
  let count = pages.length;
  for (let copy = 1; count < target; copy += 1) {
    for (const { file, ids } of topics) {
      if (count >= target) break;
      const path = file.replace(/(?:\/index)?\.md$/, `/kopi-${copy}.md`);
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(
        join(folder, path),
        copyOfTopic(await readFile(join(folder, file), 'utf8'), ids, copy),
      );
      count += 1;
    }
  }
  return count;
}

interface Size {
  /** Sider i `content/sider`. */
  sources: number;
  /** Ferdige HTML-filer; en emneside har et lommekort i tillegg. */
  files: number;
  cost: Cost;
}

async function buildAtScale(project: string, target: number): Promise<Size> {
  const folder = await mkdtemp(join(tmpdir(), 'skala-'));
  try {
    for (const name of COPIED)
      await cp(join(project, name), join(folder, name), { recursive: true });
    await linkModules(project, folder);
    const sources = await multiply(folder, target);
    const cost = await buildAstro(folder);
    const files = await Array.fromAsync(glob('**/*.html', { cwd: join(folder, 'dist') }));
    return { sources, files: files.length, cost };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Bygger nettstedet i flere størrelser og viser hva hver side til koster. Sidene som kommer til, er kopier
 * av emnesidene under egne adresser, lagt under siden de er kopi av. Ordforrådet vokser ikke med dem.
 */
export async function showScale(project: string): Promise<void> {
  const sizes: Size[] = [];
  for (const target of TARGETS) {
    console.log(`Bygger med ${target} sider …`);
    sizes.push(await buildAtScale(project, target));
  }
  const perPage = (from: Size, to: Size, count: 'sources' | 'files') =>
    ((to.cost.cpu - from.cost.cpu) / (to[count] - from[count])) * 1000;
  console.log(
    '\nSidene over dagens er kopier av emnesidene med egne adresser og egne id-er på utsagnene.',
  );
  table([
    [
      'sider',
      'HTML-filer',
      'prosessor s',
      'klokke s',
      'minne MB',
      'ms per side til',
      'ms per HTML-fil til',
    ],
    ...sizes.map((size, index) => {
      const smaller = sizes[index - 1];
      return [
        size.sources,
        size.files,
        size.cost.cpu.toFixed(1),
        size.cost.wall.toFixed(1),
        (size.cost.memory / 1e6).toFixed(0),
        smaller ? perPage(smaller, size, 'sources').toFixed(1) : '',
        smaller ? perPage(smaller, size, 'files').toFixed(1) : '',
      ];
    }),
  ]);
  const [smallest, large, largest] = sizes;
  if (!smallest || !large || !largest) return;
  const growth = largest.cost.cpu / large.cost.cpu;
  console.log(`\nFra ${smallest.sources} til ${largest.sources} sider:`);
  for (const [what, count] of [
    ['side, med lommekortet', 'sources'],
    ['HTML-fil', 'files'],
  ] as const) {
    const each = perPage(smallest, largest, count);
    console.log(`  ${each.toFixed(1)} ms per ${what}, mål 15 (${against(each, 15)})`);
  }
  console.log(
    `  ${ratio(largest.sources, large.sources)} ganger så mange sider: ${growth.toFixed(2)} ganger så mye prosessortid, mål 5.5 (${against(growth, 5.5)})`,
  );
  console.log(
    `  minne på det meste: ${(largest.cost.memory / 1e9).toFixed(2)} GB, mål 3.5 (${against(largest.cost.memory, 3.5e9)})`,
  );
}
