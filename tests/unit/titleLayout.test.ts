import { describe, expect, it } from 'vitest';
import { balancedLines, fitTitle } from '../../src/domain/titleLayout.ts';

/** Hvert tegn er én bredt. */
const measure = (text: string) => text.length;

describe('linjene i en tittel', () => {
  it.each([
    ['Ledelse', 7, 1, ['Ledelse']],
    ['Ledelse', 6, 1, null],
    ['Struktur og prosesser', 21, 2, ['Struktur og prosesser']],
    ['Struktur og prosesser', 20, 2, ['Struktur og', 'prosesser']],
    ['Struktur og prosesser', 20, 1, null],
    // Jevne linjer: ikke «Ernæring, mat og» over «måltider».
    ['Ernæring, mat og måltider', 20, 2, ['Ernæring, mat', 'og måltider']],
    ['ett to tre fire', 8, 3, ['ett to', 'tre fire']],
    ['ett to tre fire', 6, 2, null],
    ['ett to tre fire', 6, 3, ['ett to', 'tre', 'fire']],
    ['  ett   to ', 6, 1, ['ett to']],
  ])('«%s» i bredde %i og høyst %i linjer', (text, width, most, expected) => {
    expect(balancedLines(text, width, most, measure)).toEqual(expected);
  });
});

describe('skriftgraden', () => {
  const frame = {
    width: 100,
    sizes: [
      [20, 1],
      [10, 1],
      [10, 2],
      [5, 3],
    ],
  } as const;

  it.each([
    ['abcde', { size: 20, lines: ['abcde'] }],
    ['abcdef', { size: 10, lines: ['abcdef'] }],
    ['abcdefghij kl', { size: 10, lines: ['abcdefghij', 'kl'] }],
    ['abcdefghijk l', { size: 5, lines: ['abcdefghijk l'] }],
  ])('«%s» får den største som passer', (text, expected) => {
    expect(fitTitle(text, frame, measure)).toEqual(expected);
  });

  it('sier fra når tittelen ikke får plass', () => {
    expect(() => fitTitle('a'.repeat(21), frame, measure)).toThrow(
      'får ikke plass. Bruk en kortere tittel.',
    );
  });
});
