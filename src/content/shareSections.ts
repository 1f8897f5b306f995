import { SECTIONS, SERVICE_LINKS } from '../navigation.ts';
import type { DOMAIN_COLOURS } from './schemas/shared.ts';
import type { Tool } from './schemas/tool.ts';

/** En del av nettstedet med eget delingsbilde. */
export interface ShareSection {
  address: string;
  /** Teksten i bildet. */
  title: string;
  /** Strengen til domenet delen hører til. */
  colour?: (typeof DOMAIN_COLOURS)[number];
}

/** Delene med eget bilde: forsiden, delene i menyen og hvert verktøy. */
export const shareSections = (tools: readonly Pick<Tool, 'navn' | 'adresse'>[]): ShareSection[] => [
  { address: '/', title: 'Trygghetsstandarden' },
  ...[...SECTIONS, ...SERVICE_LINKS].map(({ label, ...section }) => ({ ...section, title: label })),
  ...tools.map(({ navn, adresse }) => ({ address: adresse, title: navn })),
];

/** Delen en side hører til: den med lengst felles begynnelse på adressen, ellers forsiden. */
export const shareSectionOf = (
  address: string,
  sections: readonly ShareSection[],
): ShareSection | undefined =>
  sections
    .filter((section) => address.startsWith(section.address))
    .sort((a, b) => b.address.length - a.address.length)[0];

/** Navnet på bildefila uten endelse: `/verktoy/news2/` blir `verktoy-news2`. */
export const shareFileOf = ({ address }: ShareSection): string =>
  address.split('/').filter(Boolean).join('-') || 'forside';

/** Det bildet viser, for den som ikke ser det. */
export const shareAlt = ({ title }: ShareSection): string =>
  `«${title}». Fem strenger tvinnes til én rød tråd.`;
