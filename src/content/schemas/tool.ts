import { z } from 'zod';
import { slug } from './shared.ts';

/** Et verktøy på nettstedet. Filer: `content/verktoy/*.yaml`, hver en liste. */
export const toolSchema = z.strictObject({
  id: slug.describe('Kort, fast id som emner viser til'),
  navn: z.string().min(2).describe('Navnet på verktøyet'),
  adresse: z.string().startsWith('/').endsWith('/').describe('Adressen på nettstedet'),
  kort: z.string().min(10).describe('Én setning om hva verktøyet gjør'),
  handling: z.string().min(3).max(40).describe('Teksten på knappen, for eksempel «Åpne MST»'),
  rekkefolge: z.int().describe('Plassen i verktøylista'),
});
export type Tool = z.infer<typeof toolSchema>;
