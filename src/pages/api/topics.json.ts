import { getCollection } from 'astro:content';
import { openData } from '../../content/openData.ts';
import { addressOf } from '../../content/readContent.ts';

/** Alle emnesider med mål, datoer og id-ene til utsagnene. */
export const GET = async () => {
  const topics = await getCollection('docs', ({ data }) => data.slag === 'emne' && !data.draft);
  return openData(
    topics.map(({ filePath, data }) => ({
      address: addressOf(filePath ?? ''),
      title: data.title,
      description: data.description ?? '',
      domain: data.domene ?? null,
      theme: data.tema ?? null,
      roles: data.roller ?? [],
      reviewed: data.gjennomgatt ?? null,
      nextReview: data.nesteGjennomgang ?? null,
      keyPoints: data.kortSagt ?? [],
      statements: (data.utsagn ?? []).map(({ id }) => id),
      firstTest: data.gjorDetteForst?.test ?? null,
      measure: data.gjorDetteForst
        ? {
            name: data.gjorDetteForst.maal.navn,
            numerator: data.gjorDetteForst.maal.teller,
            denominator: data.gjorDetteForst.maal.nevner,
            frequency: data.gjorDetteForst.maal.hyppighet,
            sources: data.gjorDetteForst.maal.kilder,
            basedOn: data.gjorDetteForst.maal.byggerPaa,
          }
        : null,
      related: data.seOgsa ?? [],
      tools: data.verktoy ?? [],
    })),
  );
};
