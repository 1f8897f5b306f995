import { createHash } from 'node:crypto';
import { PurgeCSS } from 'purgecss';
import { allScripts } from './scriptImports.ts';

const STYLESHEET =
  /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)"(?: media="print")?\s*\/?>/g;
const SCRIPT = /<script[^>]+src="(\/_astro\/[^"]+\.js)"/g;
/** Verdier som er ulike fra side til side, og som ingen regel nevner uten at attributtet beholdes. */
const VALUES = / (?:href|content|datetime|d)="[^"]*"/g;

/** En egen kopi av et utsnitt; ellers holder V8 hele siden det er klippet fra, i minnet. */
const detached = (text: string) => Buffer.from(text).toString();

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
export const tagsIn = (html: string): string[] =>
  html.replace(VALUES, '').match(/<[a-z][^>]*>/gi) ?? [];

/** Sidene som deler stilark, og det i dem som kan navngi en regel. */
interface Group {
  scripts: Set<string>;
  tags: Set<string>;
}

/** Det i et skript som kan være klasser: taggene i malene og korte tekster, ikke setninger og variabelnavn. */
export const classesIn = (code: string): string =>
  [
    ...tagsIn(code),
    ...[...code.matchAll(/[`"']([\w-]+(?: [\w-]+){0,2})[`"']/g)].map(([, text = '']) => text),
  ].join('\n');

/**
 * Gir hver sidetype ett stilark med bare de reglene den bruker. Starlights grunnstiler gjelder deler vi
 * ikke tegner; uten dette må hver leser hente dem.
 */
export class PageStyles {
  // Bare det som er ulikt, holdes i minnet: tusenvis av sider har de samme taggene.
  readonly #groups = new Map<string, Group>();
  readonly #addresses = new Map<string, string>();

  /** Leser en side, så stilarket den får, har reglene den trenger. */
  read(html: string): void {
    const key = stylesheetsOf(html).join(' ');
    if (key === '') return;
    const group = this.#groups.get(key) ?? { scripts: new Set(), tags: new Set() };
    this.#groups.set(key, group);
    for (const [, src = ''] of html.matchAll(SCRIPT)) group.scripts.add(detached(src));
    for (const tag of tagsIn(html)) if (!group.tags.has(tag)) group.tags.add(detached(tag));
  }

  /**
   * Lager stilarkene når alle sidene er lest.
   * @param readText leser en fil i den ferdige mappa, etter adressen
   * @returns adressen til hvert stilark → reglene
   */
  async make(readText: (address: string) => string): Promise<Map<string, string>> {
    const sheets = new Map<string, string>();
    for (const [key, { scripts, tags }] of this.#groups) {
      const css = key.split(' ').map(readText).join('\n');
      const code = (await allScripts(scripts, readText)).values();
      const [result] = await new PurgeCSS().purge({
        content: [
          { raw: [...tags].join('\n'), extension: 'html' },
          { raw: [...code].map(classesIn).join('\n'), extension: 'js' },
        ],
        css: [{ raw: css }],
        // Attributter settes av skript (tema, åpen, feil) og står sjelden i HTML-en; de beholdes alltid.
        dynamicAttributes: attributesIn(css),
        // En regel bare for en tilstand, som fokusringen, har ingen tagg å finnes igjen på. Meldingen om en lagret
        // kopi setter tjenestearbeideren inn i alle sider.
        safelist: [/^:/, 'melding'],
        variables: true,
      });
      const text = result?.css ?? css;
      const href = `/_astro/side.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.css`;
      sheets.set(href, text);
      this.#addresses.set(key, href);
    }
    return sheets;
  }

  /** Siden med det ene stilarket sitt. `make` må være kjørt. */
  apply(html: string): string {
    const href = this.#addresses.get(stylesheetsOf(html).join(' '));
    return href === undefined ? html : replaceStylesheets(html, href);
  }
}
