import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '../../src/content/readContent.ts';
import { pageSchema } from '../../src/content/schemas/topic.ts';

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'http://localhost:4321',
  integrations: [starlight({ title: 'Sammenlikning', locales: { root: { label: 'Norsk', lang: 'nb' } } })],
});
`;
const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const quote = (text: string) => JSON.stringify(text);

/** Skriver et uendret Starlight-nettsted med det samme innholdet som ren Markdown. */
export async function writeStockSite(project: string, folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'src/content/docs'), { recursive: true });
  await cp(join(project, 'public'), join(folder, 'public'), { recursive: true });
  await writeFile(join(folder, 'astro.config.mjs'), CONFIG);
  await writeFile(join(folder, 'src/content.config.ts'), CONTENT_CONFIG);
  await writeFile(
    join(folder, 'package.json'),
    `${JSON.stringify({ type: 'module', private: true, dependencies: { '@astrojs/starlight': '*', astro: '*' } })}\n`,
  );
  await writeFile(
    join(folder, 'src/content/docs/index.md'),
    '---\ntitle: Forside\n---\n\nSammenlikning.\n',
  );
  let pages = 0;
  for (const { kind, file, data, body } of await readContent(project)) {
    const page = kind === 'side' ? pageSchema.safeParse(data) : null;
    if (!page?.success || !file.endsWith('.md')) continue;
    const { title, description } = page.data;
    const statements =
      page.data.slag === 'emne'
        ? page.data.utsagn
            .map(({ tekst, styrke, kilder }) => `- **${styrke}** ${tekst} (${kilder.join(', ')})`)
            .join('\n')
        : '';
    const target = join(folder, 'src/content/docs', file.replace('content/sider/', ''));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(
      target,
      `---\ntitle: ${quote(title)}\ndescription: ${quote(description)}\n---\n\n## Kort sagt\n\n${statements}\n\n${body}`,
    );
    pages += 1;
  }
  return pages;
}
