import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/**
 * Legger en `.br`-fil ved siden av hver tekstfil, til verter som leverer ferdig komprimerte filer.
 * Pagefinds filer er komprimert fra før, og det er bilder og skrift også.
 * @param quality 0–11; 11 er minst og tregest
 * @returns antall filer og samlet størrelse i byte, før og etter
 */
export async function compressFolder(
  folder: string,
  quality: number = constants.BROTLI_MAX_QUALITY,
): Promise<{ files: number; before: number; after: number }> {
  const names = await Array.fromAsync(
    glob('**/*.{html,css,js,json,svg,xml,txt,webmanifest}', { cwd: folder }),
  );
  const sizes = await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      const smaller = await compress(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      });
      await writeFile(join(folder, `${name}.br`), smaller);
      return [content.length, smaller.length] as const;
    }),
  );
  return {
    files: names.length,
    before: sizes.reduce((sum, [before]) => sum + before, 0),
    after: sizes.reduce((sum, [, after]) => sum + after, 0),
  };
}
