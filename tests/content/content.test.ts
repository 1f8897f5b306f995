import { expect, it } from 'vitest';
import { checkContent } from '../../src/content/checkContent.ts';
import { formatFault } from '../../src/content/faults.ts';
import { addressOf, readContent } from '../../src/content/readContent.ts';
import { BUILT_ADDRESSES } from '../../src/navigation.ts';

const files = await readContent(process.cwd());
const today = new Date().toISOString().slice(0, 10);

it('innholdet er uten feil', () => {
  const faults = checkContent(files, today, BUILT_ADDRESSES).filter(
    ({ level }) => level === 'feil',
  );
  expect(faults.map(formatFault)).toEqual([]);
});

it('nettstedet lover ikke noe som kommer senere', () => {
  const promises = files.filter(({ body, data }) =>
    /kommer snart|under arbeid/i.test(body + JSON.stringify(data)),
  );
  expect(promises.map(({ file }) => file)).toEqual([]);
});

it('ernæringstemaet har oversikt og sidene som dekker kapittel 1–13', () => {
  const pages = files
    .map(({ file }) => addressOf(file))
    .filter((address) => address.startsWith('/kunnskapsbasert-praksis/ernaering/'));
  expect(pages.length).toBeGreaterThanOrEqual(13);
  expect(pages).toContain('/kunnskapsbasert-praksis/ernaering/');
});
