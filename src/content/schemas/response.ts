import { z } from 'zod';
import { isoDate, slug } from './shared.ts';
import { SOURCE_REFERENCE } from './statement.ts';

/** Nødnummer og legevakt, slik de ringes i hele landet. */
const phone = z.strictObject({
  id: slug.describe('Kort id som trinnene viser til'),
  navn: z.string().min(3).describe('Navnet på tjenesten'),
  nummer: z
    .string()
    .regex(/^\d[\d ]*\d$/)
    .describe('Nummeret slik det skrives, i anførselstegn'),
});

const instructions = {
  hvem: z.string().min(10).describe('Hvem som varsles, hvem som ringer, og hvor raskt'),
  gjor: z.array(z.string().min(5)).max(4).describe('Det du gjør mens du venter'),
  mal: z.string().min(5).describe('Når det måles igjen'),
  ring: z.array(slug).default([]).describe('Telefonene som vises som store knapper, i rekkefølge'),
};

const step = z
  .strictObject({
    id: slug.describe('Fast id'),
    fra: z
      .int()
      .min(0)
      .max(20)
      .nullable()
      .describe('Laveste sum som gir trinnet; null når bare rød skår gjør det'),
    rod: z.boolean().default(false).describe('Sann når en rød skår gir trinnet'),
    ...instructions,
  })
  .refine(({ fra, rod }) => fra !== null || rod, {
    error: 'Trinnet har verken sum eller rød skår, og kan aldri utløses.',
  });

const service = z
  .strictObject({
    id: slug.describe('Fast id'),
    navn: z.string().min(3).describe('Navnet på tjenesten'),
    kanIkkeMales: z
      .strictObject(instructions)
      .describe('Når noe ikke lar seg måle selv om utstyret er der'),
    trinn: z
      .array(step)
      .min(2)
      .describe('Trinnene, mest alvorlig først; det siste gjelder fra sum 0'),
  })
  .superRefine(({ trinn }, context) => {
    const sums = trinn.flatMap(({ fra }) => (fra === null ? [] : [fra]));
    if (sums.at(-1) !== 0) {
      context.addIssue({
        code: 'custom',
        path: ['trinn'],
        message: 'Det siste trinnet skal gjelde fra sum 0.',
      });
    }
    if (sums.some((sum, index) => index > 0 && sum >= (sums[index - 1] ?? 0))) {
      context.addIssue({
        code: 'custom',
        path: ['trinn'],
        message: 'Summene skal synke nedover i lista.',
      });
    }
    if (!trinn.some(({ rod }) => rod)) {
      context.addIssue({
        code: 'custom',
        path: ['trinn'],
        message: 'Ett trinn skal gjelde rød skår.',
      });
    }
  });

/**
 * Respons på en NEWS2-skår. Filer: `content/respons/standard.yaml` (eksempelet), og `lokal.yaml` når
 * en kommune har satt sin egen; finnes den, gjelder den.
 */
export const responseSchema = z
  .strictObject({
    versjon: z.int().min(1).describe('Økes når innholdet endres'),
    status: z
      .enum(['eksempel', 'avtalt'])
      .describe('«avtalt» når medisinsk ansvarlig har godkjent den'),
    avtaltMed: z
      .string()
      .min(3)
      .optional()
      .describe('Rollen som har godkjent den; kreves når status er «avtalt»'),
    merkelapp: z.string().min(10).describe('Merkelappen som står ved teksten'),
    forklaring: z.string().min(20).describe('Hva teksten bygger på, i én eller to setninger'),
    gjennomgatt: isoDate.describe('Dagen innholdet sist ble gjennomgått'),
    kilder: z.array(z.string().regex(SOURCE_REFERENCE)).min(1).describe('Kilder i registeret'),
    foran: z
      .string()
      .min(10)
      .max(70)
      .describe('Kort: behandlingsnivået går foran; står ved nødknappen'),
    behandlingsniva: z.string().min(20).describe('Avtalt behandlingsnivå går alltid foran'),
    bekymret: z.string().min(20).describe('Når noen er bekymret'),
    ufullstendig: z.string().min(20).describe('Når en måling mangler'),
    telefoner: z.array(phone).min(1).describe('Telefonene trinnene viser til'),
    tjenester: z.array(service).min(1).describe('Én respons per tjeneste'),
  })
  .superRefine(({ status, avtaltMed, telefoner, tjenester }, context) => {
    if (status === 'avtalt' && !avtaltMed) {
      context.addIssue({
        code: 'custom',
        path: ['avtaltMed'],
        message: 'Skriv hvilken rolle som har godkjent responsen.',
      });
    }
    const known = new Set(telefoner.map(({ id }) => id));
    for (const { id, kanIkkeMales, trinn } of tjenester) {
      for (const phoneId of [kanIkkeMales, ...trinn].flatMap(({ ring }) => ring)) {
        if (!known.has(phoneId)) {
          context.addIssue({
            code: 'custom',
            path: ['tjenester', id],
            message: `Telefonen «${phoneId}» finnes ikke.`,
          });
        }
      }
    }
  });
export type LocalResponse = z.infer<typeof responseSchema>;
