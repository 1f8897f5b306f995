import { describe, expect, it } from 'vitest';
import { type AppetiteAnswer, scoreMst, type WeightLossAnswer } from '../../src/domain/mst.ts';

/** Regnet ut for hånd etter skjemaet hos Helsedirektoratet: vekttap, matlyst, sum, risiko. */
const TABLE: [WeightLossAnswer, AppetiteAnswer, number, boolean][] = [
  ['nei', 'nei', 0, false],
  ['nei', 'ja', 1, false],
  ['inntil-5', 'nei', 1, false],
  ['inntil-5', 'ja', 2, true],
  ['6-10', 'nei', 2, true],
  ['6-10', 'ja', 3, true],
  ['11-15', 'nei', 3, true],
  ['11-15', 'ja', 4, true],
  ['over-15', 'nei', 4, true],
  ['over-15', 'ja', 5, true],
  ['ja-ukjent', 'nei', 2, true],
  ['ja-ukjent', 'ja', 3, true],
  ['vet-ikke', 'nei', 2, true],
  ['vet-ikke', 'ja', 3, true],
];

describe('MST', () => {
  it.each(TABLE)(
    'vekttap %s og dårlig matlyst %s gir %i poeng, risiko %s',
    (weightLoss, appetite, total, atRisk) => {
      expect(scoreMst({ weightLoss, appetite })).toMatchObject({
        total,
        atRisk,
        complete: true,
        missing: [],
      });
    },
  );

  it.each<[Parameters<typeof scoreMst>[0], number, boolean | null, string[]]>([
    [{}, 0, null, ['weightLoss', 'appetite']],
    [{ appetite: 'nei' }, 0, null, ['weightLoss']],
    [{ appetite: 'ja' }, 1, null, ['weightLoss']],
    [{ weightLoss: 'nei' }, 0, null, ['appetite']],
    [{ weightLoss: 'inntil-5' }, 1, null, ['appetite']],
    [{ weightLoss: 'vet-ikke' }, 2, true, ['appetite']],
  ])('manglende svar teller ikke som 0: %j', (answers, total, atRisk, missing) => {
    expect(scoreMst(answers)).toMatchObject({ total, atRisk, complete: false, missing });
  });
});
