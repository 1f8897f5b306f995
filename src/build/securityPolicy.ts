import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHostPolicy } from './hostPolicy.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashene til innebygde skript eller stiler i en ferdig side, slik nettleseren regner dem ut. */
export function inlineHashes(html: string, tag: 'script' | 'style'): string[] {
  const found = html.matchAll(
    new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'),
  );
  return [...new Set([...found].map(([, content]) => sha(content ?? '')))];
}

const unionOf = (documents: readonly string[], tag: 'script' | 'style') =>
  [...new Set(documents.flatMap((text) => inlineHashes(text, tag)))].sort();

/** Pagefind trenger WebAssembly; alt annet er vårt eget. */
const directives = (documents: readonly string[]): string[] => [
  "default-src 'self'",
  ["script-src 'self' 'wasm-unsafe-eval'", ...unionOf(documents, 'script')].join(' '),
  ["style-src 'self'", ...unionOf(documents, 'style')].join(' '),
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** Reglene som står i siden selv. Bilder, skrift, arbeidere og henting følger `default-src`. */
export const policyFor = (html: string): string => directives([html]).join('; ');

/**
 * Reglene verten sender med alle filer: hashene fra hver av dem, og det som ikke kan stå i en side.
 * Uten `upgrade-insecure-requests`: alt er på samme vert, og en intern vert kan mangle https.
 * @param documents ferdige sider og SVG-filer; en SVG-fil som åpnes for seg selv, er også en side
 */
export const headerPolicy = (documents: readonly string[]): string =>
  [
    ...directives(documents),
    "connect-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Legger en streng CSP i hver ferdige side og i vertenes oppsett. Må stå etter alt som skriver HTML. */
export function securityPolicy(): AstroIntegration {
  let project: URL;
  return {
    name: 'security-policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const documents: string[] = [];
        const cwd = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd })) {
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
          documents.push(html);
        }
        logger.info(`CSP skrevet til ${documents.length} sider, dist/_headers og hosting/.`);
        for await (const file of glob('**/*.svg', { cwd }))
          documents.push(await readFile(new URL(file.replaceAll('\\', '/'), dir), 'utf8'));
        await writeHostPolicy(headerPolicy(documents), dir, new URL('hosting/', project));
      },
    },
  };
}
