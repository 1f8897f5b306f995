import { describe, expect, it } from 'vitest';
import { filtersOf, markStatements, onlyIndexed } from '../../src/build/searchIndex.ts';
import { associate } from '../../src/domain/search/associate.ts';
import { match, phraseOf, readCorpus } from '../../src/domain/search/corpus.ts';
import { englishBases, isEnglish } from '../../src/domain/search/english.ts';
import { learnHints } from '../../src/domain/search/examples.ts';
import { type Anchor, bestExcerpt } from '../../src/domain/search/excerpt.ts';
import { type Filters, filterTable, fitting } from '../../src/domain/search/filters.ts';
import { bokmalForms, isNynorsk } from '../../src/domain/search/nynorsk.ts';
import {
  packPages,
  packShelf,
  packWords,
  unpackPages,
  unpackShelf,
  unpackWords,
} from '../../src/domain/search/packing.ts';
import { pageIds } from '../../src/domain/search/pageIds.ts';
import { analyse, shelvesFor } from '../../src/domain/search/query.ts';
import { rank } from '../../src/domain/search/rank.ts';
import { buildShelves, knownWords } from '../../src/domain/search/shelves.ts';
import { isStopword, isVague, saysLittle } from '../../src/domain/search/smallWords.ts';
import { nearestTerms } from '../../src/domain/search/suggest.ts';
import {
  type Meaning,
  openLexicon,
  type PageFacts,
  type PagePointers,
  shelfOf,
  shelfOfPhrase,
} from '../../src/domain/search/tables.ts';
import { foldLong, foldShort, mistakes, stem, wordsOf } from '../../src/domain/search/text.ts';
import { correctSpelling, splitCompound } from '../../src/domain/search/unknownWords.ts';

const WORDS = [
  'beboer',
  'døende',
  'ernæring',
  'ernæringsplan',
  'feilernæring',
  'hverdag',
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
];
const [TOOL, FOOD, END, OTHER] = [0, 1, 2, 3];
const facts = (id: string, section: number): PageFacts => ({
  id,
  section,
  prior: 1,
});
const pages = [facts('nb_t', 0), facts('nb_f', 1), facts('nb_e', 2), facts('nb_o', 1)];
const meaning = (page: number, words: string[] = [], tool?: number): Meaning => ({
  pages: [[page, 1]],
  words,
  ...(tool === undefined ? {} : { tool }),
});
const key = (phrase: string) => phrase.split(' ').map(stem).join(' ');
const lexicon = openLexicon(pages, [
  {
    words: [
      ...WORDS.map((word) => ({
        word,
        pages: 9,
        compound: word === 'ernæring' ? 'underernæring' : null,
        hints: [],
      })),
      { word: 'egenevaluering', pages: 0, compound: null, hints: [] },
      { word: 'slafs', pages: 0, compound: null, hints: [[FOOD, 0.5]] },
      { word: 'uro', pages: 9, compound: null, hints: [] },
    ],
    phrases: {
      news2: meaning(TOOL, [], TOOL),
      news: meaning(TOOL, [], TOOL),
      [key('underernæring')]: meaning(FOOD, ['underernæring']),
      [key('går ned i vekt')]: meaning(FOOD, ['vekttap']),
      [key('vil ikke spise')]: meaning(FOOD),
      [key('livets slutt')]: meaning(END),
      uro: meaning(OTHER),
      [key('døende')]: meaning(END),
    },
    translations: {
      [stem('malnutrition')]: ['underernæring'],
      [stem('kvardag')]: ['hverdag'],
      [stem('ikkje')]: ['ikke'],
      ete: ['spise'],
    },
  },
]);
const wordsLookedUp = (query: string) =>
  analyse(query, lexicon).parts.flatMap(({ lookups }) => lookups.map(({ word }) => word));
const pointsAt = (query: string) =>
  analyse(query, lexicon).parts.flatMap((part) => part.pages.map(([page]) => page));

describe('tekst', () => {
  it.each([
    ['Måltider, SpO₂ og e-læring!', ['måltider', 'spo₂', 'og', 'e-læring']],
    ['NEWS2 på 116 117', ['news2', 'på', '116', '117']],
    ['Mum won’t eat', ['mum', 'wo', 'not', 'eat']],
    ["the patient's and residents' rights", ['the', 'patient', 'and', 'residents', 'rights']],
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
    ['sykehus', 'sykehuset'],
    ['pasienten', 'pasientens'],
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
    ['bebuarane', 'beboere'],
    ['førebygging', 'forebygging'],
    ['tryggleik', 'trygghet'],
    ['kvardag', 'hverdag'],
    ['leggje', 'legge'],
    ['følgje', 'følge'],
    ['sitje', 'sitte'],
    ['hjarteinfarkt', 'hjerteinfarkt'],
    ['hovudinstruktør', 'hovedinstruktør'],
    ['dagtilbod', 'dagtilbud'],
    ['sjukefråvær', 'sykefravær'],
    ['sjukehusopphald', 'sykehusopphold'],
    ['fagleiar', 'fagleder'],
    ['personalleiing', 'personalledelse'],
    ['etikkrettleiar', 'etikkveileder'],
    ['tryggleiksalarm', 'trygghetsalarm'],
    ['einsame', 'ensomme'],
    ['dårlegare', 'dårligere'],
    ['einaste', 'eneste'],
    ['morgonstell', 'morgenstell'],
    ['lovbrot', 'lovbrudd'],
    ['oppleving', 'opplevelse'],
    ['utskriving', 'utskrivning'],
    ['kvalitet', null],
  ])('nynorsk «%s» kan være «%s»', (word, form) => {
    if (form) expect(bokmalForms(word).map(stem)).toContain(stem(form));
    else expect(bokmalForms(word)).not.toContain(word);
  });

  it.each([
    ['worries', 'worry'],
    ['wounds', 'wound'],
    ['washes', 'wash'],
    ['stopped', 'stop'],
    ['injured', 'injure'],
    ['weighing', 'weigh'],
    ['recognising', 'recognise'],
    ['safely', 'safe'],
  ])('engelsk «%s» kan være bøyd av «%s»', (word, base) =>
    expect(englishBases(word)).toContain(base),
  );

  it.each([['weight'], ['bad']])('engelsk «%s» er ikke bøyd', (word) =>
    expect(englishBases(word)).toEqual([]),
  );

  it('leser ikke et kort norsk ord på -ing som engelsk', () =>
    expect(englishBases('bading')).not.toContain('bad'));

  it.each([
    ['what is sepsis', true],
    ['hva er sepsis', false],
    ['kva er sepsis', false],
  ])('ser om spørsmålet er på engelsk: %s', (query, expected) =>
    expect(isEnglish(wordsOf(query))).toBe(expected),
  );

  it.each([
    ['ho et lite', true],
    ['korleis vege', true],
    ['et lite rom', false],
    ['how often', false],
  ])('«%s» er nynorsk: %s', (query, expected) => expect(isNynorsk(wordsOf(query))).toBe(expected));

  it('prøver ikke tusenvis av former av et langt ord', () =>
    expect(
      bokmalForms('kvarheimsjukkveihjartåtferdhøglågfyrsthandbodbrotlukkspelverkreknteikn').length,
    ).toBeLessThan(500));

  it('kjenner vage ord', () =>
    expect(['dagen', 'hele', 'kvalme'].map(isVague)).toEqual([true, true, false]));

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

const source = (
  address: string,
  text: string,
  more: Partial<Parameters<typeof readCorpus>[0][0]> = {},
) => ({
  address,
  title: '',
  description: '',
  keywords: [],
  text,
  id: `nb_${address}`,
  section: 0,
  prior: 1,
  ...more,
});

describe('samlingen', () => {
  const [page] = readCorpus([
    source('/a/', 'Tap av vekt er et tegn. Følg vekta.', {
      title: 'Vekt og mat',
      description: 'Se etter vekttap',
      keywords: ['tynn'],
    }),
  ]).pages;
  const fitOf = (form: string) => (page ? match(phraseOf(form), page) : Number.NaN);

  it('gir null for en frase som ikke står på siden', () => {
    expect(fitOf('søvn')).toBe(0);
    expect(fitOf('vekt av tap')).toBe(0);
  });

  it('gir mer for tittel og ingress enn for brødtekst, og mer for flere ganger', () => {
    expect(fitOf('tap av vekt')).toBeCloseTo(1 / 3);
    expect(fitOf('vekt')).toBeCloseTo(3 / 5 + 0.6);
    expect(fitOf('vekttap')).toBeCloseTo(1 / 3 + 0.3);
  });

  it('kjenner igjen et søkeord som ikke står i teksten', () =>
    expect(fitOf('tynn')).toBeCloseTo(0.5));
});

describe('begreper og sider', () => {
  const corpus = readCorpus([
    source('/a/', 'kvalme kvalme kvalme'),
    source('/b/', 'kvalme kvalme'),
    source('/c/', 'noe annet'),
  ]);

  it('peker på sidene som bruker ordet, den som bruker det mest først', () =>
    expect(associate(['kvalme'], [], [], corpus).map(([at]) => at)).toEqual([0, 1]));

  it('setter redaktørens side først, selv om ordet ikke står der', () => {
    expect(associate(['kvalme'], [], [2, 1], corpus)).toEqual([
      [2, 1],
      [1, 0.7],
      [0, expect.closeTo(0.24)],
    ]);
  });
});

describe('eksempler på søk', () => {
  const hints = learnHints([
    { page: 0, searches: ['hoster av maten', 'hoster ved bordet', 'rar stemme'] },
    { page: 3, searches: ['hoste om natta', 'surkling'] },
    { page: 4, searches: ['tavlemøte'] },
    { page: 5, searches: ['budsjett'] },
  ]);

  it.each<[string, string, PagePointers]>([
    ['i ett søk', 'surkling', [[3, 1 / 4]]],
    ['i ett av to søk på siden', 'bordet', [[0, 1 / 4]]],
    [
      'på to av fire sider, mest på den ene',
      'hoste',
      [
        [0, 0.6 * (2 / 5)],
        [3, 0.6 * (1 / 4)],
      ],
    ],
  ])('et ord %s', (_, word, expected) =>
    expect(hints.get(stem(word))).toEqual(
      expected.map(([page, strength]) => [page, expect.closeTo(strength)]),
    ),
  );

  it('lærer ikke av småord', () => expect(hints.has(stem('om'))).toBe(false));
});

describe('hyllene', () => {
  const sources = [
    source('/a/', 'Måltider og søvn. Sjeldent.', { title: 'Kvalme og oppkast' }),
    source('/b/', 'måltidet Søvn'),
    source('/c/', 'kvalme'),
  ];
  const built = buildShelves(
    sources,
    [
      {
        same: ['kvalme', 'uvel'],
        translations: { from: ['nausea'], to: 'kvalme' },
        related: ['spy'],
        pages: ['/c/'],
      },
    ],
    [
      ['/b/', ['slafs i glasset', 'måltidet']],
      ['/finnes-ikke/', ['borte']],
    ],
  );

  it('tar med ord fra to sider, og viktige ord fra én', () =>
    expect(
      knownWords(readCorpus(sources))
        .map(({ word }) => word)
        .sort(),
    ).toEqual(['kvalme', 'måltider', 'oppkast', 'søvn']));

  it('tar med ord fra begrepene når de står på bare én side, også ordene i en frase', () => {
    const { shelves } = buildShelves(
      sources,
      [{ same: ['sjeldent syn'], translations: null, related: [], pages: ['/a/'] }],
      [],
    );
    expect(shelves.get('s')?.words.map(({ word, pages }) => [word, pages])).toEqual([
      ['sjeldent', 1],
      ['syn', 0],
      ['søvn', 2],
    ]);
  });

  it('setter ordene på hylla for forbokstaven', () => {
    expect([...built.shelves.keys()].sort()).toEqual(['g', 'k', 'm', 'n', 'o', 's', 'u']);
    expect(built.shelves.get('s')?.words.map(({ word }) => word)).toEqual(['slafs', 'spy', 'søvn']);
  });

  it('tar med ordene i eksemplene på søk, også dem som ikke står på siden', () => {
    const [slafs] = built.shelves.get('s')?.words ?? [];
    expect(slafs).toMatchObject({ word: 'slafs', pages: 0, hints: [[1, expect.any(Number)]] });
    expect(built.shelves.get('m')?.words[0]).toMatchObject({
      pages: 2,
      hints: [[1, expect.any(Number)]],
    });
  });

  it('peker fra begrepet, synonymet, tittelen og det engelske ordet', () => {
    expect(built.shelves.get('u')?.phrases[stem('uvel')]?.pages[0]).toEqual([2, 1]);
    expect(built.shelves.get('o')?.phrases[stem('oppkast')]?.pages).toEqual([[0, 0.8]]);
    expect(built.shelves.get('n')?.translations).toEqual({ [stem('nausea')]: ['kvalme'] });
    expect(built.shelves.get('s')?.phrases['spy']?.pages[0]).toEqual([2, 0.3]);
  });

  it('setter en frase på hylla til det første ordet som ikke er et småord', () => {
    expect(shelfOfPhrase(['ikke', 'seg', 'selv', 'lenger'])).toBe('l');
    expect(shelfOfPhrase(['ikke', 'seg', 'selv'])).toBe('_');
    expect(shelfOfPhrase(['bruker'])).toBe('b');
  });

  it('har småordene for seg, så de ikke trenger en hylle', () => {
    const { shelves, small } = buildShelves(
      sources,
      [
        {
          same: ['ikke'],
          translations: { from: ['ikkje', 'not'], to: 'ikke' },
          related: [],
          pages: [],
        },
      ],
      [],
    );
    expect(small.get(stem('ikkje'))).toEqual(['ikke']);
    expect(shelves.has('i')).toBe(false);
    expect(small.get('not')).toEqual(['ikke']);
  });

  it.each([
    ['ernæring', 'e'],
    ['ærlig', 'a'],
    ['øvelse', 'o'],
    ['ånd', 'a'],
    ['116', '0'],
  ])('%s står på %s', (word, letter) => expect(shelfOf(word)).toBe(letter));
});

describe('pakkingen', () => {
  it('gir ordene tilbake', () => {
    expect(unpackWords(packWords(WORDS))).toEqual(WORDS);
    expect(unpackWords('')).toEqual([]);
  });

  it('gir en hylle tilbake', () => {
    const shelf = {
      words: [
        {
          word: 'vekt',
          pages: 35,
          compound: 'sengevekt',
          hints: [
            [3, 1],
            [40, 0.2],
          ] satisfies PagePointers,
        },
        { word: 'vekttap', pages: 0, compound: null, hints: [] },
      ],
      phrases: {
        vekt: meaning(3, ['vekt', 'vekttap']),
        'går ned': meaning(3, ['vekt', 'vekttap']),
        mst: meaning(40, [], 40),
      },
      translations: { weight: ['vekt', 'tyngde'] },
    };
    expect(packShelf(shelf).p).toHaveLength(2);
    expect(unpackShelf(packShelf(shelf))).toEqual(shelf);
  });

  it('gir sidene tilbake når id-ene er lest fra Pagefind', () => {
    const some = [
      { id: 'nb_ab1', section: 0, prior: 1 },
      { id: 'nb_ac23', section: 12, prior: 0 },
    ];
    const packed = packPages(some, {
      meta: 'nb_1',
      shelves: ['b', 'a'],
      small: new Map([['ikkj', ['ikke']]]),
    });
    expect(packed).toMatchObject({ meta: 'nb_1', shelves: 'ab', small: { ikkj: 'ikke' } });
    expect(
      unpackPages(
        packed,
        some.map(({ id }) => id),
      ),
    ).toEqual(some);
  });
});

it('leser id-ene til sidene fra Pagefinds metafil, ikke dem til bitene av indeksen', () => {
  const meta =
    '\u0086e1.5.2\u0098|\u0082jnb_b79824c\u0018T\u0082jnb_3f5b370\u0019\u0083cogsfoppdagjnb_71288c5';
  expect(pageIds(meta, 2)).toEqual(['nb_b79824c', 'nb_3f5b370']);
});

describe('spørsmål', () => {
  it('slår opp selve ordet og den vanligste sammensetningen som ender på det', () =>
    expect(wordsLookedUp('ernæring')).toEqual(['ernæring', 'underernæring']));

  it.each([
    ['underernering', 'underernæring'],
    ['underernaering', 'underernæring'],
    ['undernæring', 'underernæring'],
    ['paliasjon', 'palliasjon'],
    ['maltid', 'måltid'],
    ['maaltid', 'måltid'],
    ['sovn', 'søvn'],
    ['soevn', 'søvn'],
    ['kvardag', 'hverdag'],
    ['malnutrition', 'underernæring'],
    ['sjukeheimen', 'sykehjem'],
    ['sjukeheimsvekta', 'sykehjem'],
  ])('%s finner %s', (query, word) => expect(wordsLookedUp(query)).toContain(word));

  it('deler et sammensatt ord med bindebokstav', () => {
    expect(splitCompound('sengevekt', lexicon)?.map(({ word }) => word)).toEqual(['seng', 'vekt']);
    expect(wordsLookedUp('sengevekt')).toEqual(['seng', 'vekt']);
    expect(wordsLookedUp('måltiduro')).toEqual(['måltid', 'uro']);
    expect(splitCompound('søvnlos', lexicon)).toBeNull();
  });

  it('utelater småord, men ikke når de er alt som står', () => {
    expect(
      analyse('hva gjør jeg når pasienten er kvalm', lexicon).parts.map(({ typed }) => typed),
    ).toEqual(['kvalm']);
    expect(analyse('hva er', lexicon).parts.map(({ typed }) => typed)).toEqual(['hva', 'er']);
  });

  it('lar vage ord og ord i en frase telle mindre', () => {
    expect(analyse('kvalm hele dagen', lexicon).parts.map(({ value }) => value)).toEqual([
      1, 0.6, 0.6,
    ]);
    expect(
      analyse('går ned i vekt', lexicon).parts.map(({ typed, value }) => [typed, value]),
    ).toEqual([
      ['går ned i vekt', 1],
      ['ned', 0.4],
      ['vekt', 0.4],
    ]);
  });

  it.each([
    ['malnutrition', FOOD],
    ['går ned i vekt', FOOD],
    ['hva gjør vi hvis noen går ned i vekt', FOOD],
    ['ho vil ikkje ete', FOOD],
    ['han vil ikkje et', FOOD],
    ['livets slutt', END],
    ['døende', END],
    ['doende', END],
    ['news', TOOL],
  ])('«%s» peker på siden begrepet hører til', (query, page) =>
    expect(pointsAt(query)).toContain(page),
  );

  it('kjenner verktøy som er nevnt ved navn', () => {
    expect(analyse('NEWS2', lexicon).tools).toEqual([TOOL]);
    expect(analyse('ernæring', lexicon).tools).toEqual([]);
  });

  it('gir rettet spørsmål bare når noe er skrevet feil', () => {
    expect(analyse('paliasjon i sykehjem', lexicon).corrected).toBe('palliasjon i sykehjem');
    expect(analyse('palliasjon', lexicon).corrected).toBeNull();
    expect(analyse('kvardag', lexicon).corrected).toBeNull();
    expect(analyse('kva vert', lexicon).corrected).toBeNull();
  });

  it('retter et kort ord med forbehold når andre ord står ved siden av', () => {
    expect(analyse('vekp', lexicon)).toMatchObject({ corrected: 'vekt', parts: [{ value: 1 }] });
    expect(analyse('vekp måltid', lexicon)).toMatchObject({
      corrected: null,
      parts: [
        { typed: 'vekp', value: 0.4 },
        { typed: 'måltid', value: 1 },
      ],
    });
  });

  it('gir ingen oppslag for ord som ikke likner på noe', () => {
    expect(wordsLookedUp('qqxxqq')).toEqual([]);
    expect(correctSpelling('qqxxqq', lexicon)).toBeNull();
    expect(wordsLookedUp('')).toEqual([]);
  });

  it.each([
    ['ern-032', ['"ern-032"']],
    ['str-p8d', ['"str-p8d"']],
    ['§ 4-1', ['"4-1"']],
    ['mat etter § 4-1', ['"4-1"', 'mat']],
    ['mobid-2', ['smerte']],
    ['NEWS-2', []],
  ])('«%s» slår opp id-er og paragrafer slik de står: %j', (query, words) => {
    const known = openLexicon(pages, [
      {
        words: [{ word: 'mat', pages: 9, compound: null, hints: [] }],
        phrases: {
          [key('mobid 2')]: meaning(OTHER, ['smerte']),
          [key('news 2')]: meaning(TOOL, [], TOOL),
        },
        translations: {},
      },
    ]);
    const { parts } = analyse(query, known);
    expect(parts.flatMap(({ lookups }) => lookups.map(({ word }) => word))).toEqual(words);
  });

  describe('engelske ord og uttrykk', () => {
    const translated = (from: string, to: string) => ({
      same: [to],
      translations: { from: [from], to },
      related: [],
      pages: [],
    });
    const text = 'Sykepleier, omsorg, sykehjem, ferdigheter og hjem. Det skiller. Resept.';
    const built = buildShelves(
      ['/a/', '/b/', '/c/'].map((address) => source(address, text)),
      [
        translated('nursing home', 'sykehjem'),
        translated('nursing', 'sykepleier'),
        translated('home', 'hjem'),
        translated('skills', 'ferdigheter'),
        translated('carer’s', 'omsorg'),
      ],
      [],
    );
    const english = openLexicon(built.pages, [...built.shelves.values()]);
    const found = (query: string) =>
      analyse(query, english).parts.flatMap(({ lookups }) => lookups.map(({ word }) => word));

    it.each([
      ['nursing home', ['sykehjem']],
      ['nursing homes', ['sykehjem']],
      ['nursing at home', ['sykepleier', 'hjem', 'sykehjem']],
      ['skills', ['ferdigheter']],
      ['skiller', ['skiller']],
      ['the carer’s', ['omsorg']],
    ])('%s slår opp %j', (query, words) => expect(found(query)).toEqual(words));

    it('retter ikke et ukjent engelsk ord mot den norske ordlista', () => {
      expect(found('resapt')).toEqual(['resept']);
      expect(found('the resapt')).toEqual([]);
    });

    it('ber om hyllene uttrykket og bokmålsordet står på', () =>
      expect([...shelvesFor('nursing home', english)].sort()).toEqual(['n', 's']));
  });

  describe('ord og fraser fra begrepene', () => {
    const known = (word: string, on = 9) => ({ word, pages: on, compound: null, hints: [] });
    const terms = openLexicon(pages, [
      {
        words: [
          known('dårlig'),
          known('helsehjelp'),
          known('mange'),
          known('medikamentskrinet'),
          known('plan'),
          known('søvnløs', 0),
          known('tvungen'),
          known('hard'),
          known('mage', 0),
          known('prest', 0),
          known('søvn'),
        ],
        phrases: {
          [key('tvungen helsehjelp')]: meaning(END),
          [key('hard mage')]: meaning(FOOD),
          [key('søvnløs')]: meaning(OTHER),
          [key('prest')]: meaning(END),
          [key('måltid')]: meaning(FOOD),
          [key('søvn')]: meaning(OTHER),
        },
        translations: {},
      },
    ]);
    const points = (query: string) =>
      analyse(query, terms).parts.flatMap((part) => part.pages.map(([page]) => page));

    it.each([
      ['medikamentkrin', 'medikamentskrinet'],
      ['mdeikamentskrin', 'medikamentskrinet'],
      ['sovnløøs', 'søvnløs'],
    ])('%s rettes til %s, også når bøyning eller æøå er en annen', (typed, word) =>
      expect(correctSpelling(typed, terms)?.word).toBe(word),
    );

    it.each([
      ['tvungenhelsehjelp', END, 'en frase skrevet i ett'],
      ['tvunegn helsehjelp', END, 'en frase med skrivefeil'],
      ['mål tid', FOOD, 'et ord skrevet i to'],
      ['sovnlos', OTHER, 'et begrep uten æøå, der endelsen er en annen'],
      ['soevnloes', OTHER, 'et begrep med oe'],
      ['søvnplan', OTHER, 'det første leddet i en sammensetning'],
      ['presteplan', END, 'et ledd som bare er et begrep'],
    ])('«%s» peker på side %i: %s', (query, page) => expect(points(query)).toContain(page));

    it('retter ikke et ord som står i et begrep', () =>
      expect(analyse('mage', terms).corrected).toBeNull());
  });

  it('slår ikke opp ord som bare står i begrepslista', () =>
    expect(wordsLookedUp('egenevaluering')).toEqual([]));

  it('trenger hyllene ordene står på, og dem de viser videre til', () => {
    const empty = openLexicon(pages, []);
    expect([...shelvesFor('ernæring', empty)]).toEqual(['e']);
    expect([...shelvesFor('om vekt', empty)]).toEqual(['v']);
    expect([...shelvesFor('mor et ikkje', empty)]).toEqual(['m', 'e', '_', 's']);
    expect([...shelvesFor('ikke seg selv', empty)]).toEqual(['i', 's', '_']);
    expect([...shelvesFor('kvardag', lexicon)]).toEqual(['k', 'h']);
    expect([...shelvesFor('ho et', lexicon)]).toContain('s');
    expect([...shelvesFor('sengevekt', lexicon)]).toContain('v');
  });

  it.each([
    'kveldsuro',
    'sjukeheimsvekta',
    'mor et ikkje',
    'en som puster',
    'skrivefeil i kveldsstellt',
  ])('forstår «%s» like godt med hyllene det trenger som med alle', (query) => {
    const built = buildShelves(
      [
        source('/a/', 'Uro om kvelden. Kveldsuro. Stell.', { title: 'Uro' }),
        source('/b/', 'Uro, kveld, vekt, sykehjem, stell', { title: 'Sykehjem' }),
        source('/c/', 'Vekt på kveld. Stell og ensomhet.', { title: 'Vekt' }),
      ],
      [
        { same: ['spiser ikke', 'et ikkje'], translations: null, related: [], pages: ['/c/'] },
        { same: ['ensom', 'ensomhet'], translations: null, related: [], pages: ['/b/'] },
      ],
      [],
    );
    const all = openLexicon(built.pages, [...built.shelves.values()], built.small);
    let some = openLexicon(built.pages, [], built.small);
    for (let round = 0; round < 3; round += 1)
      some = openLexicon(
        built.pages,
        [...shelvesFor(query, some)].flatMap((letter) => built.shelves.get(letter) ?? []),
        built.small,
      );
    expect(analyse(query, some)).toEqual(analyse(query, all));
  });

  it('foreslår begreper som likner når ingenting passer', () => {
    expect(nearestTerms('malnutritoin', ['malnutrition', 'puls'])).toEqual(['malnutrition']);
    expect(nearestTerms('pal', ['palliasjon'])).toEqual([]);
    expect(nearestTerms('palle', ['palliasjon'])).toEqual(['palliasjon']);
    expect(nearestTerms('qqxxqq', ['puls', 'søvn'])).toEqual([]);
  });
});

describe('rangering', () => {
  const hit = (page: number, score: number) => ({ page, score });
  const order = (
    query: string,
    hits: [string, { page: number; score: number }[]][],
    among = pages,
  ) => rank(analyse(query, lexicon), new Map(hits), among).map(({ page }) => page);
  const part = (lookups: { word: string; weight: number }[]) => ({
    parts: [{ typed: 'x', lookups, pages: [], hints: [], alike: [], value: 1 }],
    tools: [],
    corrected: null,
  });
  const apart = pages.map((page, section) => ({ ...page, section }));

  it('setter siden som dekker flest ord, foran', () =>
    expect(
      order(
        'vekt kvalme',
        [
          ['vekt', [hit(TOOL, 3), hit(OTHER, 2)]],
          ['kvalme', [hit(OTHER, 2)]],
        ],
        apart,
      ),
    ).toEqual([OTHER, TOOL]));

  it('teller et ord bare med det beste oppslaget', () => {
    const one = rank(part([{ word: 'x', weight: 1 }]), new Map([['x', [hit(0, 30)]]]), apart);
    const two = rank(
      part([
        { word: 'x', weight: 1 },
        { word: 'y', weight: 0.5 },
      ]),
      new Map([
        ['x', [hit(0, 30)]],
        ['y', [hit(0, 30)]],
      ]),
      apart,
    );
    expect(two).toEqual(one);
  });

  it('lar et sjeldent ord telle mer enn et vanlig', () => {
    const everywhere = [hit(0, 9), hit(1, 9), hit(2, 9)];
    expect(
      order(
        'vekt kvalme',
        [
          ['vekt', everywhere],
          ['kvalme', [hit(3, 9)]],
        ],
        apart,
      )[0],
    ).toBe(OTHER);
  });

  it('tar med siden et begrep peker på, og setter et navngitt verktøy først', () => {
    expect(order('døende', [])).toEqual([END]);
    expect(order('news', [['news2', [hit(OTHER, 50)]]])[0]).toBe(TOOL);
  });

  it('løfter sider fra delen der de beste treffene ligger', () => {
    const hits: [string, { page: number; score: number }[]][] = [
      ['vekt', [hit(FOOD, 5), hit(END, 2.1), hit(OTHER, 2)]],
    ];
    expect(order('vekt', hits, apart)).toEqual([FOOD, END, OTHER]);
    expect(order('vekt', hits)).toEqual([FOOD, OTHER, END]);
  });

  it('tar med siden et eksempel på søk fører til, også når ordet ikke står der', () => {
    expect(order('slafs', [])).toEqual([FOOD]);
    expect(order('vekt slafs', [['vekt', [hit(OTHER, 5), hit(FOOD, 4)]]], apart)).toEqual([
      FOOD,
      OTHER,
    ]);
  });

  it('setter skjema og registre etter vanlige sider', () => {
    const form = apart.map((page, at) => ({ ...page, prior: at === TOOL ? 0.4 : 1 }));
    expect(order('vekt', [['vekt', [hit(TOOL, 5), hit(END, 4)]]], form)).toEqual([END, TOOL]);
  });

  it('gir tom liste uten treff', () => expect(order('qqxxqq', [])).toEqual([]));
});

describe('utdrag', () => {
  const content = 'Tittel ingress Ledende praksis Skal veie alle hver måned Bør tilby mat ofte';
  const anchors = [
    { id: 'innhold', element: 'h1', location: 0 },
    { id: 'ledende-praksis', element: 'h2', location: 2 },
    { id: 'ern-1', element: 'li', location: 4 },
    { id: 'ern-2', element: 'li', location: 9 },
  ];
  const looking = (...words: string[]) => ({
    parts: words.map((word) => ({
      typed: word,
      lookups: [{ word, weight: 1 }],
      pages: [],
      hints: [],
      alike: [],
      value: 1,
    })),
  });

  it('lenker til utsagnet med treffet og merker ordet', () => {
    const { anchor, words } = bestExcerpt(content, anchors, looking('mat'));
    expect(anchor).toBe('ern-2');
    expect(words.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['mat']);
  });

  it('velger stedet som svarer på flest av ordene', () =>
    expect(bestExcerpt(content, anchors, looking('tilby', 'måneden', 'veie')).anchor).toBe(
      'ern-1',
    ));

  it.each([
    ['veie på vekt', 'ern-1'],
    ['hvor ofte skal vi veie på vekt', 'ern-2'],
    ['kor ofte skal vi vege', 'ern-2'],
    ['hvor lenge skal vi veie', 'ern-3'],
  ])('«%s» fører til %s: svaret på et spørsmål om tid eller tall har det i seg', (query, anchor) =>
    expect(
      bestExcerpt(
        'Bør veie alle på en vekt Skal veie hver måned Kan veie i 14 dager',
        [
          { id: 'ern-1', element: 'li', location: 0 },
          { id: 'ern-2', element: 'li', location: 6 },
          { id: 'ern-3', element: 'li', location: 10 },
        ],
        looking('veie', 'vekt'),
        query,
      ).anchor,
    ).toBe(anchor),
  );

  it.each<[string, string, Anchor[], string]>([
    [
      'utsagnet, ikke til målingen som gjentar ordet',
      'Skal vurdere smerte Måling smerte teller smerte nevner smerte smerte smerte',
      [
        { id: 'pal-1', element: 'li', location: 0 },
        { id: 'maling', element: 'h2', location: 3 },
      ],
      'pal-1',
    ],
    [
      'en del av siden før våre egne forslag',
      'Gjør smerte Forskning smerte',
      [
        { id: 'gjor-dette-forst', element: 'h2', location: 0 },
        { id: 'forskning', element: 'h2', location: 2 },
      ],
      'forskning',
    ],
  ])('fører til %s', (_, text, places, anchor) =>
    expect(bestExcerpt(text, places, looking('smerte')).anchor).toBe(anchor),
  );

  it('merker ord som betyr det samme', () => {
    const [one] = looking('ernæring').parts;
    const parts = one ? [{ ...one, alike: ['mat'] }] : [];
    expect(bestExcerpt(content, anchors, { parts }).anchor).toBe('ern-2');
  });

  it('viser hele utsagnet fra begynnelsen, uten linja med kildene', () => {
    const statement = `Bør ${'ord '.repeat(45)}mat. ¦ Helsedirektoratet mat ern-1 Neste utsagn`;
    const shown = bestExcerpt(
      statement,
      [
        { id: 'ern-1', element: 'li', location: 0 },
        { id: 'ern-2', element: 'li', location: 51 },
      ],
      looking('mat'),
    ).words;
    expect(shown.map(({ text }) => text).join(' ')).toBe(`Bør ${'ord '.repeat(45)}mat.`);
  });

  it.each([
    ['mat', 'ern-2'],
    ['ern-3', 'ern-3'],
    ['4-1', 'ern-1'],
  ])(
    '«%s» fører til %s: en kilde er ikke et svar, men paragrafen og id-en er det',
    (word, anchor) =>
      expect(
        bestExcerpt(
          'Bør veie alle ¦ Mat § 4-1 ern-1 Skal gi mat ¦ Bygger på ern-3 ern-2 Kan spise ¦ Lov ern-3',
          [
            { id: 'ern-1', element: 'li', location: 0 },
            { id: 'ern-2', element: 'li', location: 8 },
            { id: 'ern-3', element: 'li', location: 16 },
          ],
          looking(word),
        ).anchor,
      ).toBe(anchor),
  );

  it.each([
    [10, 'fra begynnelsen, med … til slutt', /^ord( ord)*.* …$/],
    [70, 'fra litt før treffet, med … i begge ender', /^… ord( ord)* mat ord( ord)* …$/],
  ])('et langt avsnitt med treff på ord %i viser %s', (place, _where, expected) => {
    const text = `${'ord '.repeat(place)}mat ${'ord '.repeat(99)}`;
    const anchors = [{ id: 'avsnitt', element: 'h2', location: 0 }];
    const shown = bestExcerpt(text, anchors, looking('mat')).words.map((word) => word.text);
    expect(shown.join(' ')).toMatch(expected);
    expect(shown).toContain('mat');
  });

  it('gjelder hele siden når treffet er i tittelen eller mangler', () => {
    expect(bestExcerpt(content, anchors, looking('tittel')).anchor).toBeNull();
    expect(bestExcerpt(content, anchors, looking('søvn'))).toMatchObject({
      anchor: null,
      words: expect.arrayContaining([{ text: 'Tittel', hit: false }]),
    });
    expect(bestExcerpt('', [], looking('mat')).words).toEqual([]);
  });
});

describe('siden slik indeksen leser den', () => {
  it.each([
    [['lov', 'retningslinje'], 'Skal · lov, retningslinje'],
    [[], 'Skal'],
  ])('har kildetypene %j etter ordet i margen og et skille foran kildene', (types, mark) => {
    const html = '<li id="ern-1"> <a> Skal </a> <p>Tekst</p> <p> Kilde 2022 </p></li>';
    expect(markStatements(html, new Map([['ern-1', types]]))).toBe(
      `<li id="ern-1"> <a>${mark}</a> <p>Tekst</p> <p>¦  Kilde 2022 </p></li>`,
    );
    expect(markStatements(html, new Map())).toBe(html);
  });

  it('er hoveddelen, med ankre og merker og uten figurer og andre attributter', () => {
    const page = [
      '<html lang="nb"><head><title>T</title></head><body><header>Topp</header>',
      '<main data-pagefind-body lang="nb"><h1 id="innhold" tabindex="-1" data-search-filters="del:/ledelse/, rolle:leder">A &gt; B</h1>',
      '<svg viewBox="0 0 1 1"><title>Figur</title></svg>',
      '<li id="ern-1" class="i-5" title="større > mindre"><a class="m skal" href="#styrke">Skal</a> <p>Spis<br/>nok</p></li>',
      '</main><footer>Bunn</footer></body></html>',
    ].join('');
    expect(onlyIndexed(page)).toBe(
      [
        '<html lang="nb"><body>',
        '<main data-pagefind-body><h1 id="innhold">A &gt; B</h1>',
        '<li id="ern-1"><a>Skal</a> <p>Spis<br>nok</p></li>',
        '</main></body></html>',
      ].join(''),
    );
  });

  it('finnes ikke når siden ikke skal søkes i', () => {
    expect(onlyIndexed('<body><main>Lommekort</main></body>')).toBeNull();
    expect(onlyIndexed('<meta data-pagefind-body>')).toBeNull();
  });

  it('har merkene sine i overskriften', () => {
    expect(
      filtersOf('<h1 id="innhold" data-search-filters="del:/ledelse/, rolle:leder">L</h1>'),
    ).toEqual(['del:/ledelse/', 'rolle:leder']);
    expect(filtersOf('<h1 id="innhold" data-search-filters>L</h1>')).toEqual([]);
    expect(filtersOf('<h1 data-search-filters="">L</h1>')).toEqual([]);
  });
});

describe('filtrene', () => {
  const table = filterTable([
    ['del:/ledelse/', 'rolle:leder'],
    ['del:/ledelse/', 'rolle:leder', 'rolle:sykepleier'],
    [],
    ['del:/nettverk/', 'rolle:leder'],
  ]);

  it('er samlet per merke', () =>
    expect(table).toEqual({
      'del:/ledelse/': [0, 1],
      'del:/nettverk/': [3],
      'rolle:leder': [0, 1, 3],
      'rolle:sykepleier': [1],
    }));

  it.each<[Filters, number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ rolle: '' }, [0, 1, 2, 3]],
    [{ rolle: 'leder' }, [0, 1, 3]],
    [{ rolle: 'leder', del: '/ledelse/' }, [0, 1]],
    [{ rolle: 'sykepleier', del: '/nettverk/' }, []],
    [{ kildetype: 'lov' }, []],
    [{ rolle: 'ukjent' }, []],
  ])('%j slipper gjennom %j', (filters, pages) =>
    expect([0, 1, 2, 3].filter(fitting(filters, table))).toEqual(pages),
  );
});
