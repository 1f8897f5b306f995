/** Serien på enheten, når leseren har bedt om det, og som fil. */
import { type Reading, readSeries, seriesFile } from '../../domain/news2Series.ts';

const KEY = 'ts-news2-serie';

/** Legger serien på enheten. @returns usant når nettleseren ikke tillater det */
export function keepSeries(readings: readonly Reading[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(seriesFile(readings)));
    return true;
  } catch {
    return false;
  }
}

/** Serien som ligger på enheten; tom når ingen ligger der, eller den ikke lar seg lese. */
export function keptSeries(): Reading[] {
  try {
    const readings = readSeries(localStorage.getItem(KEY) ?? '');
    return typeof readings === 'string' ? [] : readings;
  } catch {
    return [];
  }
}

/** Sletter serien fra enheten. */
export function forgetSeries(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Uten tilgang til lageret er det heller ingenting å slette.
  }
}

/** Lagrer serien som en lesbar fil der leseren velger. */
export function downloadSeries(readings: readonly Reading[]): void {
  const text = JSON.stringify(seriesFile(readings), null, 2);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `news2-serie-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
