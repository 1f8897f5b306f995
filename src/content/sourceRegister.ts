import { getCollection } from 'astro:content';
import { sectionOf } from '../navigation.ts';
import { SOURCE_TYPES, type Source, type SourceType } from './schemas/source.ts';
import { parseSourceReference } from './schemas/statement.ts';

/** Kilder på én side i registeret. Holder siden under 20 kB også når registeret vokser. */
export const SOURCES_PER_PAGE = 60;

/** Kildene av hver type, alfabetisk. Typer uten kilder er ikke med. */
export async function sourcesByType(): Promise<Map<SourceType, Source[]>> {
  const sources = (await getCollection('sources'))
    .map(({ data }) => data)
    .sort((a, b) => a.tittel.localeCompare(b.tittel, 'nb'));
  const types = Object.keys(SOURCE_TYPES) as SourceType[];
  return new Map(
    types
      .map((type) => [type, sources.filter((source) => source.type === type)] as const)
      .filter(([, found]) => found.length > 0),
  );
}

let addresses: Promise<Map<string, string>> | undefined;

async function placeAll(): Promise<Map<string, string>> {
  const placed = new Map<string, string>();
  for (const [type, sources] of await sourcesByType()) {
    sources.forEach(({ id }, index) => {
      const page = Math.floor(index / SOURCES_PER_PAGE) + 1;
      placed.set(id, `/kilder/${type}/${page > 1 ? `${page}/` : ''}#${id}`);
    });
  }
  return placed;
}

/** Der en kilde står i registeret. */
export async function registerAddress(id: string): Promise<string> {
  addresses ??= placeAll();
  const address = (await addresses).get(id);
  if (!address) throw new Error(`Kilden «${id}» står ikke i registeret.`);
  return address;
}

/** Delene av standarden som bruker hver kilde: kilde-id → adresser. */
export async function sectionsBySource(): Promise<Map<string, Set<string>>> {
  const sections = new Map<string, Set<string>>();
  for (const { data } of await getCollection('statements')) {
    const section = sectionOf(data.side);
    if (!section) continue;
    for (const reference of data.kilder) {
      const { id } = parseSourceReference(reference);
      sections.set(id, (sections.get(id) ?? new Set()).add(section));
    }
  }
  return sections;
}
