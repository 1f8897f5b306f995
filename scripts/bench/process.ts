import { spawn, spawnSync } from 'node:child_process';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Det en kommando kostet, medregnet alt den startet. */
export interface Cost {
  /** Sekunder fra start til slutt. Følger maskinens last. */
  wall: number;
  /** Prosessorsekunder, bruker og system. Nesten uavhengig av lasten. */
  cpu: number;
  /** Høyeste samlede minne, byte. */
  memory: number;
}

const SAMPLE_MS = 50;
const TICKS_PER_SECOND = 100;

/** Prosessene i en gruppe slik `/proc` viser dem: prosessortid i tikk og minne i byte. */
async function readGroup(group: number): Promise<Map<string, { ticks: number; memory: number }>> {
  const found = new Map<string, { ticks: number; memory: number }>();
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    // Feltene etter navnet, som kan ha mellomrom: 2 er gruppa, 11 og 12 brukertid og systemtid.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[2]) !== group) continue;
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    found.set(id, {
      ticks: Number(fields[11]) + Number(fields[12]),
      memory: kilobytes * 1024,
    });
  }
  return found;
}

/**
 * Kjører en kommando i en egen prosessgruppe og måler hele gruppa. Pagefind er en egen prosess som
 * ingen venter på; tida dens faller ut av `time` og `resourceUsage`. Derfor leses `/proc` hvert 50. ms.
 * @throws når kommandoen feiler, med det den skrev; og på andre systemer enn Linux
 */
export async function measure(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Cost> {
  if (process.platform !== 'linux') throw new Error('Målingen leser /proc og trenger Linux.');
  const start = performance.now();
  const child = spawn(command, args, { cwd, env, detached: true });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const ended = new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  const ticks = new Map<string, number>();
  let memory = 0;
  let running = true;
  const sampling = (async () => {
    while (running && child.pid !== undefined) {
      const group = await readGroup(child.pid);
      for (const [id, seen] of group) ticks.set(id, seen.ticks);
      memory = Math.max(
        memory,
        [...group.values()].reduce((sum, seen) => sum + seen.memory, 0),
      );
      await new Promise((next) => setTimeout(next, SAMPLE_MS));
    }
  })();
  const status = await ended;
  const wall = (performance.now() - start) / 1000;
  running = false;
  await sampling;
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} i ${cwd} stoppet:\n${Buffer.concat(output)}`);
  const cpu = [...ticks.values()].reduce((sum, count) => sum + count, 0) / TICKS_PER_SECOND;
  return { wall, cpu, memory };
}

/** Bygger et Astro-prosjekt uten mellomlager, og måler det. */
export async function buildAstro(folder: string): Promise<Cost> {
  for (const cache of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    await rm(join(folder, cache), { recursive: true, force: true });
  return measure('node', [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], folder);
}

/** Gir en mappe våre egne pakker: harde lenker når det går, ellers en kopi. En symbolsk lenke forvirrer Vite. */
export async function linkModules(project: string, folder: string): Promise<void> {
  const [from, to] = [join(project, 'node_modules'), join(folder, 'node_modules')];
  if (spawnSync('cp', ['-al', from, to]).status === 0) return;
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
}
