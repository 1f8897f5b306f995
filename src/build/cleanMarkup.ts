import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Det som bare var der for søkeindeksen eller for Starlights egen meny, og som ingen leser trenger. */
const LEFTOVERS: readonly RegExp[] = [
  /<p hidden data-pagefind-meta[^>]*>[^<]*<\/p>/g,
  / data-pagefind-[a-z-]+(?:="[^"]*")?/g,
  /<meta name="(?:generator|twitter:card)"[^>]*>/g,
  /<script type="module" src="\/_astro\/Page\.[^"]*"><\/script>/g,
  / class="astro-[a-z0-9]+"/g,
];

/** Tar bort restene fra en ferdig side. Innhold og ankere er urørt. */
export const withoutLeftovers = (html: string): string =>
  LEFTOVERS.reduce((text, leftover) => text.replace(leftover, ''), html);

/** Rydder hver ferdige side. Må stå etter søkeindeksen, som leser merkene, og før stilark og CSP. */
export function cleanMarkup(): AstroIntegration {
  return {
    name: 'clean-markup',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        // Målingen av hvordan søket vokser, lager flere sider av de ferdige og trenger merkene.
        if (process.env['SOKEMERKER'] === 'behold') return;
        for await (const file of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          const url = new URL(file.replaceAll('\\', '/'), dir);
          const html = await readFile(url, 'utf8');
          await writeFile(url, withoutLeftovers(html));
        }
        for await (const file of glob('_astro/Page.*.js', { cwd: fileURLToPath(dir) })) {
          await rm(new URL(file.replaceAll('\\', '/'), dir));
        }
      },
    },
  };
}
