import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

const STYLESHEET =
  /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)"(?: media="print")?\s*\/?>/g;
const SCRIPT = /<script[^>]+src="(\/_astro\/[^"]+\.js)"/g;

/**
 * Stilarkene en side skal ha, i rekkefølge. Starlights eget utskriftsark tas bort: det skjuler deler vi ikke har
 * og slår seg på utskriftsreglene våre.
 */
export function stylesheetsOf(html: string): string[] {
  return [...html.matchAll(STYLESHEET)].flatMap(([tag, href = '']) =>
    tag.includes('media="print"') ? [] : [href],
  );
}

/** Setter inn ett stilark der det første sto, og tar bort resten. */
export function replaceStylesheets(html: string, href: string): string {
  let placed = false;
  return html.replace(STYLESHEET, (tag) => {
    if (placed || tag.includes('media="print"')) return '';
    placed = true;
    return `<link rel="stylesheet" href="${href}">`;
  });
}

/** Attributtene et stilark spør etter. */
export const attributesIn = (css: string): string[] => [
  ...new Set([...css.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name)),
];

/** Taggene i en side, uten løpende tekst: et ord i teksten er ikke en klasse. */
export const tagsIn = (html: string): string => (html.match(/<[a-z][^>]*>/gi) ?? []).join('\n');

/** Det i et skript som kan være klasser: taggene i malene og korte tekster, ikke setninger og variabelnavn. */
export const classesIn = (code: string): string =>
  [
    tagsIn(code),
    ...[...code.matchAll(/[`"']([\w-]+(?: [\w-]+){0,2})[`"']/g)].map(([, text = '']) => text),
  ].join('\n');

/**
 * Gir hver sidetype ett stilark med bare de reglene den bruker. Starlights grunnstiler gjelder deler vi
 * ikke tegner; uten dette må hver leser hente dem. Må stå etter Starlight og før CSP.
 */
export function pageStyles(): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const at = (path: string) => new URL(path.replace(/^\//, '').replaceAll('\\', '/'), dir);
        const pages = new Map<URL, string>();
        for await (const file of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          pages.set(at(file), await readFile(at(file), 'utf8'));
        }
        const groups = Map.groupBy(pages, ([, html]) => stylesheetsOf(html).join(' '));
        const kept = new Set<string>();
        for (const [key, members] of groups) {
          if (key === '') continue;
          const css = (
            await Promise.all(key.split(' ').map((href) => readFile(at(href), 'utf8')))
          ).join('\n');
          const html = members.map(([, text]) => text).join('\n');
          const scripts = new Set([...html.matchAll(SCRIPT)].map(([, src = '']) => src));
          const code = await Promise.all([...scripts].map((src) => readFile(at(src), 'utf8')));
          const [result] = await new PurgeCSS().purge({
            content: [
              { raw: tagsIn(html), extension: 'html' },
              { raw: code.map(classesIn).join('\n'), extension: 'js' },
            ],
            css: [{ raw: css }],
            // Attributter settes av skript (tema, åpen, feil) og står sjelden i HTML-en; de beholdes alltid.
            dynamicAttributes: attributesIn(css),
            // En regel bare for en tilstand, som fokusringen, har ingen tagg å finnes igjen på.
            safelist: [/^:/],
            variables: true,
          });
          const text = result?.css ?? css;
          const href = `/_astro/side.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.css`;
          kept.add(href.slice('/_astro/'.length));
          await writeFile(at(href), text);
          for (const [url, page] of members) await writeFile(url, replaceStylesheets(page, href));
        }
        for await (const file of glob('*.css', { cwd: fileURLToPath(at('_astro/')) })) {
          if (!kept.has(file)) await rm(at(`_astro/${file}`));
        }
        logger.info(`${pages.size} sider, ${kept.size} stilark.`);
      },
    },
  };
}
