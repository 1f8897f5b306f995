/** Målinger av samme person etter hverandre, og fila de kan tas ut i og inn fra. */
import { type News2Observations, scoreNews2 } from './news2.ts';

/** Modellen og versjonen som står i hver fil, slik at en gammel fil fortsatt kan åpnes. */
export const SERIES_MODEL = 'news2-serie';
const SERIES_VERSION = 1;
/** Flere enn dette gir ikke et bedre bilde; da faller den eldste ut. */
export const SERIES_LIMIT = 12;

export interface Reading {
  /** Tidspunktet for målingen, millisekunder siden 1970. */
  at: number;
  observations: News2Observations;
}

export interface SeriesFile {
  model: typeof SERIES_MODEL;
  version: number;
  readings: Reading[];
}

/** Legger en måling til, i tidsrekkefølge. */
export const withReading = (readings: readonly Reading[], reading: Reading): Reading[] =>
  [...readings, reading].sort((a, b) => a.at - b.at).slice(-SERIES_LIMIT);

/** Serien slik den lagres og tas ut. */
export const seriesFile = (readings: readonly Reading[]): SeriesFile => ({
  model: SERIES_MODEL,
  version: SERIES_VERSION,
  readings: [...readings],
});

function isReading(value: unknown): value is Reading {
  if (typeof value !== 'object' || value === null) return false;
  const { at, observations } = value as Partial<Reading>;
  if (typeof at !== 'number' || !Number.isFinite(at)) return false;
  if (typeof observations !== 'object' || observations === null) return false;
  try {
    scoreNews2(observations);
    return true;
  } catch {
    return false;
  }
}

/**
 * Leser en serie fra fil eller lager.
 * @returns målingene, eller en grunn på bokmål når teksten ikke er en serie
 */
export function readSeries(text: string): Reading[] | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'Fila lot seg ikke lese. Velg en fil som er lagret fra dette verktøyet.';
  }
  const { model, version, readings } = (data ?? {}) as Partial<SeriesFile>;
  if (model !== SERIES_MODEL || typeof version !== 'number' || !Array.isArray(readings)) {
    return 'Fila er ikke en NEWS2-serie. Velg en fil som er lagret fra dette verktøyet.';
  }
  if (version > SERIES_VERSION)
    return 'Fila er laget i en nyere utgave. Last siden på nytt og prøv igjen.';
  if (!readings.every(isReading))
    return 'Fila har målinger som ikke kan stemme, og er ikke tatt inn.';
  return [...readings].sort((a, b) => a.at - b.at).slice(-SERIES_LIMIT);
}
