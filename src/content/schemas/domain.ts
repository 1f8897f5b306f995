import { z } from 'zod';
import { DOMAIN_COLOURS, slug } from './shared.ts';

/** Ett av de fem domenene i standarden, med emnene det rommer. Fil: `content/domener/<id>.yaml`. */
export const domainSchema = z.strictObject({
  nummer: z.int().min(1).max(5).describe('Rekkefølgen i standarden, 1–5'),
  tittel: z.string().min(1).describe('Navnet på domenet'),
  kort: z.string().min(1).describe('Én setning om hva domenet rommer'),
  farge: z.enum(DOMAIN_COLOURS).describe('Strengen domenet har i figuren'),
  emner: z
    .array(
      z.strictObject({
        id: slug.describe('Siste ledd i adressen til emnet'),
        tittel: z.string().min(1).describe('Navnet på emnet eller temaet'),
        kort: z.string().min(1).describe('Én setning om emnet'),
      }),
    )
    .min(1)
    .describe('Emnene i domenet. Et emne vises når siden er skrevet.'),
});
