import type { DOMAIN_COLOURS } from './content/schemas/shared.ts';

type Colour = (typeof DOMAIN_COLOURS)[number];

interface NavLink {
  label: string;
  address: string;
  colour?: Colour;
}

/** Adresser som bygges av kode og ikke av en fil i `content/sider`. */
export const BUILT_ADDRESSES: readonly string[] = [
  '/',
  '/kilder/',
  '/sok/',
  '/verktoy/',
  '/ordliste/',
];

/** Delene av nettstedet, slik menyen viser dem. En del uten sider vises ikke. */
export const SECTIONS: readonly NavLink[] = [
  {
    label: 'Ernæring, mat og måltider',
    address: '/kunnskapsbasert-praksis/ernaering/',
    colour: 'mose',
  },
  {
    label: 'Lindring og livets slutt',
    address: '/kunnskapsbasert-praksis/palliasjon/',
    colour: 'mose',
  },
  {
    label: 'Aktiv og meningsfylt tilværelse',
    address: '/kunnskapsbasert-praksis/aktivitet/',
    colour: 'mose',
  },
  {
    label: 'Tidlig oppdagelse',
    address: '/kunnskapsbasert-praksis/tidlig-oppdagelse/',
    colour: 'mose',
  },
  { label: 'Ledelse', address: '/ledelse/', colour: 'lyng' },
  { label: 'Struktur og prosesser', address: '/struktur-og-prosesser/', colour: 'skifer' },
  { label: 'Kunnskapsbasert praksis', address: '/kunnskapsbasert-praksis/', colour: 'mose' },
  { label: 'Innovasjon', address: '/innovasjon/', colour: 'multe' },
  { label: 'Pasientresultater', address: '/pasientresultater/', colour: 'klokke' },
  { label: 'Forbedring', address: '/forbedring/' },
  { label: 'Pasientforløp', address: '/pasientforlop/' },
  { label: 'KlinObsKommune', address: '/klinobskommune/' },
  { label: 'Nettverk', address: '/nettverk/' },
  { label: 'Erfaringer', address: '/erfaringer/' },
  { label: 'Kom i gang', address: '/kom-i-gang/' },
  { label: 'Om nettstedet', address: '/om/' },
];

/** Lenkene i toppen på store skjermer, og nederst i menyen på telefon. */
export const MAIN_LINKS: readonly NavLink[] = [
  { label: 'Verktøy', address: '/verktoy/' },
  { label: 'Domener', address: '/#domener' },
  { label: 'Temaer', address: '/#temaer' },
  { label: 'Forbedring', address: '/forbedring/' },
];

/** Steder som ikke er fagsider. */
export const SERVICE_LINKS: readonly NavLink[] = [
  { label: 'Verktøy', address: '/verktoy/' },
  { label: 'Kilder', address: '/kilder/' },
  { label: 'Ordliste', address: '/ordliste/' },
];

/**
 * Delen en adresse hører til: temaet for fagsidene, ellers første ledd i adressen.
 * @returns delens adresse, for eksempel `/ledelse/`; `null` for forsiden
 */
export function sectionOf(address: string): string | null {
  const [first, second] = address.split('/').filter(Boolean);
  if (!first) return null;
  const theme = `/${first}/${second ?? ''}/`;
  if (second && SECTIONS.some((section) => section.address === theme)) return theme;
  return `/${first}/`;
}
