import { z } from 'zod';
import { contentType, isoDate, role, slug } from './shared.ts';
import type { SourceType } from './source.ts';

/** Styrken et utsagn har, med ordet leseren ser og forklaringen bak det. */
export const STRENGTHS = {
  skal: {
    word: 'Skal',
    explanation: 'Krav i lov eller forskrift, eller i nasjonale råd som bygger på dem.',
  },
  bor: {
    word: 'Bør',
    explanation: 'Faglig anbefaling. Du trenger en god grunn for å gjøre noe annet.',
  },
  anbefales: {
    word: 'Anbefales',
    explanation: 'Faglig anbefaling, slik kilden skriver det. Betyr det samme som «bør».',
  },
  kan: { word: 'Kan', explanation: 'Forslag eller adgang. Du velger.' },
  ingen: {
    word: 'Opplysning',
    explanation: 'Et funn, et tall eller en forklaring. Sier ikke hva du skal gjøre.',
  },
  slutning: {
    word: 'Vår slutning',
    explanation: 'Satt sammen av oss på grunnlag av andre utsagn. Ikke hentet fra en kilde.',
  },
} as const;
export type Strength = keyof typeof STRENGTHS;

const NORMATIVE: readonly SourceType[] = [
  'lov',
  'forskrift',
  'rundskriv',
  'retningslinje',
  'faglig-rad',
  'veileder',
];
const ADVISING: readonly SourceType[] = [
  ...NORMATIVE,
  'forarbeid',
  'indikator',
  'verktoy',
  'rapport',
  'tilsyn',
  'plan',
  'opplaering',
  'nettside',
];

/**
 * Kildetypene som kan bære hver styrke. Forskning viser hva som virker, men gir ikke pålegg eller råd;
 * en retningslinje utgitt som artikkel registreres som `retningslinje`. `null` betyr alle typer.
 */
export const CARRIERS: Record<Strength, readonly SourceType[] | null> = {
  skal: NORMATIVE,
  bor: ADVISING,
  anbefales: ADVISING,
  kan: ADVISING,
  ingen: null,
  slutning: null,
};

/** Henvisning til en kilde: id, eventuelt fulgt av paragraf, for eksempel `hol § 4-1`. */
export const SOURCE_REFERENCE = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?: (§§? ?[^§]+))?$/;

/** Ett utsagn, skrevet i forsiden av emnesiden det hører til. */
export const statementSchema = z
  .strictObject({
    id: slug.describe('Fast id; adressen er siden pluss #id. Bruk den aldri om igjen.'),
    tekst: z.string().min(10).max(420).describe('Utsagnet i egne ord, én til tre korte setninger'),
    styrke: z
      .enum(Object.keys(STRENGTHS) as [Strength, ...Strength[]])
      .describe('Styrken slik kilden har den'),
    type: contentType.describe('Innholdstypen utsagnet står under'),
    kilder: z
      .array(z.string().regex(SOURCE_REFERENCE))
      .default([])
      .describe('Kilder i registeret, eventuelt med paragraf: «hol § 4-1»'),
    byggerPaa: z.array(slug).default([]).describe('Utsagn en slutning bygger på'),
    stikkord: z
      .string()
      .min(2)
      .max(14)
      .optional()
      .describe('Kort ord i margen når styrken er «ingen»'),
    roller: z.array(role).optional().describe('Roller, når utsagnet ikke gjelder alle på siden'),
    kontrollert: isoDate.describe('Dagen utsagnet sist ble holdt mot kilden'),
  })
  .describe('Et utsagn med styrke og kilde');
export type Statement = z.infer<typeof statementSchema>;

/** Et utsagn med adressen til siden det står på. */
export const placedStatementSchema = statementSchema.extend({ side: z.string() });

/**
 * Deler en kildehenvisning i id og paragraf.
 * @throws når teksten ikke har formen `id` eller `id § x`.
 */
export function parseSourceReference(reference: string): { id: string; section: string | null } {
  const match = SOURCE_REFERENCE.exec(reference);
  if (!match?.[1]) throw new Error(`«${reference}» er ikke en kildehenvisning.`);
  return { id: match[1], section: match[2]?.trim() ?? null };
}
