import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withoutLeftovers } from './cleanMarkup.ts';
import { writeHostPolicy } from './hostPolicy.ts';
import { PageStyles } from './pageStyles.ts';
import { headerPolicy, InlineHashes, withPolicy } from './securityPolicy.ts';

/** Skriptet til Starlights egen meny, som `cleanMarkup` tar ut av sidene. */
const UNUSED_SCRIPTS = '_astro/Page.*.js';

/**
 * Gjør de ferdige sidene klare til leseren: rydder dem, gir hver sidetype ett stilark og setter CSP i hver side
 * og i vertenes oppsett. Én runde leser sidene, én skriver dem. Må stå etter søkeindeksen, som leser merkene som
 * ryddes bort, og etter alt annet som skriver HTML.
 */
export function finishPages(): AstroIntegration {
  let project: URL;
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const cwd = fileURLToPath(dir);
        const at = (path: string) => new URL(path.replace(/^\//, '').replaceAll('\\', '/'), dir);
        const text = (path: string) => readFile(at(path), 'utf8');
        // Målingen av hvordan søket vokser, lager flere sider av de ferdige og trenger merkene.
        const clean =
          process.env['SOKEMERKER'] === 'behold' ? (html: string) => html : withoutLeftovers;
        const pages = await Array.fromAsync(glob('**/*.html', { cwd }));
        const styles = new PageStyles();
        for (const page of pages) styles.read(clean(await text(page)));
        const sheets = await styles.make(text);
        for await (const file of glob('_astro/*.css', { cwd })) await rm(at(file));
        for (const [href, css] of sheets) await writeFile(at(href), css);
        const hashes = new InlineHashes();
        for (const page of pages) {
          const html = styles.apply(clean(await text(page)));
          hashes.add(html);
          await writeFile(at(page), withPolicy(html));
        }
        for await (const file of glob('**/*.svg', { cwd })) hashes.add(await text(file));
        await writeHostPolicy(headerPolicy(hashes), dir, new URL('hosting/', project));
        for await (const file of glob(UNUSED_SCRIPTS, { cwd })) await rm(at(file));
        logger.info(`${pages.length} sider, ${sheets.size} stilark, CSP i sidene og i hosting/.`);
      },
    },
  };
}
