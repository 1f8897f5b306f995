import { describe, expect, it } from 'vitest';
import { describeStair, maturityStair } from '../../src/charts/maturityStair.ts';
import { qrImage } from '../../src/charts/qrImage.ts';

const classes = (svg: string) =>
  [...svg.matchAll(/<rect[^>]*class="(\w+)"/g)].map(([, name]) => name);

describe('trappa', () => {
  it.each([
    [3, ['l1', 'l2', 'l3', 'l0', 'l0']],
    [2.5, ['l1', 'l2', 'l0', 'l3', 'l0', 'l0']],
    [5, ['l1', 'l2', 'l3', 'l4', 'l5']],
    [null, ['l0', 'l0', 'l0', 'l0', 'l0']],
  ])('median %s fyller trinnene %j', (median, expected) => {
    expect(classes(maturityStair({ name: 'Risiko', median, low: null, high: null }))).toEqual(
      expected,
    );
  });

  it.each([
    [{ median: 3, low: 2, high: 4 }, 'Risiko: median 3, svar fra 2 til 4'],
    [
      { median: 2.5, low: 2, high: 3, agreed: 2 },
      'Risiko: median 2,5, svar fra 2 til 3, dere ble enige om 2',
    ],
    [{ median: 4, low: 4, high: 4 }, 'Risiko: median 4, alle svar på 4'],
    [{ median: null, low: null, high: null }, 'Risiko: ingen nivåer ennå'],
  ])('%j beskrives', (data, expected) => {
    expect(describeStair({ name: 'Risiko', ...data })).toBe(expected);
    expect(maturityStair({ name: 'Risiko', ...data })).toContain(`aria-label="${expected}"`);
  });

  it('tegner spredning bare når den finnes', () => {
    expect(maturityStair({ name: 'A', median: 2, low: 1, high: 4 })).toContain('M24 48H174');
    expect(maturityStair({ name: 'A', median: null, low: null, high: null })).not.toContain(
      'spenn',
    );
  });

  it('gjør navnet ufarlig', () => {
    expect(
      maturityStair({ name: '"><script>', median: null, low: null, high: null }),
    ).not.toContain('<script>');
  });
});

describe('QR-bildet', () => {
  it('har lys kant på fire ruter og farger som ikke følger utseendet', () => {
    const svg = qrImage([[true]], 'Kode');
    expect(svg).toContain('viewBox="0 0 9 9"');
    expect(svg).toContain('M4 4h1v1h-1z');
    expect(svg).toContain('fill="#fff"');
  });
});
