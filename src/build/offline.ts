import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles, writeBuilt } from './builtFiles.ts';

/** Filer nettleseren aldri ber om når nettstedet leses. Filteret i kilderegisteret leser `api/sources.json`. */
const LEFT_OUT =
  /^(?:sitemap.*|robots\.txt|api\/(?!sources\.).*|deling\/.*|pakker\/.*|sw\.js|offline\.json|_headers|.*\.br|fonts\/OFL\.txt|(?:ikon-|apple-touch-icon).*|pagefind\/wasm\.unknown\..*)$/;

/** Det som lagres ved første besøk: skallet og verktøyene. Søket trenger hele indeksen, og følger med «Last ned alt». */
const CORE =
  /^\/(?:|404\.html|sok\/(?:navn\.json)?|ordliste\/.*|om\/uten-nett\/|favicon\.svg|manifest\.webmanifest|verktoy\/.*|_astro\/.*|fonts\/.*)$/;

/** Sidene og tabellene; de andre filene hentes hver for seg. */
const PACKED = /(?:\/|\.html|\.json)$/;

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
 * Samler sidene og tabellene i pakker som hentes under ett: de likner hverandre, så det går med en firedel av
 * bytene, og en håndfull turer til verten i stedet for flere hundre.
 */
class Packs {
  /** Pakkens adresse → adressene i den. */
  readonly written: Record<string, string[]> = {};
  readonly #dist: string;
  #texts: Record<string, string> = {};
  #size = 0;

  constructor(dist: string) {
    this.#dist = dist;
  }

  /** Legger en side i pakka; en full pakke skrives. */
  add(address: string, text: string): void {
    this.#texts[address] = text;
    this.#size += text.length;
    if (this.#size > PACK_SIZE) this.close();
  }

  /** Skriver den siste pakka. */
  close(): void {
    if (this.#size === 0) return;
    const pack = JSON.stringify(this.#texts);
    const address = `/pakker/${digest(pack)}.json`;
    writeBuilt(this.#dist, address, pack);
    this.written[address] = Object.keys(this.#texts);
    this.#texts = {};
    this.#size = 0;
  }
}

/**
 * Skriver `sw.js` og `offline.json` for de ferdige filene i en mappe.
 * @param dist mappa med ferdige filer
 * @param project prosjektmappa, der kilden til tjenestearbeideren ligger
 */
export async function writeEdition(dist: string, project: string): Promise<Edition> {
  const files: Record<string, [hash: string, bytes: number]> = {};
  await mkdir(join(dist, 'pakker'), { recursive: true });
  const packs = new Packs(dist);
  for (const name of builtFiles(dist)) {
    if (LEFT_OUT.test(name)) continue;
    const address = addressOfFile(name);
    const content = readFileSync(join(dist, name));
    files[address] = [digest(content), content.length];
    if (PACKED.test(address) && !CORE.test(address)) packs.add(address, content.toString());
  }
  packs.close();
  const core = Object.keys(files).filter((address) => CORE.test(address));
  const worker = await workerSource(project, 'serviceWorker');
  const edition = digest(worker + JSON.stringify(files));
  writeBuilt(dist, 'sw.js', worker.replace("'UTGAVE'", `'${edition}'`));
  writeBuilt(dist, 'offline.json', JSON.stringify({ edition, core, files, packs: packs.written }));
  return { edition, files: Object.keys(files).length, core: core.length };
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
