import { describe, expect, it } from 'vitest';
import { crc32 } from '#domain/maturityChecksum.ts';
import { encodeQr, MAX_QR_BYTES } from '#domain/qr.ts';
import { decodeQr } from '#domain/qrDecode.ts';
import { type GreyImage, readQrImage } from '#domain/qrFind.ts';
import { seeded } from './maturityFixtures.ts';

const address =
  'https://trygghetsstandarden.example/verktoy/modenhet/#k=4H10005575VGABCDEFGHJK0123456789';
const textOf = (bytes: number) => address.repeat(4).slice(0, bytes);
const asText = (modules: boolean[][]) => modules.map((row) => row.map(Number).join('')).join('\n');

/** Tegner koden som bilde, dreid og skrudd; `shade` gir ujevnt lys. */
function picture(
  modules: boolean[][],
  {
    scale = 4,
    angle = 0,
    tilt = 0,
    shade = 0,
    noise = 0,
  }: { scale?: number; angle?: number; tilt?: number; shade?: number; noise?: number } = {},
): GreyImage {
  const random = seeded(3);
  const side = Math.round((modules.length + 8) * scale * 1.6);
  const pixels = new Uint8Array(side * side);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [dx, dy] = [x - side / 2, y - side / 2];
      const depth = 1 + (tilt * dy) / side;
      const u = Math.floor((cos * dx + sin * dy) / depth / scale + modules.length / 2);
      const v = Math.floor((cos * dy - sin * dx) / depth / scale + modules.length / 2);
      const light = (modules[v]?.[u] ? 30 : 225) - shade * (x / side) + (random() - 0.5) * noise;
      pixels[y * side + x] = Math.max(0, Math.min(255, light));
    }
  }
  return { width: side, height: side, pixels };
}

describe('QR-koden', () => {
  // Alle lengder 1–213 byte er lest med et uavhengig bibliotek (jsQR 1.4.0); summene fryser resultatet.
  it.each([
    [1, 21],
    [14, 21],
    [15, 25],
    [92, 41],
    [213, 57],
  ])('%i byte blir %i ruter bred', (bytes, size) => {
    expect(encodeQr(textOf(bytes))).toHaveLength(size);
  });

  it('er den samme som da den ble lest av jsQR', () => {
    expect(crc32(asText(encodeQr(address)))).toMatchInlineSnapshot(`"16963aa2"`);
  });

  it('sier fra når teksten er for lang', () => {
    expect(() => encodeQr(textOf(MAX_QR_BYTES + 1))).toThrow(RangeError);
  });
});

describe('lesing av rutene', () => {
  it('gir teksten tilbake for alle lengder', () => {
    for (let bytes = 1; bytes <= MAX_QR_BYTES; bytes += 1) {
      expect(decodeQr(encodeQr(textOf(bytes)))).toBe(textOf(bytes));
    }
  });

  it('retter spredte feil, og nekter når det er for mange', () => {
    const random = seeded(5);
    const modules = encodeQr(address);
    const flip = (times: number) => {
      const copy = modules.map((row) => [...row]);
      for (let time = 0; time < times; time += 1) {
        const [x, y] = [
          9 + Math.floor(random() * (modules.length - 9)),
          9 + Math.floor(random() * (modules.length - 20)),
        ];
        const row = copy[y];
        if (row) row[x] = !row[x];
      }
      return copy;
    };
    for (let round = 0; round < 50; round += 1) expect(decodeQr(flip(12))).toBe(address);
    for (let round = 0; round < 50; round += 1) expect(decodeQr(flip(400))).not.toBe(address);
  });

  it.each([
    [[]],
    [[[true]]],
    [Array.from({ length: 25 }, () => new Array<boolean>(25).fill(false))],
  ])('noe som ikke er en kode, gir ingenting', (modules) => {
    expect(decodeQr(modules)).toBeNull();
  });
});

describe('lesing av bilder', () => {
  const modules = encodeQr(address);
  it.each([
    ['skjermbilde', {}],
    ['stort skjermbilde', { scale: 9 }],
    ['dreid litt', { scale: 6, angle: 0.12 }],
    ['på hodet', { scale: 5, angle: Math.PI }],
    ['på siden', { scale: 5, angle: Math.PI / 2 }],
    ['skrått ovenfra', { scale: 7, tilt: 0.12, angle: 0.05 }],
    ['ujevnt lys og støy', { scale: 6, shade: 120, noise: 40 }],
  ])('%s', (_, options) => {
    expect(readQrImage(picture(modules, options))).toBe(address);
  });

  it('et bilde uten kode gir ingenting', () => {
    const random = seeded(8);
    const pixels = Uint8Array.from({ length: 200 * 200 }, () => random() * 255);
    expect(readQrImage({ width: 200, height: 200, pixels })).toBeNull();
    expect(readQrImage({ width: 10, height: 10, pixels: new Uint8Array(100) })).toBeNull();
  });
});
