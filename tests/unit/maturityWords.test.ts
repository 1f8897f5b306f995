import { describe, expect, it } from 'vitest';
import { summarise } from '#domain/maturity.ts';
import { writeCsv } from '#domain/maturityCsv.ts';
import { finding, levelNumber, levelWords } from '#domain/maturityWords.ts';
import { MODEL, response } from './maturityFixtures.ts';

const found = (...lines: string[]) =>
  finding(
    MODEL,
    summarise(
      MODEL,
      lines.map((line, index) => response(index, 'nurse', line)),
    ),
  ).join(' ');

describe('nivået i ord', () => {
  it.each([
    [null, 'uten nivå', '–'],
    [1, '1 Tilfeldig', '1'],
    [2.5, 'mellom 2 Organisert og 3 Formalisert', '2,5'],
    [5, '5 Integrert', '5'],
  ])('%s', (level, words, number) => {
    expect(levelWords(level)).toBe(words);
    expect(levelNumber(level)).toBe(number);
  });
});

describe('funnet', () => {
  it.each([
    ['.......', 'Ingen punkter er besvart ennå.'],
    ['???????', 'Ingen svar har et nivå ennå. Alle er «vet ikke» eller «gjelder ikke oss».'],
    ['3333333', 'Alle områdene med svar ligger på 3 Formalisert.'],
    ['4443322', 'Sterkest på ansvar: 4 Forebyggende. Mest å hente på kontroll: 2 Organisert.'],
    [
      '4443344',
      'Sterkest på ansvar og kontroll: 4 Forebyggende. Mest å hente på behov: 3 Formalisert.',
    ],
    ['444....', 'Ansvar ligger på 4 Forebyggende. 4 av 7 punkter mangler svar.'],
    [
      '4?43322',
      'Sterkest på ansvar: 4 Forebyggende. Mest å hente på kontroll: 2 Organisert. Mange svarte «vet ikke» på ansvar (33 %).',
    ],
  ])('%s', (line, words) => {
    expect(found(line)).toBe(words);
  });
});

describe('CSV', () => {
  it('har semikolon, desimalkomma, BOM og CRLF, og uskadeliggjør formler', () => {
    const people = ['2', '3'].map((line, index) => response(index, 'nurse', line));
    const first = people[0]?.answers['l1'];
    if (first) first.evidence = '=HYPERLINK("x";"y")';
    const csv = writeCsv(MODEL, summarise(MODEL, people));
    const [header, row] = csv.split('\r\n');
    expect(header).toMatch(/^\uFEFFOmråde;Punkt;Spørsmål;/);
    expect(row).toBe(`Ansvar;l1;Spørsmål l1?;0;1;1;0;0;0;0;0;2,5;2;3;;;"'=HYPERLINK(""x"";""y"")"`);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(8);
  });
});
