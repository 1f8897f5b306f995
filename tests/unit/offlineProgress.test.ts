import { expect, it } from 'vitest';
import { addressOfFile } from '../../src/build/offline.ts';
import {
  copyState,
  downloadPlan,
  formatMegabytes,
  progressOf,
} from '../../src/domain/offlineProgress.ts';

const files = { '/': ['a', 100], '/ledelse/': ['b', 300] } as const;

it.each([
  [[], { files: 2, savedFiles: 2, savedBytes: 400, remainingBytes: 0, share: 1 }],
  [['/ledelse/'], { files: 2, savedFiles: 1, savedBytes: 100, remainingBytes: 300, share: 0.25 }],
  [['/', '/ledelse/'], { files: 2, savedFiles: 0, savedBytes: 0, remainingBytes: 400, share: 0 }],
])('når %j mangler', (missing, expected) => expect(progressOf(files, missing)).toEqual(expected));

const packs = { '/pakker/x.json': ['/a/', '/b/', '/c/', '/d/', '/e/'] };
it.each([
  [['/a/', '/b/', '/c/', '/d/', '/f.js'], { packs: ['/pakker/x.json'], files: ['/f.js'] }],
  [['/a/', '/b/', '/c/'], { packs: [], files: ['/a/', '/b/', '/c/'] }],
  [[], { packs: [], files: [] }],
])('%j hentes som %j', (missing, plan) => expect(downloadPlan(missing, packs)).toEqual(plan));

it.each([
  [1, 'b', 'b', 'complete'],
  [1, 'b', null, 'complete'],
  [0.99, 'b', null, 'partial'],
  [0, 'b', null, 'partial'],
  [0.99, 'b', 'b', 'evicted'],
  [0, 'b', 'b', 'evicted'],
  [0.99, 'b', 'a', 'outgrown'],
] as const)('%d lagret av %s, sist lastet ned %s, er %s', (share, edition, downloaded, state) =>
  expect(copyState(share, edition, downloaded)).toBe(state),
);

it.each([
  [0, '0,1 MB'],
  [1_249_000, '1,2 MB'],
  [1_250_000, '1,3 MB'],
  [12_000_000, '12 MB'],
])('%i byte skrives %s', (bytes, text) => expect(formatMegabytes(bytes)).toBe(text));

it.each([
  ['index.html', '/'],
  ['ledelse/index.html', '/ledelse/'],
  ['404.html', '/404.html'],
  ['_astro\\x.css', '/_astro/x.css'],
])('%s har adressen %s', (file, address) => expect(addressOfFile(file)).toBe(address));
