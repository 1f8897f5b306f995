import { afterEach, expect, it } from 'vitest';
import { readNews2Cases } from '../../src/content/readNews2Cases.ts';
import { BANDS } from '../../src/domain/news2.ts';
import { runNews2Cases } from '../../src/domain/news2Cases.ts';

type Row = { min?: number; max?: number; points: number }[];
const rows = Object.entries(BANDS) as unknown as [string, Row][];
const original = structuredClone(rows);
const cases = await readNews2Cases('.');

afterEach(() => {
  for (const [index, [, row]] of rows.entries()) {
    for (const [place, band] of row.entries()) Object.assign(band, original[index]?.[1][place]);
  }
});

/** Endrer tabellen, og sier om testtilfellene oppdager det. */
function isCaught(change: () => () => void): boolean {
  const undo = change();
  const { failed } = runNews2Cases(cases);
  undo();
  return failed.length > 0;
}

it.each(rows)(
  'testtilfellene oppdager enhver flyttet grense og ethvert feil poeng: %s',
  (name, row) => {
    const missed: string[] = [];
    for (const [index, band] of row.entries()) {
      const next = row[index + 1];
      for (const step of next ? [-1, 1] : []) {
        const caught = isCaught(() => {
          const [max, min] = [band.max ?? 0, next?.min ?? 0];
          band.max = max + step;
          if (next) next.min = min + step;
          return () => {
            band.max = max;
            if (next) next.min = min;
          };
        });
        if (!caught) missed.push(`${name}, grense ${index}, ${step}`);
      }
      for (const points of [0, 1, 2, 3].filter((value) => value !== band.points)) {
        const caught = isCaught(() => {
          const before = band.points;
          band.points = points;
          return () => {
            band.points = before;
          };
        });
        if (!caught) missed.push(`${name}, bånd ${index}, ${points} poeng`);
      }
    }
    expect(missed).toEqual([]);
  },
);
