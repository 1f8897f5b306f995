import { z } from 'zod';
import { slug } from './shared.ts';
import { SOURCE_REFERENCE } from './statement.ts';

/** Ett mål en enhet kan telle selv. */
export const measureSchema = z.strictObject({
  navn: z.string().min(5).describe('Hva målet viser, i én linje'),
  teller: z.string().min(3).describe('Det dere teller'),
  nevner: z.string().min(3).describe('Det dere deler på'),
  hyppighet: z.string().min(3).describe('Hvor ofte dere måler, for eksempel «hver måned»'),
  kilder: z
    .array(z.string().regex(SOURCE_REFERENCE))
    .default([])
    .describe('Kilden, når målet er hentet fra en'),
  byggerPaa: z
    .array(slug)
    .default([])
    .describe('Utsagn målet bygger på, når vi har laget det selv'),
});
