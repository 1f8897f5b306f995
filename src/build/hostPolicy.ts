import { mkdir, readFile, writeFile } from 'node:fs/promises';

const PLACE = 'Content-Security-Policy: settes av bygget';

/**
 * Setter reglene inn i `_headers`.
 * @throws når plassen til reglene mangler, så en vert aldri står uten
 */
export function headersWithPolicy(headers: string, policy: string): string {
  if (!headers.includes(PLACE))
    throw new Error(`public/_headers mangler linja «${PLACE}» under «/*». Sett den inn igjen.`);
  return headers.replace(PLACE, () => `Content-Security-Policy: ${policy}`);
}

/** Linja `hosting/nginx.conf` henter inn. */
export const nginxPolicy = (policy: string): string =>
  `add_header Content-Security-Policy "${policy}" always;\n`;

/** Linja `hosting/Caddyfile` henter inn. */
export const caddyPolicy = (policy: string): string =>
  `header Content-Security-Policy "${policy}"\n`;

/**
 * Gir hver slags vert reglene for de ferdige sidene, så ingen skriver av en hash.
 * @param dist mappa med ferdige sider
 * @param hosting mappa med oppsett; ved siden av `dist`, så oppsettet aldri kan leses på nettet
 */
export async function writeHostPolicy(policy: string, dist: URL, hosting: URL): Promise<void> {
  const headers = new URL('_headers', dist);
  await writeFile(headers, headersWithPolicy(await readFile(headers, 'utf8'), policy));
  await mkdir(hosting, { recursive: true });
  await writeFile(new URL('csp.nginx.conf', hosting), nginxPolicy(policy));
  await writeFile(new URL('csp.caddy', hosting), caddyPolicy(policy));
}
