import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../../src/content/readContent.ts';
import { topicPageSchema } from '../../src/content/schemas/topic.ts';
import { against, ratio, table } from './print.ts';
import { buildAstro, type Cost, linkModules } from './process.ts';

/** Ferdige HTML-sider å vokse til. Et nytt emne gir to: siden og lommekortet. */
const TARGETS = [1_000, 5_000];
const PAGES_PER_TOPIC = 2;
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

/** Legger `wanted` kopier av emnesidene i `content/sider`. */
async function multiply(folder: string, wanted: number): Promise<void> {
  const pages = await readContent(folder, ['side']);
  const topics = pages.flatMap(({ file, data }) => {
    const topic = topicPageSchema.safeParse(data);
    return topic.success && file.endsWith('.md')
      ? [{ file, ids: topic.data.utsagn.map(({ id }) => id) }]
      : [];
  });
  let count = 0;
  for (let copy = 1; count < wanted; copy += 1) {
    for (const { file, ids } of topics) {
      if (count >= wanted) break;
      const path = file.replace(/(?:\/index)?\.md$/, `/kopi-${copy}.md`);
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(
        join(folder, path),
        copyOfTopic(await readFile(join(folder, file), 'utf8'), ids, copy),
      );
      count += 1;
    }
  }
}

interface Size {
  /** Ferdige HTML-sider. */
  pages: number;
  cost: Cost;
}

/** Bygger en kopi av prosjektet med `extra` emner til. */
async function buildAtScale(project: string, extra: number): Promise<Size> {
  const folder = await mkdtemp(join(tmpdir(), 'skala-'));
  try {
    for (const name of COPIED)
      await cp(join(project, name), join(folder, name), { recursive: true });
    await linkModules(project, folder);
    await multiply(folder, extra);
    const cost = await buildAstro(folder);
    const files = await Array.fromAsync(glob('**/*.html', { cwd: join(folder, 'dist') }));
    return { pages: files.length, cost };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Bygger nettstedet i flere størrelser og viser hva hver side til koster. Sidene som kommer til, er kopier
 * av emnesidene under egne adresser, lagt under siden de er kopi av. Ordforrådet vokser ikke med dem.
 */
export async function showScale(project: string): Promise<void> {
  console.log('Bygger nettstedet slik det er …');
  const today = await buildAtScale(project, 0);
  const sizes = [today];
  for (const target of TARGETS) {
    console.log(`Bygger med ${target} sider …`);
    const extra = Math.round((target - today.pages) / PAGES_PER_TOPIC);
    sizes.push(await buildAtScale(project, extra));
  }
  const perPage = (from: Size, to: Size) =>
    ((to.cost.cpu - from.cost.cpu) / (to.pages - from.pages)) * 1000;
  console.log(
    '\nSidene over dagens er kopier av emnesidene med egne adresser og egne id-er på utsagnene.',
  );
  table([
    ['HTML-sider', 'prosessor s', 'klokke s', 'minne MB', 'ms per side til'],
    ...sizes.map((size, index) => {
      const smaller = sizes[index - 1];
      return [
        size.pages,
        size.cost.cpu.toFixed(1),
        size.cost.wall.toFixed(1),
        (size.cost.memory / 1e6).toFixed(0),
        smaller ? perPage(smaller, size).toFixed(1) : '',
      ];
    }),
  ]);
  const [, large, largest] = sizes;
  if (!large || !largest) return;
  const each = perPage(today, largest);
  const growth = largest.cost.cpu / large.cost.cpu;
  console.log(`\nFra ${today.pages} til ${largest.pages} sider:`);
  console.log(`  ${each.toFixed(1)} ms per side, mål 15 (${against(each, 15)})`);
  console.log(
    `  ${ratio(largest.pages, large.pages)} ganger så mange sider: ${growth.toFixed(2)} ganger så mye prosessortid, mål 5.5 (${against(growth, 5.5)})`,
  );
  console.log(
    `  minne på det meste: ${(largest.cost.memory / 1e9).toFixed(2)} GB, mål 3.5 (${against(largest.cost.memory, 3.5e9)})`,
  );
}
