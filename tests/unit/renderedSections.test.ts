import { expect, it } from 'vitest';
import { wrapTables } from '../../src/content/renderedSections.ts';

it('pakker hver tabell i et felt som kan rulles med tastaturet', () => {
  expect(wrapTables('<p>A</p><table><tr></tr></table><table class="x"></table>')).toBe(
    '<p>A</p><div class="rulle" role="region" tabindex="0" aria-label="Tabell 1"><table><tr></tr></table></div>' +
      '<div class="rulle" role="region" tabindex="0" aria-label="Tabell 2"><table class="x"></table></div>',
  );
});

it('gjør et tomt hjørne til en vanlig celle', () => {
  expect(wrapTables('<table><tr><th></th><th>Mål</th></tr></table>')).toContain(
    '<tr><td></td><th>Mål</th></tr>',
  );
});

it('kaller feltet etter kolonnene', () => {
  expect(wrapTables('<table><tr><th>Rolle</th><th>Hva <b>de</b> gjør</th></tr></table>')).toContain(
    'aria-label="Tabell 1: Rolle, Hva de gjør"',
  );
});
