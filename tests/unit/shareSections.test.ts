import { describe, expect, it } from 'vitest';
import { shareFileOf, shareSectionOf, shareSections } from '../../src/content/shareSections.ts';

const sections = shareSections([
  { navn: 'NEWS2', adresse: '/verktoy/news2/' },
  { navn: 'Hvor står vi?', adresse: '/verktoy/modenhet/' },
]);

describe('delen en side får bilde av', () => {
  it.each([
    ['/', '/', 'forside'],
    ['/sok/', '/', 'forside'],
    ['/ledelse/', '/ledelse/', 'ledelse'],
    ['/ledelse/kvalitetsledelse/', '/ledelse/', 'ledelse'],
    ['/kunnskapsbasert-praksis/', '/kunnskapsbasert-praksis/', 'kunnskapsbasert-praksis'],
    [
      '/kunnskapsbasert-praksis/ernaering/demens/',
      '/kunnskapsbasert-praksis/ernaering/',
      'kunnskapsbasert-praksis-ernaering',
    ],
    ['/verktoy/', '/verktoy/', 'verktoy'],
    ['/verktoy/news2/', '/verktoy/news2/', 'verktoy-news2'],
    ['/verktoy/modenhet/ernaering/', '/verktoy/modenhet/', 'verktoy-modenhet'],
    ['/verktoy/mst/', '/verktoy/', 'verktoy'],
    // Et navn som bare begynner likt, er en annen del.
    ['/omsorg/', '/', 'forside'],
  ])('%s hører til %s', (address, expected, file) => {
    const section = shareSectionOf(address, sections);
    expect(section?.address).toBe(expected);
    expect(section && shareFileOf(section)).toBe(file);
  });

  it('ingen deler har samme fil', () => {
    expect(new Set(sections.map(shareFileOf)).size).toBe(sections.length);
  });
});
