import { expect, it } from 'vitest';
import { withoutLeftovers } from '../../src/build/cleanMarkup.ts';

it('tar bort søkemerker, Starlights menyskript og egne klasser, og lar resten stå', () => {
  expect(
    withoutLeftovers(
      '<html class="astro-ab12"><meta name="generator" content="x"/><script type="module" src="/_astro/Page.a1.js"></script>' +
        '<script type="module" src="/_astro/SearchPage.a1.js"></script><h1 id="innhold" data-search-filters="del:/x/">T</h1>' +
        '<p hidden data-pagefind-meta="sokeord"> vondt, MOBID </p><p class="lead" data-pagefind-ignore>Tekst</p>',
    ),
  ).toBe(
    '<html><script type="module" src="/_astro/SearchPage.a1.js"></script><h1 id="innhold">T</h1><p class="lead">Tekst</p>',
  );
});
