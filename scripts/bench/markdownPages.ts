import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '../../src/content/readContent.ts';
import { pageSchema } from '../../src/content/schemas/topic.ts';

/** En side som ren Markdown, slik en hvilken som helst generator kan lese den. */
export interface MarkdownPage {
  /** Fila under innholdsmappa: `ledelse/index.md`. */
  file: string;
  title: string;
  text: string;
}

const quote = (text: string) => JSON.stringify(text);

/** Det samme innholdet som hos oss, uten våre egne deler: tittel, utsagn som liste, og prosa. MDX er ikke med. */
export async function markdownPages(project: string): Promise<MarkdownPage[]> {
  const pages: MarkdownPage[] = [];
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
    pages.push({
      file: file.replace('content/sider/', ''),
      title,
      text: `---\ntitle: ${quote(title)}\ndescription: ${quote(description)}\n---\n\n## Kort sagt\n\n${statements}\n\n${body}`,
    });
  }
  return pages;
}

/** Skriver filer under en mappe, med mappene de trenger. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
