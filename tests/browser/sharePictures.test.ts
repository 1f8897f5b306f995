import { readdir, readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { readContent } from '../../src/content/readContent.ts';
import type { domainSchema } from '../../src/content/schemas/domain.ts';

const sitemap = await readFile('dist/sitemap-0.xml', 'utf8');
const pages = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url));
const paths = pages.map(({ pathname }) => pathname);
const files = await readdir('dist/deling');

/** Delingsmerkene i hodet på en side, slik de sosiale mediene leser dem. */
async function shareTags(path: string): Promise<Record<string, string[]>> {
  const html = await readFile(`dist${path}index.html`, 'utf8');
  const tags: Record<string, string[]> = {};
  for (const [, name = '', content = ''] of html.matchAll(
    /<meta property="og:(image[^"]*)" content="([^"]*)"/g,
  ))
    tags[name] = [...(tags[name] ?? []), content];
  return tags;
}

describe('hver side kan deles med bilde', () => {
  it.each(pages.map((url) => [url.pathname, url]))('%s', async (path, url) => {
    const tags = await shareTags(path);
    expect(tags).toEqual({
      image: [expect.stringMatching(/^https?:\/\/.+\/deling\/[\w-]+\.png$/)],
      'image:alt': [expect.stringMatching(/^«.{2,}»\. /)],
      'image:width': ['1200'],
      'image:height': ['630'],
    });
    const image = new URL(tags['image']?.[0] ?? '');
    expect(image.origin).toBe(url.origin);
    expect((await stat(`dist${image.pathname}`)).isFile()).toBe(true);
  });

  it('hvert domene, tema og verktøy har sitt eget', async () => {
    const content = await readContent('.');
    const domains = content
      .filter(({ kind }) => kind === 'domene')
      .flatMap(({ file, data }) => {
        const address = `/${file.replace(/^.*\/|\.yaml$/g, '')}/`;
        const { emner } = data as z.infer<typeof domainSchema>;
        const themes = emner
          .map(({ id }) => `${address}${id}/`)
          .filter((theme) =>
            paths.some(
              (path) => path.startsWith(theme) && !['', 'kort/'].includes(path.slice(theme.length)),
            ),
          );
        return [address, ...themes];
      });
    const tools = content
      .filter(({ kind }) => kind === 'verktoy')
      .flatMap(({ data }) => (data as { adresse: string }[]).map(({ adresse }) => adresse));
    const own = ['/', ...domains, ...tools].filter((address) => paths.includes(address));
    const used = await Promise.all(own.map(async (path) => (await shareTags(path))['image']?.[0]));
    expect(own.length).toBeGreaterThan(10);
    expect(new Set(used).size).toBe(own.length);
  });
});

describe.each(files)('bildet %s', (file) => {
  const path = `dist/deling/${file}`;

  it('er 1200 × 630, PNG med palett, og under 60 kB', async () => {
    const png = await readFile(path);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png[25], 'fargetypen').toBe(3);
    expect(png.length).toBeLessThan(60_000);
  });

  it('har tittel, og ingenting som går ut i margene', async () => {
    const { data } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colours = (left: number, top: number, right: number, bottom: number) => {
      const found = new Set<number>();
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) found.add(data.readUIntBE((y * 1200 + x) * 3, 3));
      return found.size;
    };
    expect(colours(0, 0, 70, 360), 'til venstre').toBe(1);
    expect(colours(1130, 0, 1200, 360), 'til høyre').toBe(1);
    expect(colours(0, 0, 1200, 45), 'øverst').toBe(1);
    expect(colours(0, 348, 1200, 362), 'mellom tittelen og båndet').toBe(1);
    expect(colours(0, 600, 1200, 630), 'nederst').toBe(1);
    expect(colours(70, 120, 1130, 348), 'tittelen').toBeGreaterThan(2);
  });
});

it('bildene lagres ikke til bruk uten nett', async () => {
  expect(files.length).toBeGreaterThan(20);
  const { files: stored } = JSON.parse(await readFile('dist/offline.json', 'utf8')) as {
    files: Record<string, unknown>;
  };
  expect(Object.keys(stored).filter((address) => address.includes('deling'))).toEqual([]);
});
