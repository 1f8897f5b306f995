/** Bredden en tekst får i en skriftgrad på 1. */
type Measure = (text: string) => number;

interface TitleFrame {
  /** Største bredde, i samme enhet som skriftgradene. */
  width: number;
  /** Skriftgradene som kan brukes, med antall linjer hver av dem har plass til; den første som passer, velges. */
  sizes: readonly (readonly [size: number, lines: number])[];
}

interface TitleLayout {
  size: number;
  lines: string[];
}

/**
 * Deler en tekst i så få linjer som mulig, og så jevne som mulig.
 * @returns linjene; `null` når et ord alene er bredere enn `width`, eller når det blir flere enn `most` linjer
 */
export function balancedLines(
  text: string,
  width: number,
  most: number,
  measure: Measure,
): string[] | null {
  const words = text.split(/\s+/).filter(Boolean);
  const wrap = (limit: number): string[] | null => {
    const lines: string[] = [];
    for (const word of words) {
      const extended = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && measure(extended) <= limit) lines[lines.length - 1] = extended;
      else if (measure(word) <= limit) lines.push(word);
      else return null;
    }
    return lines;
  };
  const loosest = wrap(width);
  if (!loosest || loosest.length > most) return null;
  const widths = words.flatMap((_, from) =>
    words.slice(from).map((__, length) => measure(words.slice(from, from + length + 1).join(' '))),
  );
  for (const limit of widths.filter((candidate) => candidate <= width).sort((a, b) => a - b)) {
    const lines = wrap(limit);
    if (lines?.length === loosest.length) return lines;
  }
  return loosest;
}

/**
 * Største skriftgrad der tittelen får plass.
 * @throws når tittelen ikke får plass i noen av dem
 */
export function fitTitle(
  text: string,
  { width, sizes }: TitleFrame,
  measure: Measure,
): TitleLayout {
  for (const [size, most] of sizes) {
    const lines = balancedLines(text, width / size, most, measure);
    if (lines) return { size, lines };
  }
  throw new Error(`«${text}» får ikke plass. Bruk en kortere tittel.`);
}
