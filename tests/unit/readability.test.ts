import { expect, it } from 'vitest';
import { readability } from '../../src/domain/readability.ts';

it.each([
  ['', { words: 0, sentences: 0, longWords: 0, lix: 0 }],
  ['Du spiser mat. Du drikker vann.', { words: 6, sentences: 2, longWords: 1, lix: 19.7 }],
  ['Ernæring: mat', { words: 2, sentences: 2, longWords: 1, lix: 51 }],
  ['Kap. 4-2 gjelder', { words: 3, sentences: 2, longWords: 1, lix: 34.8 }],
])('LIX av «%s»', (text, expected) => {
  expect(readability(text)).toEqual(expected);
});
