import { z } from 'zod';
import { slug } from './shared.ts';
import { SOURCE_REFERENCE } from './statement.ts';

/** Et nettverk og kommunene som er med. Filer: `content/nettverk/*.yaml`, hver en liste. */
export const networkSchema = z.strictObject({
  id: slug.describe('Kort, fast id'),
  navn: z.string().min(3).describe('Navnet på nettverket'),
  formaal: z.string().min(10).describe('Én setning om hva nettverket er til'),
  eier: z.string().min(3).describe('Den som driver nettverket, som organisasjon'),
  aar: z.int().describe('Året opplysningene gjelder'),
  kommuner: z.array(z.string()).describe('Kommunene som er med, slik kilden oppgir dem'),
  andre: z
    .array(z.string())
    .default([])
    .describe('Andre deltakere, som roller eller organisasjoner'),
  merknad: z.string().optional().describe('Forbehold leseren trenger'),
  kilder: z.array(z.string().regex(SOURCE_REFERENCE)).min(1).describe('Kilder i registeret'),
});
