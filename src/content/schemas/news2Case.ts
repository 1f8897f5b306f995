import { z } from 'zod';
import { PARAMETERS } from '../../domain/news2.ts';
import { slug } from './shared.ts';

const parameter = z.enum(PARAMETERS);
const points = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

const observations = z.strictObject({
  respirationRate: z.int(),
  oxygenSaturation: z.int(),
  oxygenScale: z.union([z.literal(1), z.literal(2)]),
  supplementalOxygen: z.boolean(),
  systolicBloodPressure: z.int(),
  pulse: z.int(),
  consciousness: z.enum(['A', 'C', 'V', 'P', 'U']),
  temperature: z.number().multipleOf(0.1),
});
/** Det samme, men alt er valgfritt, og null betyr at målingen mangler. */
const changes = z.strictObject({
  respirationRate: observations.shape.respirationRate.nullish(),
  oxygenSaturation: observations.shape.oxygenSaturation.nullish(),
  oxygenScale: observations.shape.oxygenScale.nullish(),
  supplementalOxygen: observations.shape.supplementalOxygen.nullish(),
  systolicBloodPressure: observations.shape.systolicBloodPressure.nullish(),
  pulse: observations.shape.pulse.nullish(),
  consciousness: observations.shape.consciousness.nullish(),
  temperature: observations.shape.temperature.nullish(),
});

/** Testtilfellene for NEWS2, skrevet for hånd. Fil: `content/news2/testtilfeller.yaml`. */
export const news2CaseFileSchema = z.strictObject({
  utgangspunkt: observations.describe('Målinger som alle gir 0 poeng'),
  grupper: z.array(
    z.strictObject({
      navn: z.string().min(3).describe('Hva gruppen prøver'),
      tilfeller: z.array(
        z.strictObject({
          id: slug.describe('Kort, fast id'),
          hva: z
            .string()
            .optional()
            .describe('Det tilfellet viser, når tallene ikke sier det selv'),
          med: changes.describe(
            'Det som er annerledes enn utgangspunktet; null betyr at målingen mangler',
          ),
          poeng: z
            .partialRecord(parameter, points.nullable())
            .describe('Poengene som ikke er 0; null betyr uten poeng'),
          sum: z.int().min(0).max(20).describe('Summen av poengene'),
          risiko: z.enum(['lav', 'lav-middels', 'middels', 'hoy']).describe('Nivået i kart 2'),
          rode: z.array(parameter).default([]).describe('Delene som alene gir 3 poeng'),
          mangler: z
            .array(z.enum([...PARAMETERS, 'oxygenScale']))
            .default([])
            .describe('Det som må oppgis'),
        }),
      ),
    }),
  ),
});
export type News2CaseFile = z.infer<typeof news2CaseFileSchema>;
