import { readFile } from 'node:fs/promises';
import { create, type Font, type Glyph } from 'fontkitten';
import sharp from 'sharp';
import { MOTIFS } from '../charts/shareMotifs.ts';
import {
  MARGIN,
  type Outline,
  type PictureColours,
  SHARE_WIDTH,
  sharePicture,
} from '../charts/sharePicture.ts';
import { DOMAIN_COLOURS } from '../content/schemas/shared.ts';
import type { ShareSection } from '../content/shareSections.ts';
import { fitTitle } from '../domain/titleLayout.ts';

/** Største og minste skriftgrad i tittelen, med plass til så mange linjer. */
const TITLE_SIZES = [
  [120, 1],
  [108, 1],
  [96, 2],
  [84, 2],
  [64, 3],
] as const;
/** Avstanden mellom bokstavene, som i overskriftene på nettstedet, i deler av skriftgraden. */
const TRACKING = -0.022;

/** Det tråden tegner i hver del. En del som mangler her, får tråden alene. */
const MOTIF_OF: Record<string, keyof typeof MOTIFS> = {
  '/': 'whole',
  '/ledelse/': 'stair',
  '/struktur-og-prosesser/': 'list',
  '/kunnskapsbasert-praksis/': 'book',
  '/kunnskapsbasert-praksis/ernaering/': 'bowl',
  '/kunnskapsbasert-praksis/palliasjon/': 'talk',
  '/kunnskapsbasert-praksis/aktivitet/': 'heart',
  '/kunnskapsbasert-praksis/tidlig-oppdagelse/': 'noticed',
  '/innovasjon/': 'loop',
  '/pasientresultater/': 'chart',
  '/forbedring/': 'loops',
  '/pasientforlop/': 'path',
  '/klinobskommune/': 'lens',
  '/nettverk/': 'nodes',
  '/erfaringer/': 'bubble',
  '/kom-i-gang/': 'list',
  '/kilder/': 'book',
  '/ordliste/': 'glossary',
  '/verktoy/': 'tools',
  '/verktoy/news2/': 'seven',
  '/verktoy/isbar/': 'fiveLines',
  '/verktoy/mst/': 'gauge',
  '/verktoy/modenhet/': 'stair',
};

/** Teksten som bokstavformer. Et tegn skriften ikke har, stopper bygget i stedet for å bli en tom rute. */
function glyphsOf(font: Font, text: string): Glyph[] {
  for (const character of text) {
    if (!font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
      throw new Error(`Skriften til delingsbildene mangler «${character}» i «${text}».`);
  }
  return font.glyphsForString(text);
}

/** Bredden en tekst får i en skriftgrad på 1. */
const measureWith =
  (font: Font) =>
  (text: string): number => {
    const glyphs = glyphsOf(font, text);
    const advances = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
    return advances / font.unitsPerEm + TRACKING * glyphs.length;
  };

/** Omriss der det første tegnet har blekk helt ut til `x`, så linjene står likt i margen. */
const outlineWith =
  (font: Font): Outline =>
  (text, x, y, size) => {
    const scale = size / font.unitsPerEm;
    const glyphs = glyphsOf(font, text);
    let pen = x - (glyphs[0]?.path.cbox.minX ?? 0) * scale;
    return glyphs
      .map((glyph) => {
        const outline = glyph.path.transform(scale, 0, 0, -scale, pen, y).toSVG();
        pen += glyph.advanceWidth * scale + TRACKING * size;
        return outline;
      })
      .join('');
  };

/** Fargene i det lyse utseendet, lest fra stilene: den første verdien av hver. */
function coloursFrom(css: string): PictureColours {
  const colour = (name: string): string => {
    const value = new RegExp(`--ts-${name}:\\s*(#[0-9a-f]{6})`).exec(css)?.[1];
    if (!value) throw new Error(`src/styles/tokens.css mangler fargen --ts-${name}.`);
    return value;
  };
  return {
    page: colour('page'),
    band: colour('dawn'),
    ink: colour('ink'),
    muted: colour('muted'),
    edge: colour('edge'),
    thread: colour('thread'),
    strands: DOMAIN_COLOURS.map(colour),
  };
}

/**
 * Gjør klar skrift og farger én gang, og gir en funksjon som tegner delingsbildet for en del.
 * Skriften er den leserne får, `public/fonts/schibsted-grotesk-700.woff2`.
 */
export async function sharePictures(
  sections: readonly ShareSection[],
): Promise<(section: ShareSection) => Promise<Buffer<ArrayBuffer>>> {
  const font = create(await readFile('public/fonts/schibsted-grotesk-700.woff2')) as Font;
  const colours = coloursFrom(await readFile('src/styles/tokens.css', 'utf8'));
  const measure = measureWith(font);
  const outline = outlineWith(font);
  const front = sections.find(({ address }) => address === '/');
  return async (section) => {
    const { address, title, colour } = section;
    const parent = sections.find(
      (candidate) =>
        candidate !== front && candidate !== section && address.startsWith(candidate.address),
    );
    const svg = sharePicture(
      {
        sender: section === front ? 'For sykehjem og hjemmetjeneste' : (front?.title ?? ''),
        title: fitTitle(title, { width: SHARE_WIDTH - 2 * MARGIN, sizes: TITLE_SIZES }, measure),
        strand: colour ? DOMAIN_COLOURS.indexOf(colour) : null,
        strandName: parent?.colour ? parent.title : null,
        motif: MOTIFS[MOTIF_OF[address] ?? 'plain'],
      },
      colours,
      outline,
    );
    return (await sharp(Buffer.from(svg))
      .png({ palette: true, colours: 64, effort: 1, dither: 0 })
      .toBuffer()) as Buffer<ArrayBuffer>;
  };
}
