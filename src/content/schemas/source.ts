import { z } from 'zod';
import { slug, webAddress } from './shared.ts';

/** Kildetypene, med navnet leseren ser. */
export const SOURCE_TYPES = {
  lov: 'lov',
  forskrift: 'forskrift',
  rundskriv: 'rundskriv',
  forarbeid: 'forarbeid',
  retningslinje: 'retningslinje',
  'faglig-rad': 'faglig råd',
  veileder: 'veileder',
  indikator: 'indikator',
  verktoy: 'verktøy',
  forskning: 'forskning',
  rapport: 'rapport',
  tilsyn: 'tilsyn',
  plan: 'plan',
  opplaering: 'opplæring',
  nettside: 'nettside',
} as const;
export type SourceType = keyof typeof SOURCE_TYPES;

/** En kilde i registeret. Filer: `content/kilder/*.yaml`, hver en liste av kilder. */
export const sourceSchema = z.strictObject({
  id: slug.describe('Kort, fast id som utsagn viser til'),
  tittel: z.string().min(1).describe('Tittelen slik utgiveren skriver den'),
  utgiver: z.string().min(1).describe('Den som står bak kilden'),
  type: z
    .enum(Object.keys(SOURCE_TYPES) as [SourceType, ...SourceType[]])
    .describe('Hva slags kilde det er; avgjør hvilken styrke den kan bære'),
  url: webAddress.describe('Utgiverens egen adresse'),
  aar: z.int().min(1900).max(2100).nullable().describe('Utgivelsesår, null når det er ukjent'),
  spraak: z.enum(['nb', 'nn', 'no', 'en', 'sv', 'da']).describe('Språket kilden er skrevet på'),
  beskrivelse: z.string().min(10).describe('Én setning om hva kilden gir leseren'),
  forkortelse: z.string().optional().describe('Kortnavn som vises ved utsagn, for eksempel «hol.»'),
  merknad: z.string().nullable().optional().describe('Notat til redaksjonen; vises ikke'),
});
export type Source = z.infer<typeof sourceSchema>;
