import { z } from 'zod';
import { measureSchema } from './measure.ts';
import { isoDate, role, slug } from './shared.ts';
import { statementSchema } from './statement.ts';

const common = {
  title: z.string().min(3).describe('Tittelen på siden'),
  description: z.string().min(20).max(200).describe('Én setning om hva siden er til'),
  menytittel: z.string().min(2).max(40).optional().describe('Kortere tittel til menyen'),
  rekkefolge: z.int().optional().describe('Plassen i menyen; lavest først'),
  sokeord: z.array(z.string()).optional().describe('Ord folk søker med, som ikke står i teksten'),
  draft: z.boolean().optional().describe('Utkast vises ikke på nettstedet'),
  gjennomgatt: isoDate.describe('Dagen siden sist ble gjennomgått'),
  nesteGjennomgang: isoDate.describe('Dagen siden senest gjennomgås på nytt'),
};

/** En emneside: én fil holder utsagn, mål og prosa. Fil: `content/sider/<adresse>.md`. */
export const topicPageSchema = z.strictObject({
  ...common,
  slag: z.literal('emne').describe('«emne» er en fagside med seks innholdstyper'),
  domene: slug.optional().describe('Domenet siden hører til'),
  tema: slug.optional().describe('Temaet, når siden ligger i et tema'),
  roller: z.array(role).min(1).describe('Rollene siden er skrevet for'),
  verktoy: z.array(slug).default([]).describe('Verktøy på nettstedet som hører til'),
  seOgsa: z
    .array(z.string().startsWith('/').endsWith('/'))
    .default([])
    .describe('Adresser til sider som hører sammen'),
  kortSagt: z.array(slug).min(3).max(6).describe('Tre til seks utsagn som bærer siden'),
  utsagn: z.array(statementSchema).min(3).describe('Alle utsagn på siden'),
  gjorDetteForst: z
    .strictObject({
      test: z.string().min(20).describe('Én liten test som kan prøves på mandag'),
      maal: measureSchema.describe('Ett mål med teller, nevner og hyppighet'),
    })
    .describe('Det leseren kan gjøre først'),
  lokalt: z
    .array(z.string().min(3).max(60))
    .min(1)
    .max(6)
    .describe('Felter til «Slik gjør vi det hos oss»'),
});
export type TopicPage = z.infer<typeof topicPageSchema>;

/** Fagprat: en oppdiktet pasienthistorie med tre spørsmål til rapporten. */
export const talkPageSchema = z.strictObject({
  ...common,
  slag: z.literal('fagprat').describe('«fagprat» er en historie med tre spørsmål'),
  domene: slug.optional().describe('Domenet siden hører til'),
  tema: slug.optional().describe('Temaet siden hører til'),
  roller: z.array(role).min(1).describe('Rollene siden er skrevet for'),
  sporsmal: z.array(z.string().min(10)).length(3).describe('Tre spørsmål til samtalen'),
  seOgsa: z.array(z.string().startsWith('/').endsWith('/')).min(1).describe('Emnesider som svarer'),
});

/** En vanlig side: verktøy, om nettstedet, oversikt. */
export const plainPageSchema = z.strictObject({
  ...common,
  slag: z.literal('side').describe('«side» er en side uten fast oppbygning'),
  domene: slug.optional().describe('Domenet siden hører til'),
  tema: slug.optional().describe('Temaet siden hører til'),
  roller: z.array(role).optional().describe('Rollene siden er skrevet for'),
  seOgsa: z
    .array(z.string().startsWith('/').endsWith('/'))
    .optional()
    .describe('Adresser til sider som hører sammen'),
});

/** Alle slags sider; `slag` avgjør hvilke felter som kreves. */
export const pageSchema = z.discriminatedUnion('slag', [
  topicPageSchema,
  talkPageSchema,
  plainPageSchema,
]);
export type Page = z.infer<typeof pageSchema>;

/**
 * Feltene våre oppå Starlights egne, slik Astro leser dem. Kravene per slag håndheves av
 * `checkContent` før bygget; her er alt valgfritt, fordi genererte sider går gjennom det samme skjemaet.
 */
export const pageFields = z.object({
  slag: z.enum(['emne', 'fagprat', 'side']).default('side'),
  menytittel: common.menytittel,
  rekkefolge: common.rekkefolge,
  sokeord: common.sokeord,
  gjennomgatt: isoDate.optional(),
  nesteGjennomgang: isoDate.optional(),
  domene: slug.optional(),
  tema: slug.optional(),
  roller: z.array(role).optional(),
  verktoy: z.array(slug).optional(),
  seOgsa: z.array(z.string()).optional(),
  kortSagt: z.array(slug).optional(),
  utsagn: z.array(statementSchema).optional(),
  gjorDetteForst: topicPageSchema.shape.gjorDetteForst.optional(),
  lokalt: z.array(z.string()).optional(),
  sporsmal: z.array(z.string()).optional(),
});
