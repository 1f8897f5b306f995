import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashene til innebygde skript eller stiler i en ferdig side, slik nettleseren regner dem ut. */
export function inlineHashes(html: string, tag: 'script' | 'style'): string[] {
  const found = html.matchAll(
    new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'),
  );
  return [...new Set([...found].map(([, content]) => sha(content ?? '')))];
}

/** Reglene en side sendes med. Pagefind trenger WebAssembly; alt annet er vårt eget. */
export function policyFor(html: string): string {
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...inlineHashes(html, 'script')].join(' '),
    ["style-src 'self'", ...inlineHashes(html, 'style')].join(' '),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Legger en streng CSP i hver ferdige side. Må stå etter alt som skriver HTML. */
export function securityPolicy(): AstroIntegration {
  return {
    name: 'security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        let pages = 0;
        for await (const file of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          const url = new URL(file.replaceAll('\\', '/'), dir);
          const html = await readFile(url, 'utf8');
          await writeFile(
            url,
            html.replace(
              /<meta charset="utf-8"[^>]*>/i,
              (meta) =>
                `${meta}<meta http-equiv="content-security-policy" content="${policyFor(html)}">`,
            ),
          );
          pages += 1;
        }
        logger.info(`CSP skrevet til ${pages} sider.`);
      },
    },
  };
}
