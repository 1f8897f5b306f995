import { getCollection } from 'astro:content';
import { openData } from '../../content/openData.ts';
import { registerAddress, sectionsBySource } from '../../content/sourceRegister.ts';

/** Alle kilder i registeret. */
export const GET = async () => {
  const sources = await getCollection('sources');
  const sections = await sectionsBySource();
  const items = await Promise.all(
    sources.map(async ({ data }) => ({
      id: data.id,
      title: data.tittel,
      publisher: data.utgiver,
      type: data.type,
      url: data.url,
      year: data.aar,
      language: data.spraak,
      description: data.beskrivelse,
      sections: [...(sections.get(data.id) ?? [])].sort(),
      address: await registerAddress(data.id),
    })),
  );
  return openData(items);
};
