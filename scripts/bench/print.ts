import type { Cost } from './process.ts';

export const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
export const ratio = (ours: number, theirs: number): string => (ours / theirs).toFixed(2);
/** «innenfor» eller «over» et mål. */
export const against = (value: number, goal: number): string =>
  value <= goal ? 'innenfor' : 'OVER';

export const costText = ({ cpu, wall, memory }: Cost): string =>
  `${cpu.toFixed(1)} s prosessor, ${wall.toFixed(1)} s på klokka, topp ${(memory / 1e6).toFixed(0)} MB`;

/** Skriver en tabell: første kolonne til venstre, resten til høyre. */
export function table(rows: readonly (readonly (string | number)[])[]): void {
  const cells = rows.map((row) => row.map(String));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of cells)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    );
}
