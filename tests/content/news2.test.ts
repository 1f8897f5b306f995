import { expect, it } from 'vitest';
import { readContent } from '../../src/content/readContent.ts';
import { readNews2Cases } from '../../src/content/readNews2Cases.ts';
import { readResponse } from '../../src/content/readResponse.ts';
import { sourceSchema } from '../../src/content/schemas/source.ts';
import { parseSourceReference } from '../../src/content/schemas/statement.ts';

const files = await readContent(process.cwd());
const sourceIds = new Set(
  files
    .filter(({ kind }) => kind === 'kilde')
    .flatMap(({ data }) => (data as unknown[]).map((row) => sourceSchema.parse(row).id)),
);

it('responsen bygger på kilder som står i registeret', async () => {
  const { kilder } = await readResponse(process.cwd());
  const missing = kilder
    .map((reference) => parseSourceReference(reference).id)
    .filter((id) => !sourceIds.has(id));
  expect(missing).toEqual([]);
});

it('responsen er merket som eksempel til en kommune har satt sin egen', async () => {
  const { status, merkelapp, avtaltMed } = await readResponse(process.cwd());
  if (status === 'eksempel') expect(merkelapp).toContain('avtales lokalt med medisinsk ansvarlig');
  else expect(avtaltMed).toBeTruthy();
});

it('alle trinn har tekst, og nødnummeret står på det mest alvorlige', async () => {
  const { tjenester } = await readResponse(process.cwd());
  for (const { trinn, kanIkkeMales } of tjenester) {
    expect(trinn[0]?.ring[0]).toBe('nodnummer');
    expect(kanIkkeMales.ring[0]).toBe('nodnummer');
  }
});

it('verktøyene og sidene deres finnes', () => {
  const tools = files
    .filter(({ kind }) => kind === 'verktoy')
    .flatMap(({ data }) => data as { id: string; adresse: string; rekkefolge: number }[]);
  expect(tools.filter(({ id }) => ['news2', 'isbar'].includes(id))).toMatchObject([
    { id: 'news2', adresse: '/verktoy/news2/', rekkefolge: 1 },
    { id: 'isbar', adresse: '/verktoy/isbar/', rekkefolge: 2 },
  ]);
  const pages = files.map(({ file }) => file);
  expect(pages).toContain('content/sider/verktoy/news2.mdx');
  expect(pages).toContain('content/sider/verktoy/isbar.mdx');
});

it('det er nok testtilfeller til å prøve andre mot', async () => {
  expect((await readNews2Cases(process.cwd())).length).toBeGreaterThanOrEqual(120);
});
