import { z } from 'zod';

/** Søk som skal føre til en side, med folks egne ord. Filer: `content/sokeeksempler/*.yaml`, hver fra adresse til søk. */
export const searchExamplesSchema = z.record(
  z.string().describe('Adressen til siden søkene skal føre til'),
  z
    .array(z.string().min(2).max(90).describe('Det noen skriver i søkefeltet'))
    .min(1)
    .describe('Søkene, ett på hver linje'),
);
