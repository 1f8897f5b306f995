import { readQrImage } from '../../domain/qrFind.ts';

/** Større bilder krympes; en QR-kode på en skjerm er lett å lese likevel. */
const LONGEST_SIDE = 1400;

/** Leser QR-koden i et bilde på enheten. @returns `null` når bildet eller koden ikke kan leses */
export async function readQrPicture(file: File): Promise<string | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = Uint8Array.from({ length: width * height }, (_, index) => {
      const [red = 0, green = 0, blue = 0] = data.subarray(index * 4, index * 4 + 3);
      return (red * 299 + green * 587 + blue * 114) / 1000;
    });
    return readQrImage({ width, height, pixels });
  } catch {
    return null;
  }
}
