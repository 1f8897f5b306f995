import { expect, it } from 'vitest';
import { firstWords } from '#domain/firstWords.ts';

it.each([
  ['Kort nok.', 20, 'Kort nok.'],
  ['Første setning. Andre setning er lang.', 20, 'Første setning.'],
  ['Alle med demens bør vurderes.', 20, 'Alle med demens bør …'],
  ['Veid, målt og notert i journalen', 5, 'Veid …'],
  ['Nøyaktig tjue tegn..', 20, 'Nøyaktig tjue tegn..'],
])('«%s», %i: «%s»', (text, longest, expected) => {
  expect(firstWords(text, longest)).toBe(expected);
});
