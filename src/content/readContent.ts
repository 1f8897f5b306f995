import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { faultPlace, parseYaml } from './parseYaml.ts';

export type ContentKind =
  | 'side'
  | 'domene'
  | 'kilde'
  | 'begrep'
  | 'sokeeksempel'
  | 'verktoy'
  | 'indikator'
  | 'nettverk'
  | 'modenhet'
  | 'respons';

/** Én fil fra `content/`, lest, men ikke kontrollert. */
export interface ContentFile {
  kind: ContentKind;
  /** Stien relativt til prosjektet, med skråstrek. */
  file: string;
  /** YAML-dataene; for en side forsiden. `undefined` når fila ikke lot seg lese. */
  data: unknown;
  /** Prosaen under forsiden, for sider. */
  body: string;
  /** Hvorfor fila ikke lot seg lese. */
  unreadable: string | null;
}

const FOLDERS: Record<ContentKind, string> = {
  side: 'sider/**/*.{md,mdx}',
  domene: 'domener/*.yaml',
  kilde: 'kilder/*.yaml',
  begrep: 'begreper/*.yaml',
  sokeeksempel: 'sokeeksempler/*.yaml',
  verktoy: 'verktoy/*.yaml',
  indikator: 'indikatorer/*.yaml',
  nettverk: 'nettverk/*.yaml',
  modenhet: 'modenhet/*.yaml',
  respons: 'respons/*.yaml',
};

/** Deler en side i forside (YAML mellom to linjer med ---) og prosa. */
export function splitFrontmatter(text: string): { frontmatter: string | null; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text.replace(/^\uFEFF/, ''));
  return match
    ? { frontmatter: match[1] ?? '', body: match[2] ?? '' }
    : { frontmatter: null, body: text };
}

function readYaml(text: string): Pick<ContentFile, 'data' | 'unreadable'> {
  try {
    return { data: parseYaml(text), unreadable: null };
  } catch (error) {
    const place = faultPlace(error);
    return {
      data: undefined,
      unreadable: `YAML-en lot seg ikke lese${place ? ` nær ${place}` : ''}. Se etter tekst med kolon som mangler anførselstegn rundt, manglende mellomrom etter kolon, feil innrykk (bruk mellomrom, ikke tabulator) eller et anførselstegn som ikke er lukket.`,
    };
  }
}

function parseFile(kind: ContentKind, file: string, text: string): ContentFile {
  if (kind !== 'side') return { kind, file, body: '', ...readYaml(text) };
  const { frontmatter, body } = splitFrontmatter(text);
  if (frontmatter === null)
    return {
      kind,
      file,
      body,
      data: undefined,
      unreadable:
        'Forsiden mangler. Begynn fila med en linje med --- og avslutt feltene med en linje til.',
    };
  return { kind, file, body, ...readYaml(frontmatter) };
}

/**
 * Leser innholdet under `content/` i en prosjektmappe, i fast rekkefølge.
 * @param kinds slagene som trengs; alle når ingen er nevnt
 */
export async function readContent(
  projectFolder: string,
  kinds: readonly ContentKind[] = Object.keys(FOLDERS) as ContentKind[],
): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  for (const kind of kinds) {
    const pattern = FOLDERS[kind];
    const found = await Array.fromAsync(glob(`content/${pattern}`, { cwd: projectFolder }));
    for (const path of found.sort()) {
      const file = path.replaceAll('\\', '/');
      if (/(?:^|\/)_/.test(file)) continue;
      files.push(parseFile(kind, file, readFileSync(join(projectFolder, path), 'utf8')));
    }
  }
  return files;
}

/** Adressen en sidefil får: `content/sider/ledelse/index.md` blir `/ledelse/`. */
export function addressOf(file: string): string {
  const path = file
    .replace(/^content\/sider\//, '')
    .replace(/\.mdx?$/, '')
    .replace(/(?:^|\/)index$/, '');
  return path === '' ? '/' : `/${path}/`;
}
