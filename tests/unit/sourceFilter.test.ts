import { expect, it } from 'vitest';
import { matchesChoice } from '../../src/domain/sourceFilter.ts';

const source = {
  title: 'Vurdering av risiko for underernæring',
  type: 'retningslinje',
  publisher: 'Helsedirektoratet',
  year: '2022',
  themes: ['/kunnskapsbasert-praksis/ernaering/'],
};
const all = { word: '', type: '', publisher: '', theme: '', year: '' };

it.each([
  [{}, true],
  [{ word: ' UNDERERNÆRING ' }, true],
  [{ word: 'helsedir' }, true],
  [{ word: 'smerte' }, false],
  [{ type: 'retningslinje' }, true],
  [{ type: 'lov' }, false],
  [{ publisher: 'Helsedirektoratet', year: '2022' }, true],
  [{ publisher: 'Helsedirektoratet', year: '2021' }, false],
  [{ theme: '/kunnskapsbasert-praksis/ernaering/' }, true],
  [{ theme: '/ledelse/' }, false],
])('valget %j gir %s', (choice, expected) => {
  expect(matchesChoice(source, { ...all, ...choice })).toBe(expected);
});
