/** Småord som bare er engelske; ett av dem er nok til å se at spørsmålet er på engelsk. */
const ENGLISH_ONLY =
  /^(?:the|of|and|with|what|how|who|when|why|which|where|does|my|should|can|are|she|has|have|their|your|from|our|we|this|that|about|not|you|his|get)$/;

/** Om spørsmålet er på engelsk. */
export const isEnglish = (words: readonly string[]): boolean =>
  words.some((word) => ENGLISH_ONLY.test(word));

/** Engelske bøyninger og det de bøyer: «worries» → «worry», «stopped» → «stop», «injured» → «injure». */
const ENGLISH: readonly [RegExp, string][] = [
  [/ie[sd]$/, 'y'],
  [/^(.{2,})es$/, '$1'],
  [/^(.{2,})s$/, '$1'],
  [/^(.{3,})ed$/, '$1'],
  [/^(.{2,}e)d$/, '$1'],
  [/^(.{2,})([bdgklmnprt])\2(?:ed|ing)$/, '$1$2'],
  [/^(.{4,})ing$/, '$1'],
  [/^(.{3,})ing$/, '$1e'],
  [/^(.{3,})ily$/, '$1y'],
  [/^(.{4,})ly$/, '$1'],
];

/** Mulige grunnformer av et engelsk ord. Brukes bare når resultatet er et kjent engelsk ord. */
export const englishBases = (word: string): string[] => [
  ...new Set(
    ENGLISH.filter(([ending]) => ending.test(word)).map(([ending, to]) => word.replace(ending, to)),
  ),
];

/** Engelsk uten apostrof: «won’t» → «wo not», «mum’s» → «mum», «residents’» → «residents». */
export const withoutApostrophes = (text: string): string =>
  text
    .replace(/n['’]t(?!\p{L})/gu, ' not')
    .replace(/(\p{L})['’](?:s|d|m|re|ve|ll)?(?!\p{L})/gu, '$1');
