import { z } from 'zod';
import { isoDate, slug } from './shared.ts';
import { SOURCE_REFERENCE } from './statement.ts';

/** Ord i en tekst; tall og ord med bindestrek teller som ett. */
const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[-–/][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Flest ord i en nivåtekst og et neste steg. */
const MAX_WORDS = 25;

const shortText = z
  .string()
  .min(5)
  .refine((text) => countWords(text) <= MAX_WORDS, `Høyst ${MAX_WORDS} ord. Kort ned.`);

const address = z.string().startsWith('/').endsWith('/');

/** Ett punkt i egenvurderingen. En id som er publisert, blir aldri brukt om igjen eller slettet. */
export const maturityItemSchema = z.strictObject({
  id: slug.describe('Fast id. Svar i gamle filer viser til den.'),
  sporsmal: z.string().min(10).max(120).endsWith('?').describe('Spørsmålet, i hverdagsord'),
  nivaa: z
    .array(shortText)
    .length(5)
    .describe('Fem ting du kan se, fra 1 Tilfeldig til 5 Integrert'),
  bevis: z.array(z.string().min(3).max(80)).min(1).max(4).describe('Det dere kan vise fram'),
  krav: z
    .boolean()
    .describe('true når lov eller forskrift stiller kravet. Nivå 1 og 2 bør da sjekkes straks.'),
  grunnlag: z
    .array(z.string().regex(SOURCE_REFERENCE))
    .min(1)
    .describe('Kilder i registeret, eventuelt med paragraf: «hol § 4-1»'),
  merknad: z.string().min(10).max(200).optional().describe('Forbehold om grunnlaget'),
  emner: z.array(address).min(1).max(3).describe('Sidene som hjelper dere videre'),
  neste: z
    .array(shortText)
    .length(5)
    .describe('Neste steg fra hvert nivå; det femte sier hva som holder dere der'),
  endret: z.int().min(1).default(1).describe('Versjonen av modellen der ordlyden sist ble endret'),
});
export type MaturityItemFile = z.infer<typeof maturityItemSchema>;

/** Et område med punkter. Filer: `content/modenhet/*.yaml` unntatt `modeller.yaml`, hver en liste. */
export const maturityAreaSchema = z.strictObject({
  id: slug.describe('Kort, fast id'),
  navn: z.string().min(3).describe('Navnet på området'),
  punkter: z.array(maturityItemSchema).min(1),
});
export type MaturityAreaFile = z.infer<typeof maturityAreaSchema>;

/** En modell: et utvalg punkter i fast rekkefølge. Fil: `content/modenhet/modeller.yaml`. */
export const maturityModelSchema = z.strictObject({
  id: slug.describe('Fast id, står i filer og lenker'),
  nummer: z
    .int()
    .min(1)
    .max(15)
    .describe('Fast nummer, står i kortkoden. Bruk det aldri om igjen.'),
  navn: z.string().min(3).describe('Navnet leseren ser'),
  kort: z.string().min(10).describe('Én til to setninger om hva modellen er til'),
  minutter: z.int().min(5).max(120).describe('Omtrent hvor lang tid én person bruker'),
  adresse: address.describe('Siden modellen blir besvart på'),
  versjoner: z
    .array(
      z.strictObject({
        versjon: z.int().min(1).max(31),
        dato: isoDate.describe('Dagen versjonen ble tatt i bruk'),
        endring: z.string().min(5).describe('Hva som er nytt, til dem som har svart før'),
        punkter: z.array(slug).min(1).describe('Punktene i den rekkefølgen kortkoden bruker'),
      }),
    )
    .min(1)
    .describe('Alle versjoner, eldst først. En publisert versjon blir aldri endret.'),
});
export type MaturityModelFile = z.infer<typeof maturityModelSchema>;
