import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { lawAddress } from '../domain/lawAddress.ts';
import { addressOf } from './readContent.ts';
import type { Role } from './schemas/shared.ts';
import { SOURCE_TYPES, type Source } from './schemas/source.ts';
import { parseSourceReference, type Strength } from './schemas/statement.ts';

/** En side slik menyer og lister trenger den. */
export interface PageSummary {
  address: string;
  title: string;
  menuTitle: string;
  description: string;
  kind: 'emne' | 'fagprat' | 'side';
  order: number;
  theme: string | null;
  domain: string | null;
  roles: readonly Role[];
}

/** En kilde slik et utsagn viser den. */
export interface SourceLink {
  source: Source;
  /** Paragraf, når henvisningen har en. */
  section: string | null;
  /** Kort navn: «hol. § 4-1» eller «Helsedirektoratet, retningslinje 2022». */
  label: string;
  /** Adressen; en lov peker på paragrafen. */
  url: string;
}

let pages: Promise<PageSummary[]> | undefined;

async function loadPages(): Promise<PageSummary[]> {
  const entries = await getCollection('docs', ({ data }) => !data.draft);
  return entries
    .map(({ filePath, data }) => ({
      address: addressOf(filePath ?? ''),
      title: data.title,
      menuTitle: data.menytittel ?? data.title,
      description: data.description ?? '',
      kind: data.slag,
      order: data.rekkefolge ?? 100,
      theme: data.tema ?? null,
      domain: data.domene ?? null,
      roles: data.roller ?? [],
    }))
    .sort((a, b) => a.order - b.order || a.menuTitle.localeCompare(b.menuTitle, 'nb'));
}

/** Alle publiserte sider, i menyrekkefølge. Leses én gang per bygg. */
export function allPages(): Promise<PageSummary[]> {
  if (import.meta.env.DEV) return loadPages();
  pages ??= loadPages();
  return pages;
}

/** Siden på en adresse. Stopper bygget når den ikke finnes. */
export async function pageAt(address: string, file: string): Promise<PageSummary> {
  const page = (await allPages()).find((candidate) => candidate.address === address);
  if (!page) throw new Error(`${file} viser til ${address}, som ikke finnes.`);
  return page;
}

const describe = (source: Source): string =>
  source.forkortelse ??
  `${source.utgiver}, ${SOURCE_TYPES[source.type]}${source.aar ? ` ${source.aar}` : ''}`;

/** Kildene noen henvisninger peker på. Stopper bygget når en id ikke finnes; Astro logger det bare. */
export function sourceLinks(references: readonly string[], file: string): Promise<SourceLink[]> {
  return Promise.all(
    references.map(async (reference) => {
      const { id, section } = parseSourceReference(reference);
      const entry = await getEntry('sources', id);
      if (!entry) throw new Error(`${file} viser til kilden «${id}», som ikke finnes.`);
      const source = entry.data;
      const isAct = source.type === 'lov' || source.type === 'forskrift';
      const name = isAct
        ? (source.forkortelse ?? /\(([^)]+)\)\s*$/.exec(source.tittel)?.[1] ?? source.tittel)
        : describe(source);
      return {
        source,
        section,
        label: section ? `${name} ${section}` : name,
        url: section ? lawAddress(source.url, section) : source.url,
      };
    }),
  );
}

/** Domenet en side hører til. Stopper bygget når det ikke finnes. */
export async function domainOf(id: string, file: string): Promise<CollectionEntry<'domains'>> {
  const entry = await getEntry('domains', id);
  if (!entry) throw new Error(`${file} viser til domenet «${id}», som ikke finnes.`);
  return entry;
}

/** Verktøyene med disse id-ene. Stopper bygget når ett ikke finnes. */
export function toolsById(
  ids: readonly string[],
  file: string,
): Promise<CollectionEntry<'tools'>[]> {
  return Promise.all(
    ids.map(async (id) => {
      const entry = await getEntry('tools', id);
      if (!entry) throw new Error(`${file} viser til verktøyet «${id}», som ikke finnes.`);
      return entry;
    }),
  );
}

/** CSS-klassen til margmerket for en styrke; formen bærer styrken like mye som fargen. */
export const MARK_CLASS: Record<Strength, string> = {
  skal: 'm skal',
  bor: 'm bor',
  anbefales: 'm bor',
  kan: 'm kan',
  ingen: 'k',
  slutning: 'm egen',
};
