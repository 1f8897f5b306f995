import { expect, it } from 'vitest';
import { birthNumberRefusal, findBirthNumbers } from '../../src/domain/birthNumber.ts';

it.each([
  ['01019012345', 'sammenhengende'],
  ['010190 12345', 'med mellomrom'],
  ['010190 - 12345', 'med tankestrek og mellomrom'],
  ['01.01.90 12345', 'med punktum'],
  ['01/01/90-12345', 'med skråstrek'],
  ['01 01 90 123 45', 'delt opp'],
  ['0 1 0 1 9 0 1 2 3 4 5', 'ett og ett siffer'],
  ['01.01.1990 12345', 'med fire siffer i årstallet'],
  ['rom 4 01019012345', 'etter et annet tall'],
  ['01019012345 37,5', 'før et annet tall'],
  ['fnr:01019012345.', 'inne i tekst'],
  ['41019012345', 'D-nummer'],
  ['01810112345', 'syntetisk nummer'],
  ['010190\u200b12345', 'med usynlig tegn'],
  ['010190\u00a012345', 'med hardt mellomrom'],
  ['０１０１９０１２３４５', 'med brede siffer'],
  ['99999999999', 'elleve siffer uten dato'],
])('stopper «%s» (%s)', (text) => {
  expect(findBirthNumbers(text)).toHaveLength(1);
  expect(birthNumberRefusal(text)).toMatch(/fødselsnummer/);
});

it.each([
  'Respirasjon: 22 per min.\nSpO₂: 94 %, skala 1.\nBlodtrykk: 128 mmHg.\nPuls: 96 per min.',
  'Målt klokka 03.12 den 22.11.2026.',
  'Ring 113 eller 116 117.',
  'Tlf. +47 22 22 22 22',
  '123456789012',
  '22, 94, 128, 96, 37,4',
  '',
])('slipper gjennom «%s»', (text) => {
  expect(findBirthNumbers(text)).toEqual([]);
  expect(birthNumberRefusal(text)).toBeNull();
});

it('sier hvorfor, og hvor det står', () => {
  expect(findBirthNumbers('x 01019012345 y 99999999999')).toEqual([
    { found: '01019012345', index: 2, reason: 'starts-with-date' },
    { found: '99999999999', index: 16, reason: 'eleven-digits' },
  ]);
});
