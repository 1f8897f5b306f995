const ID = /nb_[0-9a-f]{7,}/g;

/**
 * Id-ene til sidene i rekkefølgen de ble lagt i indeksen, lest fra Pagefinds metafil. Der står sidene først.
 * Formatet er Pagefinds eget; bygget kontrollerer at id-ene stemmer.
 * @param meta teksten i metafila, pakket ut
 * @param count antall sider i indeksen
 */
export const pageIds = (meta: string, count: number): string[] =>
  (meta.match(ID) ?? []).slice(0, count);
