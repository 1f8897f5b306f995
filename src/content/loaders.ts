import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parseYaml } from './parseYaml.ts';
import { addressOf, readContent } from './readContent.ts';
import { topicPageSchema } from './schemas/topic.ts';

/** Leser alle YAML-lister i en mappe under `content/` inn i én samling, og stopper på dobbel id. */
export function listLoader(folder: string): Loader {
  return {
    name: `list-${folder}`,
    async load({ config, generateDigest, parseData, store }) {
      store.clear();
      const root = new URL(`content/${folder}/`, config.root);
      const names = await readdir(root).catch(() => []);
      for (const name of names.filter((file) => file.endsWith('.yaml')).sort()) {
        const filePath = fileURLToPath(new URL(name, root));
        for (const row of parseYaml(await readFile(filePath, 'utf8')) as { id: string }[]) {
          if (store.has(row.id))
            throw new Error(`content/${folder}/${name}: «${row.id}» står to ganger.`);
          const data = await parseData({ id: row.id, data: { ...row }, filePath });
          store.set({ id: row.id, data, digest: generateDigest(data) });
        }
      }
    },
  };
}

/** Samler utsagnene fra forsiden av alle emnesider, med siden de står på. */
export function statementLoader(): Loader {
  return {
    name: 'statements',
    async load({ config, generateDigest, parseData, store }) {
      store.clear();
      for (const { file, data: page } of await readContent(fileURLToPath(config.root), ['side'])) {
        const topic = topicPageSchema.safeParse(page);
        if (!topic.success || topic.data.draft) continue;
        for (const statement of topic.data.utsagn) {
          const data = await parseData({
            id: statement.id,
            data: { ...statement, side: addressOf(file) },
          });
          store.set({ id: statement.id, data, digest: generateDigest(data) });
        }
      }
    },
  };
}
