/** Lesbarhet: tallene bak LIX. */
export interface Readability {
  words: number;
  sentences: number;
  /** Ord med mer enn seks bokstaver. */
  longWords: number;
  /** LIX, avrundet til én desimal. 0 når teksten er tom. */
  lix: number;
}

/**
 * LIX = ord per setning + andel lange ord i prosent (C.-H. Björnsson, 1968).
 * Punktum, kolon, spørsmålstegn, utropstegn og linjeskift avslutter en setning.
 */
export function readability(text: string): Readability {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const sentences = text
    .split(/[.:!?]+(?=\s|$)|\n+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const longWords = words.filter((word) => word.length > 6).length;
  const lix =
    words.length === 0
      ? 0
      : words.length / Math.max(1, sentences) + (100 * longWords) / words.length;
  return { words: words.length, sentences, longWords, lix: Math.round(lix * 10) / 10 };
}
