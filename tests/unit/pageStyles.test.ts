import { expect, it } from 'vitest';
import {
  attributesIn,
  classesIn,
  PageStyles,
  replaceStylesheets,
  stylesheetsOf,
  tagsIn,
} from '../../src/build/pageStyles.ts';

const PAGE =
  '<head><link rel="stylesheet" href="/_astro/print.css" media="print"/><link rel="stylesheet" href="/_astro/a.css"/><link rel="stylesheet" href="/_astro/b.css"/></head>';

it('finner stilarkene i rekkefølge, uten Starlights utskriftsark', () => {
  expect(stylesheetsOf(PAGE)).toEqual(['/_astro/a.css', '/_astro/b.css']);
});

it('setter ett ark der det første sto, og tar bort resten', () => {
  expect(replaceStylesheets(PAGE, '/_astro/side.x.css')).toBe(
    '<head><link rel="stylesheet" href="/_astro/side.x.css"></head>',
  );
});

it('kjenner attributtene et stilark spør etter, én gang hver', () => {
  expect(
    attributesIn(':root[data-script][data-theme="dark"]{} [data-script] a[aria-current]{}'),
  ).toEqual(['data-script', 'data-theme', 'aria-current']);
});

it('leser klasser fra taggene, ikke fra løpende tekst', () => {
  expect(tagsIn('<p class="lead">now <b>her</b></p>')).toEqual(['<p class="lead">', '<b>']);
});

it('leser klasser fra malene og de korte tekstene i et skript, ikke fra setninger og variabler', () => {
  const words = classesIn(
    'let m=1;x.className=`st kort`;y.innerHTML=`<p class="feil"'.concat(
      '$',
      '{a?`tom`:``}>Du skal rette det nå.</p>`',
    ),
  );
  for (const word of ['st', 'kort', 'feil', 'tom']) expect(words).toContain(word);
  expect(words).not.toMatch(/\bskal\b|\bm\b/);
});

it('gir sidene med de samme arkene ett ark med bare reglene de bruker', async () => {
  const files: Record<string, string> = {
    '/_astro/a.css': '.brukt{color:red}.ubrukt{color:blue}',
    '/_astro/b.css': '.senere{color:green}',
  };
  const styles = new PageStyles();
  const page = `${PAGE}<p class="brukt">`;
  styles.read(page);
  styles.read(`${PAGE}<p class="senere">`);
  const sheets = [...(await styles.make((address) => files[address] ?? ''))];
  expect(sheets).toEqual([
    [expect.stringMatching(/^\/_astro\/side\..+\.css$/), expect.stringContaining('.brukt')],
  ]);
  const [[href, css] = ['', '']] = sheets;
  expect(css).toContain('.senere');
  expect(css).not.toContain('ubrukt');
  expect(styles.apply(page)).toContain(`<link rel="stylesheet" href="${href}">`);
  expect(styles.apply('<p>uten ark</p>')).toBe('<p>uten ark</p>');
});
