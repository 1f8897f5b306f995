import { createHash } from 'node:crypto';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const found = (html: string, tag: 'script' | 'style'): string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, content]) => sha(content ?? ''),
  );

/** Hashene til innebygde skript og stiler, slik nettleseren regner dem ut. */
export class InlineHashes {
  readonly #scripts = new Set<string>();
  readonly #styles = new Set<string>();

  /** @param documents ferdige sider og SVG-filer; en SVG-fil som åpnes for seg selv, er også en side */
  constructor(...documents: readonly string[]) {
    for (const text of documents) this.add(text);
  }

  /** Tar med hashene i en side eller SVG-fil til. */
  add(text: string): void {
    for (const hash of found(text, 'script')) this.#scripts.add(hash);
    for (const hash of found(text, 'style')) this.#styles.add(hash);
  }

  /** Hver hash én gang, sortert. */
  get scripts(): string[] {
    return [...this.#scripts].sort();
  }
  /** Hver hash én gang, sortert. */
  get styles(): string[] {
    return [...this.#styles].sort();
  }
}

/** Pagefind trenger WebAssembly; alt annet er vårt eget. */
const directives = ({ scripts, styles }: InlineHashes): string[] => [
  "default-src 'self'",
  ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
  ["style-src 'self'", ...styles].join(' '),
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** Reglene som står i siden selv. Bilder, skrift, arbeidere og henting følger `default-src`. */
export const policyFor = (html: string): string => directives(new InlineHashes(html)).join('; ');

/** Siden med en streng CSP først i hodet. */
export const withPolicy = (html: string): string =>
  html.replace(
    /<meta charset="utf-8"[^>]*>/i,
    (meta) => `${meta}<meta http-equiv="content-security-policy" content="${policyFor(html)}">`,
  );

/**
 * Reglene verten sender med alle filer: hashene fra hver av dem, og det som ikke kan stå i en side.
 * Uten `upgrade-insecure-requests`: alt er på samme vert, og en intern vert kan mangle https.
 */
export const headerPolicy = (hashes: InlineHashes): string =>
  [
    ...directives(hashes),
    "connect-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
