import { describe, expect, it } from 'vitest';
import { LIMITS, median, overBudget } from '../../scripts/bench/limits.ts';
import {
  foreignInStyles,
  type PageFigures,
  resourcesIn,
  type SiteFigures,
} from '../../scripts/bench/siteFigures.ts';
import { allScripts, scriptImports } from '../../src/build/scriptImports.ts';

const page = (changes: Partial<PageFigures> = {}): PageFigures => ({
  address: '/ledelse/etikk/',
  kind: 'emne',
  firstPaint: LIMITS.topicMedian,
  script: LIMITS.readingScript,
  resources: LIMITS.resources,
  foreign: [],
  ...changes,
});
const site = (pages: PageFigures[], bytes = LIMITS.editionPerPage * pages.length): SiteFigures => ({
  pages,
  edition: { files: 1, bytes, core: { files: 1, bytes: 1 } },
  worker: 1,
});

describe('budsjettet', () => {
  it('godtar et nettsted som er akkurat på alle grensene', () => {
    expect(overBudget(site([page()]))).toEqual([]);
  });

  it.each([
    ['median på emnesidene', [page({ firstPaint: 14_601 })], ['Emnesidene', '14 601', '14 600']],
    [
      'en tung side',
      [page(), page({ address: '/kilder/', kind: 'leseside', firstPaint: 20_001 })],
      ['/kilder/', '20 001', '20 000'],
    ],
    ['skript på en leseside', [page({ script: 5_001 })], ['/ledelse/etikk/', '5 001', '5 000']],
    [
      'skript på et lommekort',
      [page(), page({ address: '/ledelse/etikk/kort/', kind: 'lommekort', script: 5_001 })],
      ['/ledelse/etikk/kort/', '5 001', '5 000'],
    ],
    [
      'skriptet på NEWS2',
      [
        page(),
        page({
          address: '/verktoy/news2/',
          kind: 'verktøy',
          script: LIMITS.readingScript + 12_001,
        }),
      ],
      ['/verktoy/news2/', '12 001', '12 000'],
    ],
    ['mange filer', [page({ resources: 7 })], ['/ledelse/etikk/', '7 filer', 'Grensen er 6']],
    [
      'en fil hos andre',
      [page({ foreign: ['https://eksempel.no/a.js'] })],
      ['/ledelse/etikk/', 'https://eksempel.no/a.js'],
    ],
  ])('sier fra om %s, med sted, tall og grense', (_, pages, words) => {
    const faults = overBudget(site(pages));
    expect(faults).toHaveLength(1);
    for (const word of words) expect(faults[0]?.replaceAll('\u00A0', ' ')).toContain(word);
  });

  it('lar et annet verktøy enn NEWS2 ha mer skript enn en leseside', () => {
    const tool = page({ address: '/verktoy/modenhet/', kind: 'verktøy', script: 24_000 });
    expect(overBudget(site([page(), tool]))).toEqual([]);
  });

  it('deler utgaven uten nett på sidene', () => {
    const [fault] = overBudget(site([page(), page()], 14_001));
    expect(fault?.replaceAll('\u00A0', ' ')).toContain('7 001 byte');
  });

  it('godtar ikke en mappe uten emnesider', () => {
    expect(overBudget(site([]))).toHaveLength(1);
  });
});

it.each([
  [[], 0],
  [[3], 3],
  [[3, 1], 2],
  [[9, 1, 4], 4],
  [[4, 1, 9, 2], 3],
])('medianen av %j er %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('det en side henter', () => {
  it('er stilark, skript og bilder, én gang hver, men ikke lenker og metadata', () => {
    const found = resourcesIn(`
      <link rel="canonical" href="https://oss.no/"><link rel="manifest" href="/m.webmanifest">
      <link rel="stylesheet" href="/a.css"><link href="/f.woff2" rel="preload">
      <link rel="shortcut icon" href="/i.svg"><meta property="og:image" content="https://oss.no/b.png">
      <a href="https://andre.no/">ut</a><svg><use href="#ikon"/></svg>
      <img src="/b.png"><img src="/b.png"><img src="data:,x">
      <script type="module" src="/s.js"></script><script>kode()</script>
      <script type="application/json">{}</script>`);
    expect(found.styles).toEqual(['/a.css']);
    expect(found.scripts).toEqual(['/s.js']);
    expect(found.other).toEqual(['/f.woff2', '/i.svg', '/b.png']);
    expect(found.inlineScript).toBe('kode()');
  });

  it('er også det et stilark henter fra andre', () => {
    const css =
      '@import "https://a.no/x.css";b{background:url(//c.no/d.png)}e{background:url("/egen.png")}';
    expect(foreignInStyles(css)).toEqual(['https://a.no/x.css', '//c.no/d.png']);
  });
});

describe('skriptene en side henter', () => {
  it('kjenner filer som hentes fast og ved behov, én gang hver', () => {
    expect(
      scriptImports(
        'import{a as e}from"./dom.A1.js";import"./b-c.js";x(()=>import("./lat.js"));import"./b-c.js"',
      ),
    ).toEqual(['dom.A1.js', 'b-c.js', 'lat.js']);
  });

  it('følger importene, også når de går i ring', async () => {
    const files: Record<string, string> = {
      '/_astro/a.js': 'import"./b.js"',
      '/_astro/b.js': 'import"./c.js"',
      '/_astro/c.js': 'import"./a.js"',
    };
    const found = await allScripts(['/_astro/a.js'], async (address) => files[address] ?? '');
    expect([...found.keys()].sort()).toEqual(Object.keys(files));
  });
});
