import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { lawAddress } from '../domain/lawAddress.ts';
import { sectionOf } from '../navigation.ts';
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

/** Sidene slått opp på det komponentene spør om, så ingen side går gjennom alle de andre. */
interface PageIndex {
  all: PageSummary[];
  byAddress: Map<string, PageSummary>;
  bySection: Map<string | null, PageSummary[]>;
  byParent: Map<string, PageSummary[]>;
}

let index: Promise<PageIndex> | undefined;

/** Adressen ett ledd opp: `/ledelse/` for `/ledelse/etikk/`. */
const parentOf = (address: string): string => address.replace(/[^/]+\/$/, '');

const byName = new Intl.Collator('nb');
const inMenuOrder = (a: PageSummary, b: PageSummary): number =>
  a.order - b.order || byName.compare(a.menuTitle, b.menuTitle);

async function loadPages(): Promise<PageIndex> {
  const entries = await getCollection('docs', ({ data }) => !data.draft);
  const all = entries
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
    .sort(inMenuOrder);
  return {
    all,
    byAddress: new Map(all.map((page) => [page.address, page])),
    bySection: Map.groupBy(all, ({ address }) => sectionOf(address)),
    byParent: Map.groupBy(all, ({ address }) => parentOf(address)),
  };
}

/** Leses én gang per bygg; under utvikling hver gang. */
function pageIndex(): Promise<PageIndex> {
  if (import.meta.env.DEV) return loadPages();
  index ??= loadPages();
  return index;
}

/** Alle publiserte sider, i menyrekkefølge. */
export const allPages = async (): Promise<PageSummary[]> => (await pageIndex()).all;

/** Adressene som er en side i `content/sider`. */
export const knownAddresses = async (): Promise<{ has(address: string): boolean }> =>
  (await pageIndex()).byAddress;

/** Sidene i samme del av nettstedet, i menyrekkefølge. */
export const pagesInSection = async (address: string): Promise<PageSummary[]> =>
  (await pageIndex()).bySection.get(sectionOf(address)) ?? [];

/** Sidene rett under en adresse, i menyrekkefølge. */
export const pagesBelow = async (address: string): Promise<PageSummary[]> =>
  (await pageIndex()).byParent.get(address) ?? [];

/**
 * Sidene menyen viser i delen leseren er i: de øverste, og grenen hen står i. Menyen vokser da ikke
 * med alt som ligger dypere.
 */
export async function menuPages(here: string): Promise<PageSummary[]> {
  const section = sectionOf(here);
  const { byParent } = await pageIndex();
  return [...new Set([section ?? here, here, parentOf(here)])]
    .flatMap((parent) => byParent.get(parent) ?? [])
    .filter(({ address }) => address !== section && sectionOf(address) === section)
    .sort(inMenuOrder);
}

/** Siden på en adresse. Stopper bygget når den ikke finnes. */
export async function pageAt(address: string, file: string): Promise<PageSummary> {
  const page = (await pageIndex()).byAddress.get(address);
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
