import { existsSync } from 'node:fs';

export const NGINX = '/usr/sbin/nginx';
export const CADDY = '/usr/bin/caddy';

const FILES: Record<string, string> = {
  nginx: NGINX,
  'libnginx-mod-http-brotli-filter': '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so',
  'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  caddy: CADDY,
};

/** Debians pakker som mangler for å prøve oppsettet i `hosting/`. */
export const missingHosts = (): string[] =>
  Object.keys(FILES).filter((name) => !existsSync(FILES[name] ?? ''));

/** Det leseren av en feil trenger å vite når pakkene mangler. */
export const howToInstall = (packages: readonly string[]): string =>
  `Testen av oppsettet i hosting/ mangler ${packages.join(', ')}. Kjør «sudo apt-get install ${packages.join(' ')}» på Debian eller Ubuntu, og kjør testene igjen.`;
