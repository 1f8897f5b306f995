import { z } from 'zod';
import { slug } from './shared.ts';
import { SOURCE_REFERENCE } from './statement.ts';

/** En indikator som data. Filer: `content/indikatorer/*.yaml`, hver en liste. */
export const indicatorSchema = z.strictObject({
  id: slug.describe('Kort, fast id'),
  navn: z.string().min(5).describe('Navnet på indikatoren, kort og forståelig'),
  slag: z.enum(['struktur', 'prosess', 'resultat']).describe('Hva slags indikator det er'),
  gjelder: z
    .enum(['sykehjem', 'hjemmetjeneste', 'begge'])
    .describe('Tjenesten indikatoren gjelder'),
  teller: z.string().min(5).describe('Det som telles'),
  nevner: z.string().min(5).describe('Det som deles på'),
  hyppighet: z.string().min(3).describe('Hvor ofte tallet publiseres'),
  sisteTall: z
    .string()
    .nullable()
    .describe('Siste kjente tall med enhet, null når det ikke er funnet'),
  sisteAar: z.int().nullable().describe('Året tallet gjelder, null når det ikke er funnet'),
  kilder: z.array(z.string().regex(SOURCE_REFERENCE)).min(1).describe('Kilder i registeret'),
  egenTelling: z
    .strictObject({
      teller: z.string().min(5).describe('Det dere teller selv'),
      nevner: z.string().min(5).describe('Det dere deler på'),
      hyppighet: z.string().min(3).describe('Hvor ofte dere teller'),
      slik: z.string().min(10).describe('Oppskriften i to til tre setninger'),
    })
    .describe(
      'Oppskrift på egen telling; merkes «egen telling» og kan ikke sammenliknes med det nasjonale tallet',
    ),
  forbehold: z.string().optional().describe('Hva leseren må vite før tallet brukes'),
  emne: z
    .string()
    .startsWith('/')
    .endsWith('/')
    .optional()
    .describe('Siden som sier hva dere gjør med tallet'),
});
