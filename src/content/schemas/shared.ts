import { z } from 'zod';

/** Id eller slug: små bokstaver a–z, tall og bindestrek. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe('Små bokstaver a–z, tall og bindestrek, uten æ, ø og å');

/** ISO-dato som tekst. YAML-lesere gir både tekst og Date; begge blir `ÅÅÅÅ-MM-DD`. */
export const isoDate = z
  .union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))])
  .describe('Dato, skrevet ÅÅÅÅ-MM-DD');

/** Nettadresse som starter med http:// eller https://. */
export const webAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .describe('Adresse som starter med https:// (eller http://)');

/** Rollene innholdet er skrevet for. */
export const ROLES = {
  alle: 'alle ansatte',
  assistent: 'assistent',
  helsefagarbeider: 'helsefagarbeider',
  sykepleier: 'sykepleier',
  vernepleier: 'vernepleier',
  terapeut: 'fysio- og ergoterapeut',
  lege: 'lege',
  leder: 'leder',
  radgiver: 'kvalitetsrådgiver',
  kjokken: 'kjøkken',
  frivillig: 'frivillig',
  parorende: 'pårørende',
} as const;
export type Role = keyof typeof ROLES;
export const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);

/** De seks innholdstypene i standarden, i rekkefølgen de alltid står. */
export const CONTENT_TYPES = {
  'ledende-praksis': 'Ledende praksis',
  fagverktoy: 'Fagverktøy',
  lovverk: 'Lovverk',
  forskning: 'Forskning',
  maling: 'Måling og evaluering',
  oppfolging: 'Oppfølging av resultater',
} as const;
export type ContentType = keyof typeof CONTENT_TYPES;
export const contentType = z.enum(Object.keys(CONTENT_TYPES) as [ContentType, ...ContentType[]]);

/** De fem domenene; fargen er et strengnavn fra designet. */
export const DOMAIN_COLOURS = ['lyng', 'skifer', 'mose', 'multe', 'klokke'] as const;
