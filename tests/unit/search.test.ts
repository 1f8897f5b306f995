import { describe, expect, it } from 'vitest';
import { readSearchPage } from '../../src/build/searchIndex.ts';
import { bestExcerpt } from '../../src/domain/search/excerpt.ts';
import {
  analyse,
  compoundsEndingIn,
  correctSpelling,
  splitCompound,
} from '../../src/domain/search/query.ts';
import { rank } from '../../src/domain/search/rank.ts';
import { nearestTerms } from '../../src/domain/search/suggest.ts';
import {
  openLexicon,
  packWords,
  type SearchTables,
  unpackWords,
} from '../../src/domain/search/tables.ts';
import {
  bokmalForms,
  foldLong,
  foldShort,
  isStopword,
  mistakes,
  saysLittle,
  stem,
  wordsOf,
} from '../../src/domain/search/text.ts';
import { vocabulary } from '../../src/domain/search/vocabulary.ts';

const WORDS = [
  'beboer',
  'døende',
  'ernæring',
  'ernæringsplan',
  'feilernæring',
  'kvalme',
  'måltid',
  'palliasjon',
  'plan',
  'seng',
  'sykehjem',
  'søvn',
  'underernæring',
  'vekt',
  'vekttap',
].sort();
const tables: SearchTables = {
  words: packWords(WORDS),
  pages: [
    ['/verktoy/news2/', 'nb_tool'],
    ['/kunnskapsbasert-praksis/ernaering/', 'nb_food'],
    ['/kunnskapsbasert-praksis/palliasjon/', 'nb_end'],
  ],
  sections: ['/verktoy/', '/kunnskapsbasert-praksis/ernaering/'],
  sectionOf: { nb_tool: 0, nb_food: 1 },
  terms: [
    { label: 'NEWS2', same: ['news2', 'news'], related: [], page: 0, tool: true },
    {
      label: 'underernæring',
      same: ['underernæring', 'malnutrition', 'underernært'],
      related: ['går ned i vekt', 'tynn'],
      page: 1,
    },
    { label: 'livets slutt', same: ['livets slutt', 'døende'], related: [], page: 2 },
    { label: 'puls', same: ['puls', 'hjertefrekvens', 'hr'], related: [], page: -1 },
  ],
};
const lexicon = openLexicon(tables);
const wordsLookedUp = (query: string) =>
  analyse(query, lexicon).parts.flatMap(({ lookups }) => lookups.map(({ word }) => word));
const pointsAt = (query: string) => [...analyse(query, lexicon).pages.keys()];

describe('tekst', () => {
  it.each([
    ['Måltider, SpO₂ og e-læring!', ['måltider', 'spo₂', 'og', 'e-læring']],
    ['NEWS2 på 116 117', ['news2', 'på', '116', '117']],
    ['', []],
  ])('ordene i «%s»', (text, expected) => expect(wordsOf(text)).toEqual(expected));

  it.each([
    ['beboere', 'beboerne'],
    ['beboer', 'beboeren'],
    ['måltid', 'måltider'],
    ['måltid', 'måltidene'],
    ['vurdering', 'vurderinger'],
    ['sykehjem', 'sykehjemmet'],
    ['kvalm', 'kvalme'],
  ])('%s og %s har samme stamme', (a, b) => expect(stem(a)).toBe(stem(b)));

  it.each([['mat'], ['puls'], ['vekt']])('korte ord kortes ikke: %s', (word) =>
    expect(stem(word)).toBe(word),
  );

  it('skriver om æ, ø og å på begge måter', () => {
    expect([foldLong('søvnløs på'), foldShort('søvnløs på')]).toEqual([
      'soevnloes paa',
      'sovnlos pa',
    ]);
  });

  it.each([
    ['palliasjon', 'paliasjon', 2, 1],
    ['underernæring', 'underernering', 2, 1],
    ['kvalme', 'kavlme', 2, 1],
    ['kvalme', 'kvalme', 2, 0],
    ['smerte', 'fall', 2, 3],
  ])('fra %s til %s er det %i …', (a, b, limit, expected) =>
    expect(mistakes(a, b, limit)).toBe(expected),
  );

  it.each([
    ['døyande', 'døende'],
    ['heimeteneste', 'hjemmetjeneste'],
    ['sjukeheim', 'sykehjem'],
    ['pårørande', 'pårørende'],
    ['kvalitet', null],
  ])('nynorsk «%s» kan være «%s»', (word, form) => {
    if (form) expect(bokmalForms(word).map(stem)).toContain(stem(form));
    else expect(bokmalForms(word)).not.toContain(word);
  });

  it('kjenner småord, men ikke fagord', () => {
    expect(['hva', 'når', 'pasienten', 'ernæring'].map(isStopword)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['hva', 'når', 'pasienten', 'ernæring'].map(saysLittle)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('ordlista', () => {
  it('pakkes og pakkes ut uten tap', () => {
    expect(unpackWords(packWords(WORDS))).toEqual(WORDS);
    expect(unpackWords('')).toEqual([]);
  });

  it('tar med ord fra to sider, og viktige ord fra én', () => {
    const pages = [
      { text: 'Måltider og søvn. Sjeldent.', important: 'Kvalme' },
      { text: 'måltidet Søvn', important: '' },
      { text: 'kvalme', important: '' },
    ];
    expect(vocabulary(pages)).toEqual(['kvalme', 'måltider', 'søvn']);
  });
});

describe('spørsmål', () => {
  it('slår opp selve ordet og sammensetninger som ender på det', () => {
    expect(wordsLookedUp('ernæring')).toEqual(['ernæring', 'feilernæring', 'underernæring']);
    expect(compoundsEndingIn('mat', lexicon)).toEqual([]);
  });

  it.each([
    ['underernering', 'underernæring'],
    ['underernaering', 'underernæring'],
    ['undernæring', 'underernæring'],
    ['paliasjon', 'palliasjon'],
    ['maltid', 'måltid'],
    ['maaltid', 'måltid'],
    ['sovn', 'søvn'],
    ['soevn', 'søvn'],
  ])('%s finner %s', (query, word) => expect(wordsLookedUp(query)).toContain(word));

  it('deler et sammensatt ord med bindebokstav', () => {
    expect(splitCompound('sengevekt', lexicon)).toEqual(['seng', 'vekt']);
    expect(wordsLookedUp('sengevekt')).toEqual(['seng', 'vekt']);
  });

  it('utelater småord, men ikke når de er alt som står', () => {
    expect(
      analyse('hva gjør jeg når pasienten er kvalm', lexicon).parts.map(({ typed }) => typed),
    ).toEqual(['kvalm']);
    expect(analyse('hva er', lexicon).parts.map(({ typed }) => typed)).toEqual(['hva', 'er']);
  });

  it.each([
    ['malnutrition', 'nb_food'],
    ['går ned i vekt', 'nb_food'],
    ['hva gjør vi når noen går ned i vekt', 'nb_food'],
    ['livets slutt', 'nb_end'],
    ['døende', 'nb_end'],
    ['news', 'nb_tool'],
  ])('«%s» peker på siden begrepet hører til', (query, id) =>
    expect(pointsAt(query)).toContain(id),
  );

  it('setter et verktøy som er nevnt ved navn, først', () => {
    expect(analyse('NEWS2', lexicon).tools).toEqual(['nb_tool']);
    expect(analyse('ernæring', lexicon).tools).toEqual([]);
  });

  it('gir rettet spørsmål bare når noe er skrevet feil', () => {
    expect(analyse('paliasjon i sykehjem', lexicon).corrected).toBe('palliasjon i sykehjem');
    expect(analyse('palliasjon', lexicon).corrected).toBeNull();
  });

  it('gir ingen oppslag for ord som ikke likner på noe', () => {
    expect(wordsLookedUp('qqxxqq')).toEqual([]);
    expect(correctSpelling('qqxxqq', lexicon)).toBeNull();
    expect(wordsLookedUp('')).toEqual([]);
  });

  it('foreslår begreper som likner når ingenting passer', () => {
    expect(nearestTerms('malnutritoin', lexicon)).toEqual(['underernæring']);
    expect(nearestTerms('qqxxqq', lexicon)).toEqual([]);
  });
});

describe('rangering', () => {
  const hit = (id: string, score: number) => ({ id, score, places: [1] });

  it('setter siden som dekker flest ord, foran', () => {
    const analysis = analyse('vekt kvalme', lexicon);
    const hits = new Map([
      ['vekt', [hit('a', 3), hit('b', 2)]],
      ['kvalme', [hit('b', 2)]],
    ]);
    expect(rank(analysis, hits).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('teller et ord bare med det beste oppslaget', () => {
    const analysis = {
      parts: [
        {
          typed: 'x',
          lookups: [
            { word: 'x', weight: 1 },
            { word: 'y', weight: 0.5 },
          ],
        },
      ],
      pages: new Map(),
      tools: [],
      corrected: null,
    };
    const [first] = rank(
      analysis,
      new Map([
        ['x', [hit('a', 30)]],
        ['y', [hit('a', 30)]],
      ]),
    );
    expect(first?.score).toBeCloseTo(1);
  });

  it('tar med siden et begrep peker på, og setter et navngitt verktøy først', () => {
    const analysis = analyse('news', lexicon);
    expect(rank(analysis, new Map([['news2', [hit('a', 50)]]])).map(({ id }) => id)[0]).toBe(
      'nb_tool',
    );
  });

  it('løfter sider fra delen der de beste treffene ligger', () => {
    const analysis = analyse('vekt', lexicon);
    const hits = new Map([['vekt', [hit('a', 5), hit('c', 2.1), hit('b', 2)]]]);
    expect(rank(analysis, hits).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(rank(analysis, hits, { a: 1, b: 1, c: 2 }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('gir tom liste uten treff', () =>
    expect(rank(analyse('qqxxqq', lexicon), new Map())).toEqual([]));
});

describe('utdrag', () => {
  const content = 'Tittel ingress Ledende praksis Skal veie alle hver måned Bør tilby mat ofte';
  const anchors = [
    { id: 'innhold', element: 'h1', location: 0 },
    { id: 'ledende-praksis', element: 'h2', location: 2 },
    { id: 'ern-1', element: 'li', location: 4 },
    { id: 'ern-2', element: 'li', location: 9 },
  ];

  it('lenker til utsagnet med treffet og merker ordet', () => {
    const { anchor, words } = bestExcerpt(content, anchors, [{ place: 11, weight: 1 }]);
    expect(anchor).toBe('ern-2');
    expect(words.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['mat']);
  });

  it('velger delen med størst vekt, og hele siden når treffet er i tittelen', () => {
    expect(
      bestExcerpt(content, anchors, [
        { place: 5, weight: 1 },
        { place: 10, weight: 0.4 },
        { place: 11, weight: 0.4 },
      ]).anchor,
    ).toBe('ern-1');
    expect(bestExcerpt(content, anchors, [{ place: 0, weight: 1 }]).anchor).toBeNull();
    expect(bestExcerpt('', [], []).words).toEqual([]);
  });
});

describe('siden slik indeksen leser den', () => {
  it('tar med tittel, ingress og søkeord som viktige', () => {
    const page = readSearchPage(
      '<main data-pagefind-body><h1 id="x">Fall</h1><p class="lead" data-pagefind-meta="beskrivelse">Se opp</p><p>Tekst</p><p hidden data-pagefind-meta="sokeord">snuble</p></main>',
    );
    expect(page?.important).toBe('Fall Se opp snuble');
    expect(page?.text).toContain('Tekst');
  });

  it('hopper over sider som ikke skal søkes', () =>
    expect(readSearchPage('<main>Kort</main>')).toBeNull());
});
