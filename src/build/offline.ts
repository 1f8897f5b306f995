import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Filer nettleseren aldri ber om når nettstedet leses. */
const LEFT_OUT =
  /^(?:sitemap.*|robots\.txt|api\/.*|sw\.js|offline\.json|_headers|fonts\/OFL\.txt|pagefind\/(?:pagefind-(?:ui|modular-ui|component-ui|highlight).*|wasm\.unknown\..*))$/;

/** Det som lagres ved første besøk: skallet og verktøyene. */
const CORE =
  /^\/(?:|404\.html|sok\/|ordliste\/|om\/uten-nett\/|favicon\.svg|manifest\.webmanifest|verktoy\/.*|_astro\/.*|fonts\/.*)$/;

const digest = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 10);

/** Adressen leseren bruker: `ledelse/index.html` blir `/ledelse/`. */
export const addressOfFile = (file: string): string =>
  `/${file.replaceAll('\\', '/')}`.replace(/index\.html$/, '');

/**
 * Skriver `sw.js` og `offline.json`: hvilke filer utgaven har, og hvilke som lagres ved første besøk.
 * Må stå sist, for den teller de ferdige filene. Med `OFFLINE=av` skrives nødbryteren i stedet.
 */
export function offline(): AstroIntegration {
  let root: URL;
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const source = async (name: string) =>
          stripTypeScriptTypes(await readFile(new URL(`src/offline/${name}.ts`, root), 'utf8'));
        if (process.env['OFFLINE'] === 'av') {
          await writeFile(new URL('sw.js', dir), await source('killSwitch'));
          logger.warn('Nødbryteren er lagt ut: lagrede utgaver slettes hos leserne.');
          return;
        }
        const files: Record<string, [string, number]> = {};
        const names = await Array.fromAsync(glob('**/*.*', { cwd: fileURLToPath(dir) }));
        for (const name of names.map((file) => file.replaceAll('\\', '/')).sort()) {
          if (LEFT_OUT.test(name)) continue;
          const content = await readFile(new URL(name, dir));
          files[addressOfFile(name)] = [digest(content), content.length];
        }
        const core = Object.keys(files).filter((address) => CORE.test(address));
        const worker = await source('serviceWorker');
        const edition = digest(worker + JSON.stringify(files));
        await writeFile(new URL('sw.js', dir), worker.replace("'UTGAVE'", `'${edition}'`));
        await writeFile(new URL('offline.json', dir), JSON.stringify({ edition, core, files }));
        logger.info(
          `Utgave ${edition}: ${Object.keys(files).length} filer, ${core.length} ved første besøk.`,
        );
      },
    },
  };
}
