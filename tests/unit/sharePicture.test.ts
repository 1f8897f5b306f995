import { describe, expect, it } from 'vitest';
import { sharePictures } from '../../src/build/sharePictures.ts';
import { MOTIFS } from '../../src/charts/shareMotifs.ts';
import { sharePicture } from '../../src/charts/sharePicture.ts';

const strands = ['#110000', '#220000', '#330000', '#440000', '#550000'];
const colours = {
  page: '#ffffff',
  band: '#eeeeee',
  ink: '#000000',
  muted: '#333333',
  edge: '#666666',
  thread: '#ff0000',
  strands,
};
const written: string[] = [];
const outline = (text: string) => {
  written.push(text);
  return 'M0 0';
};
const draw = (strand: number | null, strandName: string | null) => {
  written.length = 0;
  return sharePicture(
    {
      sender: 'Avsender',
      title: { size: 96, lines: ['Første linje', 'andre linje'] },
      strand,
      strandName,
      motif: MOTIFS.plain,
    },
    colours,
    outline,
  );
};
/** Bredden hver streng er tegnet med i sin egen farge; merket øverst er ikke med. */
const widths = (svg: string) =>
  strands.map(
    (colour) => new RegExp(`stroke="${colour}" stroke-width="([\\d.]+)"`).exec(svg)?.[1] ?? null,
  );

describe('delingsbildet', () => {
  it('viser domenets egen streng i full farge, og de andre svakere', () => {
    expect(widths(draw(1, null))).toEqual([null, '10', null, null, null]);
  });

  it('har fem like strenger når delen ikke hører til et domene', () => {
    expect(widths(draw(null, null))).toEqual(['6', '6', '6', '6', '6']);
  });

  it('skriver avsender, tittel og navnet på strengen, bare som omriss', () => {
    const svg = draw(2, 'Domenet');
    expect(written.sort()).toEqual(['Avsender', 'Domenet', 'Første linje', 'andre linje']);
    expect(svg).not.toMatch(/<text|font-family/);
  });
});

describe('skriften i bildet', () => {
  it.each(['Måling ≥ 5', 'Øvelser 🙂'])(
    '«%s» har tegn som mangler, og stopper bygget',
    async (title) => {
      const section = { address: '/', title };
      const drawSection = await sharePictures([section]);
      await expect(drawSection(section)).rejects.toThrow('Skriften til delingsbildene mangler «');
    },
  );

  it('en tittel som ikke får plass, stopper bygget', async () => {
    const section = { address: '/', title: 'Spesialisthelsetjenesteleverandøravtaleforvaltning' };
    const drawSection = await sharePictures([section]);
    await expect(drawSection(section)).rejects.toThrow('får ikke plass');
  });
});
