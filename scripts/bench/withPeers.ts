import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../tests/browser/browser.ts';
import { buildPeer, PEERS } from './peers.ts';
import { kB, ratio, table } from './print.ts';
import { buildAstro, type Cost } from './process.ts';
import { NEXT, TOPIC } from './samples.ts';
import { type Weight, weigh } from './weight.ts';

interface Result {
  name: string;
  cost: Cost;
  /** Hele mappa som legges ut, byte på disk. */
  output: number;
  view: Weight;
}

async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bygger vårt nettsted og andre generatorer i samme kjøring, og viser forholdene. Installerer bare i en midlertidig mappe. */
export async function compareWithPeers(project: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'generatorer-'));
  const browser = await launch();
  try {
    console.log('Bygger vårt nettsted …');
    const ourCost = await buildAstro(project);
    const dist = join(project, 'dist');
    const ours: Result = {
      name: 'oss',
      cost: ourCost,
      output: await folderSize(dist),
      view: await weigh(browser, dist, TOPIC, NEXT),
    };
    const theirs: Result[] = [];
    for (const peer of PEERS) {
      console.log(`Installerer og bygger ${peer.name} med det samme innholdet …`);
      const own = join(folder, peer.name);
      const cost = await buildPeer(peer, project, own);
      const output = join(own, peer.dist);
      theirs.push({
        name: peer.name,
        cost,
        output: await folderSize(output),
        view: await weigh(browser, output, peer.addressOf(TOPIC), peer.addressOf(NEXT)),
      });
    }
    console.log(
      '\nSamme sider som ren Markdown hos de andre; hos oss i tillegg MDX, lommekort og verktøy.',
    );
    table([
      [
        '',
        'prosessor s',
        'klokke s',
        'minne MB',
        'ut MB',
        'kald kB br',
        'tegning',
        'foresp.',
        'neste kB',
      ],
      ...[ours, ...theirs].map(({ name, cost, output, view }) => [
        name,
        cost.cpu.toFixed(1),
        cost.wall.toFixed(1),
        (cost.memory / 1e6).toFixed(0),
        (output / 1e6).toFixed(1),
        kB(view.cold.total.brotli),
        kB(view.firstPaint),
        view.cold.requests,
        kB(view.next.total.brotli),
      ]),
      ...theirs.map(({ name, cost, output, view }) => [
        `oss / ${name}`,
        ratio(ours.cost.cpu, cost.cpu),
        ratio(ours.cost.wall, cost.wall),
        ratio(ours.cost.memory, cost.memory),
        ratio(ours.output, output),
        ratio(ours.view.cold.total.brotli, view.cold.total.brotli),
        ratio(ours.view.firstPaint, view.firstPaint),
        ratio(ours.view.cold.requests, view.cold.requests),
        ratio(ours.view.next.total.brotli, view.next.total.brotli),
      ]),
    ]);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
