/** Tidslinjene er 760 brede, med fire like spalter tekst under. */
const COLUMN = 760 / 4;

/** Plassen på linja for en andel av tiden, 0–1. */
export const along = (share: number): number => Math.round(10 + share * 740);

/** Streken fra et stopp på linja ned til teksten i spalten under. */
export function leader(x: number, column: number): string {
  const left = column * COLUMN;
  const to = Math.abs(x - left) < 20 ? x : left + 8;
  return `M${x} 38C${x} 66 ${to} 54 ${to} 84`;
}
