/** Bokmålstekstene Starlight mangler eller har på engelsk. */
export const TEXTS = {
  'heading.anchorLabel': 'Lenke til delen «{{title}}»',
  'page.draft': 'Utkast. Siden er ikke publisert.',
  'skipLink.label': 'Hopp til innholdet',
};
