/** HTML som alt er trygg å sette inn. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | false | null | undefined | readonly Value[];

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function show(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(show).join('');
}

/** Mal der alt som settes inn, blir gjort om til tekst, unntatt `Markup`. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.reduce((text, part, index) => text + show(values[index - 1]) + part));

/** Tekst som alt er HTML: SVG fra `src/charts` og deler siden har tegnet selv. */
export const raw = (text: string): Markup => new Markup(text);
