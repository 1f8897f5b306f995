import { z } from 'zod';
import { slug } from './shared.ts';
import { SOURCE_REFERENCE } from './statement.ts';

/** Et fagord i ordlista. Filer: `content/begreper/*.yaml`, hver en liste. */
export const termSchema = z.strictObject({
  id: slug.describe('Kort, fast id'),
  begrep: z.string().min(2).describe('Ordet slik det skrives i løpende tekst'),
  forklaring: z
    .string()
    .min(10)
    .optional()
    .describe(
      'Én til to setninger som forklarer ordet. Uten forklaring brukes ordet bare i søket.',
    ),
  forkortelser: z.array(z.string()).default([]).describe('Forkortelser'),
  synonymer: z.array(z.string()).default([]).describe('Ord som betyr det samme, også hverdagsord'),
  beslektet: z
    .array(z.string())
    .default([])
    .describe('Ord som fører til samme tema uten å bety det samme'),
  engelsk: z.array(z.string()).default([]).describe('Engelske ord'),
  nynorsk: z.array(z.string()).default([]).describe('Nynorske former'),
  kilder: z
    .array(z.string().regex(SOURCE_REFERENCE))
    .default([])
    .describe('Kilder til forklaringen'),
  side: z
    .string()
    .startsWith('/')
    .endsWith('/')
    .optional()
    .describe('Siden som sier mest om ordet'),
  ogsa: z
    .array(z.string().startsWith('/').endsWith('/'))
    .max(5)
    .default([])
    .describe('Andre sider som svarer godt, den beste først. Brukes av søket.'),
});
