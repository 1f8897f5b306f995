/** Versjonen av formatet i de åpne dataene. Økes når et felt skifter mening eller forsvinner. */
const OPEN_DATA_VERSION = 1;

/** Et svar fra `/api/`: versjon og en liste, som JSON med innrykk. */
export const openData = (items: readonly unknown[]): Response =>
  new Response(`${JSON.stringify({ version: OPEN_DATA_VERSION, items }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
