import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles, readBuilt, writeBuilt } from './builtFiles.ts';
import { withoutLeftovers } from './cleanMarkup.ts';
import { writeHostPolicy } from './hostPolicy.ts';
import { PageStyles } from './pageStyles.ts';
import { headerPolicy, InlineHashes, withPolicy } from './securityPolicy.ts';

/** Skriptet til Starlights egen meny, som `cleanMarkup` tar ut av sidene. */
const UNUSED_SCRIPTS = /^_astro\/Page\..*\.js$/;
/** Stilarkene Astro skrev, som hver side får sitt eget utdrag av. */
const STYLESHEETS = /^_astro\/[^/]*\.css$/;

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
        const dist = fileURLToPath(dir);
        const text = (file: string) => readBuilt(dist, file);
        const files = builtFiles(dist);
        const remove = async (pattern: RegExp) => {
          for (const file of files) if (pattern.test(file)) await rm(join(dist, file));
        };
        // Målingen av hvordan søket vokser, lager flere sider av de ferdige og trenger merkene.
        const clean =
          process.env['SOKEMERKER'] === 'behold' ? (html: string) => html : withoutLeftovers;
        const pages = files.filter((file) => file.endsWith('.html'));
        const styles = new PageStyles();
        for (const page of pages) styles.read(clean(text(page)));
        const sheets = await styles.make(text);
        await remove(STYLESHEETS);
        for (const [href, css] of sheets) writeBuilt(dist, href, css);
        const hashes = new InlineHashes();
        for (const page of pages) {
          const html = styles.apply(clean(text(page)));
          hashes.add(html);
          writeBuilt(dist, page, withPolicy(html));
        }
        for (const file of files) if (file.endsWith('.svg')) hashes.add(text(file));
        await writeHostPolicy(headerPolicy(hashes), dir, new URL('hosting/', project));
        await remove(UNUSED_SCRIPTS);
        logger.info(`${pages.length} sider, ${sheets.size} stilark, CSP i sidene og i hosting/.`);
      },
    },
  };
}
