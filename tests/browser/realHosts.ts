import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CADDY, howToInstall, missingHosts, NGINX } from '../../scripts/findHosts.ts';

export interface Host {
  origin: string;
  stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('Fant ingen ledig port.');
  return address.port;
}

/** Bytter ut det den som drifter bytter ut. Linja må finnes, ellers prøves noe annet enn oppsettet. */
function edited(config: string, changes: Record<string, string>): string {
  let result = config;
  for (const [from, to] of Object.entries(changes)) {
    if (!result.includes(from)) throw new Error(`Oppsettet har ikke lenger «${from}».`);
    result = result.replaceAll(from, to);
  }
  return result;
}

/** Starter et program og venter til det melder i loggen at det svarer. */
async function started(
  command: string,
  args: string[],
  ready: RegExp,
  home: string,
): Promise<() => Promise<void>> {
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close');
  let log = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (text: Buffer) => {
      log += text;
      if (ready.test(log)) resolve();
    });
    child.on('error', reject);
    child.on('close', () => reject(new Error(`${command} stoppet:\n${log}`)));
  });
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

/**
 * Starter nginx med `hosting/nginx.conf`, inne i det Debians nginx.conf har rundt.
 * @param dist mappa som leveres
 * @param work en tom mappe til logg og mellomlager
 */
export async function startNginx(dist: string, work: string): Promise<Host> {
  if (missingHosts().length > 0) throw new Error(howToInstall(missingHosts()));
  const port = await freePort();
  await writeFile(
    join(work, 'site.conf'),
    edited(await readFile('hosting/nginx.conf', 'utf8'), {
      'listen 80;': `listen 127.0.0.1:${port};`,
      'listen [::]:80;': '',
      '/srv/trygghetsstandarden/dist': dist,
      '/srv/trygghetsstandarden/hosting': join(process.cwd(), 'hosting'),
    }),
  );
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(work, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${work}/pid;
error_log stderr notice;
include /etc/nginx/modules-enabled/*.conf;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  sendfile on;
  gzip on;
  access_log off;
  ${folders.map((name) => `${name}_temp_path ${work}/${name};`).join('\n  ')}
  include ${work}/site.conf;
}
`,
  );
  const stop = await started(
    NGINX,
    ['-c', join(work, 'nginx.conf')],
    /start worker process /,
    work,
  );
  return { origin: `http://localhost:${port}`, stop };
}

/**
 * Starter Caddy med `hosting/Caddyfile`.
 * @param dist mappa som leveres, med `.br`-filer
 * @param work en tom mappe til det Caddy lagrer
 */
export async function startCaddy(dist: string, work: string): Promise<Host> {
  if (missingHosts().length > 0) throw new Error(howToInstall(missingHosts()));
  const port = await freePort();
  const config = edited(await readFile('hosting/Caddyfile', 'utf8'), {
    'trygghetsstandarden.example': `http://localhost:${port}`,
    '/srv/trygghetsstandarden/dist': dist,
    '/srv/trygghetsstandarden/hosting': join(process.cwd(), 'hosting'),
  });
  await mkdir(work, { recursive: true });
  await writeFile(join(work, 'Caddyfile'), `{\n\tadmin off\n}\n${config}`);
  const stop = await started(
    CADDY,
    ['run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'],
    /serving initial configuration/,
    work,
  );
  return { origin: `http://localhost:${port}`, stop };
}
