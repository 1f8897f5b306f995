import { describe, expect, it } from 'vitest';
import { splitSections } from '../../src/content/checkTopic.ts';
import { editDistance, nearest } from '../../src/content/faults.ts';
import { addressOf, splitFrontmatter } from '../../src/content/readContent.ts';
import { splitRendered } from '../../src/content/renderedSections.ts';
import { parseSourceReference } from '../../src/content/schemas/statement.ts';
import { sectionOf } from '../../src/navigation.ts';

describe('adresser', () => {
  it.each([
    ['content/sider/index.md', '/'],
    ['content/sider/ledelse/index.md', '/ledelse/'],
    ['content/sider/ledelse/etisk-refleksjon.md', '/ledelse/etisk-refleksjon/'],
    ['content/sider/verktoy/mst.mdx', '/verktoy/mst/'],
  ])('%s blir %s', (file, address) => expect(addressOf(file)).toBe(address));

  it.each([
    ['/', null],
    ['/ledelse/', '/ledelse/'],
    ['/ledelse/etisk-refleksjon/', '/ledelse/'],
    ['/kunnskapsbasert-praksis/', '/kunnskapsbasert-praksis/'],
    ['/kunnskapsbasert-praksis/ernaering/demens/', '/kunnskapsbasert-praksis/ernaering/'],
  ])('%s hører til %s', (address, section) => expect(sectionOf(address)).toBe(section));
});

describe('kildehenvisninger', () => {
  it.each([
    ['hol § 4-1', { id: 'hol', section: '§ 4-1' }],
    ['hol §§ 4-1 og 4-2', { id: 'hol', section: '§§ 4-1 og 4-2' }],
    ['hdir-underernaering-mst', { id: 'hdir-underernaering-mst', section: null }],
  ])('%s leses', (text, expected) => expect(parseSourceReference(text)).toEqual(expected));

  it.each(['Hol § 4-1', 'hol 4-1', 'hol §', ''])('«%s» avvises', (text) => {
    expect(() => parseSourceReference(text)).toThrow('er ikke en kildehenvisning');
  });
});

describe('deling av tekst', () => {
  it('skiller forside og prosa, også med BOM og CRLF', () => {
    expect(splitFrontmatter('\uFEFF---\r\ntitle: A\r\n---\r\nTekst')).toEqual({
      frontmatter: 'title: A',
      body: 'Tekst',
    });
    expect(splitFrontmatter('Tekst')).toEqual({ frontmatter: null, body: 'Tekst' });
  });

  it('deler prosa og ferdig HTML på de samme overskriftene', () => {
    expect(splitSections('Innledning\n\n## En\n\nTekst\n\n### Under\n\n## To\n')).toEqual([
      { title: 'En', text: 'Tekst\n\n### Under' },
      { title: 'To', text: '' },
    ]);
    expect(
      splitRendered('<p>I</p><h2 id="en">En</h2><p>Tekst</p><h2 id="to">T<em>o</em></h2>'),
    ).toEqual({
      lead: '<p>I</p>',
      sections: [
        { title: 'En', html: '<p>Tekst</p>' },
        { title: 'To', html: '' },
      ],
    });
  });
});

describe('forslag ved skrivefeil', () => {
  it.each([
    ['kilder', 'kilder', 0],
    ['kilder', 'kidler', 2],
    ['', 'abc', 3],
  ])('avstanden fra «%s» til «%s» er %i', (a, b, distance) =>
    expect(editDistance(a, b)).toBe(distance),
  );

  it('foreslår det nærmeste, men ikke noe som er helt annerledes', () => {
    expect(nearest('styrkje', ['styrke', 'tekst'])).toBe('styrke');
    expect(nearest('xyzxyz', ['styrke', 'tekst'])).toBeNull();
  });
});
