import { getCollection } from 'astro:content';
import { openData } from '../../content/openData.ts';

/** Alle kilder i registeret. */
export const GET = async () => {
  const sources = await getCollection('sources');
  return openData(
    sources.map(({ data }) => ({
      id: data.id,
      title: data.tittel,
      publisher: data.utgiver,
      type: data.type,
      url: data.url,
      year: data.aar,
      language: data.spraak,
      description: data.beskrivelse,
      address: `/kilder/#${data.id}`,
    })),
  );
};
