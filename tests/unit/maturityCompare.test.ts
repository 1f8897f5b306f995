import { describe, expect, it } from 'vitest';
import { compareAssessments } from '#domain/maturityCompare.ts';
import type { Assessment } from '#domain/maturityTeam.ts';
import { MODEL, response } from './maturityFixtures.ts';

const assessment = (version: number, ...lines: string[]): Assessment => ({
  model: MODEL.id,
  modelVersion: version,
  name: '',
  date: '2026-11-22',
  responses: lines.map((line, index) => response(index, 'nurse', line)),
  agreed: {},
  plan: [],
});

describe('sammenlikning punkt for punkt', () => {
  const rows = compareAssessments([MODEL], assessment(1, '234?1.'), assessment(2, '22455.3'));

  it.each([
    // punkt, før, etter, forskjell, slag, ny ordlyd
    ['l1', 2, 2, 0, 'same', false],
    ['a2', 3, 2, -1, 'down', false],
    ['a3', 4, 4, 0, 'same', true],
    ['l4', null, 5, null, 'only-second', false],
    ['b5', 1, 5, 4, 'up', false],
    ['c7', null, 3, null, 'only-second', true],
  ])('%s', (item, first, second, change, kind, reworded) => {
    expect(rows.find((row) => row.item === item)).toEqual({
      item,
      first,
      second,
      change,
      kind,
      reworded,
    });
  });

  it('utelater punkter ingen av dem har nivå på', () => {
    expect(rows.some(({ item }) => item === 'l6')).toBe(false);
  });

  it('bruker nivået teamet ble enig om', () => {
    const later = { ...assessment(2, '2'), agreed: { l1: { level: 3 as const, reason: '' } } };
    expect(compareAssessments([MODEL], assessment(2, '2'), later)[0]).toMatchObject({
      first: 2,
      second: 3,
      kind: 'up',
    });
  });

  it('holder median med halve nivåer', () => {
    expect(
      compareAssessments([MODEL], assessment(2, '2', '3'), assessment(2, '4'))[0],
    ).toMatchObject({
      first: 2.5,
      second: 4,
      change: 1.5,
    });
  });

  it('sammenlikner modeller som deler punkter', () => {
    const short = {
      ...MODEL,
      id: 'kortere',
      number: 10,
      items: MODEL.items.slice(0, 1),
      versions: [['l1'], ['l1']],
    };
    const first = { ...assessment(2, '1'), model: 'kortere' };
    expect(compareAssessments([MODEL, short], first, assessment(2, '35'))).toMatchObject([
      { item: 'l1', first: 1, second: 3 },
      { item: 'a2', first: null, second: 5, kind: 'only-second' },
    ]);
  });

  it('en modell vi ikke kjenner, gir ingen nivåer', () => {
    expect(
      compareAssessments([MODEL], { ...assessment(1, '1'), model: 'fremmed' }, assessment(2)),
    ).toEqual([]);
  });
});
