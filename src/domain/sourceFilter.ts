/** Det filteret vet om en kilde i registeret. */
export interface FilterableSource {
  title: string;
  type: string;
  publisher: string;
  year: string;
  /** Adressene til delene som bruker kilden. */
  themes: readonly string[];
}

/** Det leseren har valgt; tom tekst betyr alle. */
export interface SourceChoice {
  /** Ord i tittelen eller hos utgiveren. */
  word: string;
  type: string;
  publisher: string;
  theme: string;
  year: string;
}

const fold = (text: string) => text.toLocaleLowerCase('nb');

/** Om en kilde passer med alle valgene. */
export function matchesChoice(source: FilterableSource, choice: SourceChoice): boolean {
  return (
    fold(`${source.title} ${source.publisher}`).includes(fold(choice.word.trim())) &&
    (choice.type === '' || source.type === choice.type) &&
    (choice.publisher === '' || source.publisher === choice.publisher) &&
    (choice.year === '' || source.year === choice.year) &&
    (choice.theme === '' || source.themes.includes(choice.theme))
  );
}
