import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Filer nettleseren aldri ber om når nettstedet leses. Filteret i kilderegisteret leser `api/sources.json`. */
const LEFT_OUT =
  /^(?:sitemap.*|robots\.txt|api\/(?!sources\.).*|deling\/.*|pakker\/.*|sw\.js|offline\.json|_headers|.*\.br|fonts\/OFL\.txt|(?:ikon-|apple-touch-icon).*|pagefind\/wasm\.unknown\..*)$/;

/** Det som lagres ved første besøk: skallet og verktøyene. Søket trenger hele indeksen, og følger med «Last ned alt». */
const CORE =
  /^\/(?:|404\.html|sok\/(?:navn\.json)?|ordliste\/.*|om\/uten-nett\/|favicon\.svg|manifest\.webmanifest|verktoy\/.*|_astro\/.*|fonts\/.*)$/;

/** Tekst i en pakke, tegn. Stor nok til at sidene deler ordforråd når de komprimeres, liten nok til å ta pause. */
const PACK_SIZE = 700_000;

const digest = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 10);

/** Adressen leseren bruker: `ledelse/index.html` blir `/ledelse/`. */
export const addressOfFile = (file: string): string =>
  `/${file.replaceAll('\\', '/')}`.replace(/index\.html$/, '');

/** Det en utgave består av. */
interface Edition {
  edition: string;
  files: number;
  core: number;
}

/**
 * Skriver `sw.js` og `offline.json` for de ferdige filene i en mappe.
 * @param dist mappa med ferdige filer
 * @param project prosjektmappa, der kilden til tjenestearbeideren ligger
 */
export async function writeEdition(dist: string, project: string): Promise<Edition> {
  const files: Record<string, [hash: string, bytes: number]> = {};
  const names = await Array.fromAsync(glob('**/*.*', { cwd: dist }));
  for (const name of names.map((file) => file.replaceAll('\\', '/')).sort()) {
    if (LEFT_OUT.test(name)) continue;
    const content = await readFile(join(dist, name));
    files[addressOfFile(name)] = [digest(content), content.length];
  }
  const core = Object.keys(files).filter((address) => CORE.test(address));
  const packs = await writePacks(
    dist,
    Object.keys(files).filter((address) => !CORE.test(address)),
  );
  const worker = await workerSource(project, 'serviceWorker');
  const edition = digest(worker + JSON.stringify(files));
  await writeFile(join(dist, 'sw.js'), worker.replace("'UTGAVE'", `'${edition}'`));
  await writeFile(join(dist, 'offline.json'), JSON.stringify({ edition, core, files, packs }));
  return { edition, files: Object.keys(files).length, core: core.length };
}

/**
 * Samler sidene og tabellene i pakker som hentes under ett: de likner hverandre, så det går med en firedel av
 * bytene, og en håndfull turer til verten i stedet for flere hundre.
 * @returns pakkens adresse → adressene i den
 */
async function writePacks(
  dist: string,
  addresses: readonly string[],
): Promise<Record<string, string[]>> {
  const packs: Record<string, string[]> = {};
  let pack: Record<string, string> = {};
  let size = 0;
  const close = async () => {
    const text = JSON.stringify(pack);
    const address = `/pakker/${digest(text)}.json`;
    await writeFile(join(dist, address), text);
    packs[address] = Object.keys(pack);
    pack = {};
    size = 0;
  };
  await mkdir(join(dist, 'pakker'), { recursive: true });
  for (const address of addresses) {
    if (!/(?:\/|\.html|\.json)$/.test(address)) continue;
    const file = address.endsWith('/') ? `${address}index.html` : address;
    const text = await readFile(join(dist, file), 'utf8');
    pack[address] = text;
    size += text.length;
    if (size > PACK_SIZE) await close();
  }
  if (size > 0) await close();
  return packs;
}

/** Legger ut nødbryteren i stedet for en utgave: lagrede utgaver slettes hos leserne. */
export async function writeKillSwitch(dist: string, project: string): Promise<void> {
  await writeFile(join(dist, 'sw.js'), await workerSource(project, 'killSwitch'));
}

const workerSource = async (project: string, name: string) =>
  stripTypeScriptTypes(await readFile(join(project, `src/offline/${name}.ts`), 'utf8'));

/**
 * Gjør nettstedet leselig uten nett. Må stå sist, for den teller de ferdige filene.
 * Med `OFFLINE=av` skrives nødbryteren i stedet.
 */
export function offline(): AstroIntegration {
  let project: string;
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['OFFLINE'] === 'av') {
          await writeKillSwitch(fileURLToPath(dir), project);
          logger.warn('Nødbryteren er lagt ut: lagrede utgaver slettes hos leserne.');
          return;
        }
        const { edition, files, core } = await writeEdition(fileURLToPath(dir), project);
        logger.info(`Utgave ${edition}: ${files} filer, ${core} ved første besøk.`);
      },
    },
  };
}
