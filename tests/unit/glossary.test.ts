import { expect, it } from 'vitest';
import { byAlphabet, letterOf, partOf } from '#domain/glossary.ts';

it.each([
  ['30-sekunderstesten', '0–9', 'a-e'],
  ['«Ad hoc»', 'A', 'a-e'],
  ['ESAS-r', 'E', 'a-e'],
  ['fall', 'F', 'f-j'],
  ['journal', 'J', 'f-j'],
  ['kartlegging', 'K', 'k-o'],
  ['omsorg', 'O', 'k-o'],
  ['palliasjon', 'P', 'p-aa'],
  ['ødem', 'Ø', 'p-aa'],
  ['årskontroll', 'Å', 'p-aa'],
])('%s står under %s på siden %s', (word, letter, part) => {
  expect(letterOf(word)).toBe(letter);
  expect(partOf(word)).toBe(part);
});

it('sorterer på norsk og hopper over anførselstegn', () => {
  expect(
    ['årskontroll', 'ødem', '«bevis»', 'ære', 'zoom', '30-test', 'Anamnese'].sort(byAlphabet),
  ).toEqual(['30-test', 'Anamnese', '«bevis»', 'zoom', 'ære', 'ødem', 'årskontroll']);
});
