import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownPages, writeFiles } from './markdownPages.ts';

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

/**
 * Skriver et uendret Starlight-nettsted med det samme innholdet som ren Markdown.
 * @returns antall sider fra innholdet vårt
 */
export async function writeStockSite(project: string, folder: string): Promise<number> {
  await cp(join(project, 'public'), join(folder, 'public'), { recursive: true });
  const pages = await markdownPages(project);
  await writeFiles(folder, {
    'astro.config.mjs': CONFIG,
    'src/content.config.ts': CONTENT_CONFIG,
    'package.json': `${JSON.stringify({ type: 'module', private: true, dependencies: { '@astrojs/starlight': '*', astro: '*' } })}\n`,
    'src/content/docs/index.md': '---\ntitle: Forside\n---\n\nSammenlikning.\n',
    ...Object.fromEntries(pages.map(({ file, text }) => [`src/content/docs/${file}`, text])),
  });
  return pages.length;
}
