import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Det verten kan finne på i stedet for å svare: aldri svare, en feilkode, videresende, eller sende så mange byte om gangen. */
export type Misbehaviour =
  | { hang: true }
  | { status: number }
  | { redirect: string }
  | { trickle: number };

/** Tida mellom to biter, ms: nok til at nettleseren rekker å tegne. */
const PAUSE = 20;

async function* inPieces(body: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += size) {
    yield body.subarray(at, at + size);
    await setTimeout(PAUSE);
  }
}

export interface StaticServer {
  server: Server;
  origin: string;
  /** Mappa som leveres; kan byttes, slik en ny utgave legges ut. */
  folder: string;
  /** Avgjør hva verten gjør med en adresse. Standard er å levere fila. */
  misbehave: (pathname: string) => Misbehaviour | null;
  /** Toppfeltene verten legger til for en adresse. Standard er ingen. */
  headersFor: (pathname: string) => Record<string, string>;
  /** Stopper verten og bryter åpne forbindelser. */
  stop: () => Promise<void>;
}

/** Leverer en mappe slik en vanlig vert gjør: `index.html` for mapper, `404.html` med status 404 ellers. */
export async function serveFolder(folder: string, port = 0): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const bad = host.misbehave(pathname);
    if (bad && 'hang' in bad) return;
    if (bad && 'status' in bad) {
      response.writeHead(bad.status).end();
      return;
    }
    if (bad && 'redirect' in bad) {
      response.writeHead(301, { location: bad.redirect }).end();
      return;
    }
    const extra = host.headersFor(pathname);
    const file = join(
      host.folder,
      decodeURIComponent(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    try {
      const body = await readFile(file);
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        ...extra,
      });
      if (bad) Readable.from(inPieces(body, bad.trickle)).pipe(response);
      else response.end(body);
    } catch {
      const missing = await readFile(join(host.folder, '404.html')).catch(() => Buffer.from('404'));
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8', ...extra })
        .end(missing);
    }
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Fant ikke porten.');
  const host: StaticServer = {
    server,
    origin: `http://localhost:${address.port}`,
    folder,
    misbehave: () => null,
    headersFor: () => ({}),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return host;
}
