import type { SiteFigures } from './siteFigures.ts';

/** Det nettstedet får koste leseren, byte brotli. */
export const LIMITS = {
  /** Median første tegning over alle emnesider: ett vindu på ti pakker. */
  topicMedian: 14_600,
  /** Første tegning på enhver side. */
  page: 20_000,
  /** Skript på en side som bare leses. */
  readingScript: 5_000,
  /** Skript NEWS2 har ut over det hver side har. */
  news2Script: 12_000,
  /** Siden og filene den ber om. */
  resources: 6,
  /** Hele utgaven uten nett, delt på sidene. */
  editionPerPage: 7_000,
} as const;

/** Den midterste verdien; snittet av de to midterste når antallet er partall. 0 for en tom liste. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Median første tegning over alle emnesider, byte. */
export const topicMedian = ({ pages }: SiteFigures): number =>
  median(pages.filter(({ kind }) => kind === 'emne').map(({ firstPaint }) => firstPaint));

/** Hele utgaven uten nett delt på alle sidene den åpner, lommekortene medregnet; de har egne adresser. */
export const editionPerPage = ({ pages, edition }: SiteFigures): number =>
  edition.bytes / Math.max(1, pages.length);

/** Skriptet NEWS2 har ut over det den letteste siden har, byte. */
export const news2Script = ({ pages }: SiteFigures): number =>
  Math.max(
    0,
    ...pages.filter(({ address }) => address === '/verktoy/news2/').map(({ script }) => script),
  ) - Math.min(...pages.filter(({ kind }) => kind !== 'lommekort').map(({ script }) => script));

const bytes = (count: number) => `${new Intl.NumberFormat('nb').format(Math.ceil(count))} byte`;

/** Alt som er over grensen, som setninger: hvor, hvor mye, og hva grensen er. */
export function overBudget(site: SiteFigures): string[] {
  const faults: string[] = [];
  const hold = (where: string, what: string, found: number, limit: number) => {
    if (found > limit)
      faults.push(`${where}: ${what} er ${bytes(found)} brotli. Grensen er ${bytes(limit)}.`);
  };
  if (!site.pages.some(({ kind }) => kind === 'emne'))
    faults.push('Fant ingen emnesider i dist/. Er nettstedet bygget?');
  hold('Emnesidene', 'median første tegning', topicMedian(site), LIMITS.topicMedian);
  const heaviestFirst = site.pages.toSorted((a, b) => b.firstPaint - a.firstPaint);
  for (const { address, firstPaint } of heaviestFirst)
    hold(address, 'første tegning', firstPaint, LIMITS.page);
  for (const { address, kind, script, resources, foreign } of site.pages) {
    if (kind !== 'verktøy') hold(address, 'skript på en leseside', script, LIMITS.readingScript);
    if (resources > LIMITS.resources)
      faults.push(
        `${address}: siden ber om ${resources} filer, seg selv medregnet. Grensen er ${LIMITS.resources}.`,
      );
    for (const other of foreign)
      faults.push(`${address}: siden henter ${other} fra noen andre. Alt skal ligge hos oss.`);
  }
  hold('/verktoy/news2/', 'skriptet ut over siden', news2Script(site), LIMITS.news2Script);
  hold('Utgaven uten nett', 'størrelsen per side', editionPerPage(site), LIMITS.editionPerPage);
  return faults;
}
