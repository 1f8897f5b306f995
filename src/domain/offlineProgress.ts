/** Hvor langt nedlastingen er kommet. */
export interface OfflineProgress {
  files: number;
  savedFiles: number;
  savedBytes: number;
  remainingBytes: number;
  /** Andelen av bytene som er lagret, 0–1. En tom utgave regnes som ferdig. */
  share: number;
}

/**
 * Framdriften for en utgave.
 * @param files adresse → avtrykk og størrelse i byte
 * @param missing adressene som ikke er lagret ennå
 */
export function progressOf(
  files: Readonly<Record<string, readonly [hash: string, bytes: number]>>,
  missing: readonly string[],
): OfflineProgress {
  const all = Object.keys(files);
  const sum = (addresses: readonly string[]) =>
    addresses.reduce((total, address) => total + (files[address]?.[1] ?? 0), 0);
  const total = sum(all);
  const remainingBytes = sum(missing);
  return {
    files: all.length,
    savedFiles: all.length - missing.length,
    savedBytes: total - remainingBytes,
    remainingBytes,
    share: total === 0 ? 1 : (total - remainingBytes) / total,
  };
}

/** Færre manglende filer enn dette i en pakke hentes enkeltvis. */
const WORTH_A_PACK = 4;

/**
 * Hvordan det som mangler, hentes med minst trafikk.
 * @param missing adressene som ikke er lagret
 * @param packs pakkens adresse → adressene i den
 */
export function downloadPlan(
  missing: readonly string[],
  packs: Readonly<Record<string, readonly string[]>>,
): { packs: string[]; files: string[] } {
  const wanted = new Set(missing);
  const chosen = Object.entries(packs).filter(
    ([, addresses]) => addresses.filter((address) => wanted.has(address)).length >= WORTH_A_PACK,
  );
  const covered = new Set(chosen.flatMap(([, addresses]) => addresses));
  return {
    packs: chosen.map(([pack]) => pack),
    files: missing.filter((address) => !covered.has(address)),
  };
}

/** Hva som er skjedd med en kopi siden leseren lastet ned alt. */
export type CopyState = 'complete' | 'evicted' | 'outgrown' | 'partial';

/**
 * Skiller en kopi nettleseren har ryddet i, fra en som bare er blitt eldre enn nettstedet.
 * @param share andelen som er lagret, 0–1
 * @param edition utgaven som gjelder nå
 * @param downloaded utgaven leseren lastet ned alt av; `null` når det aldri er gjort
 */
export function copyState(share: number, edition: string, downloaded: string | null): CopyState {
  if (share === 1) return 'complete';
  if (downloaded === null) return 'partial';
  return downloaded === edition ? 'evicted' : 'outgrown';
}

/** Byte som megabyte med én desimal og komma, aldri under 0,1: `1 250 000` → «1,3 MB». */
export const formatMegabytes = (bytes: number): string =>
  `${Math.max(0.1, Math.round(bytes / 100_000) / 10).toLocaleString('nb')} MB`;
