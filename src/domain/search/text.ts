/** Småord og spørreord, på bokmål, nynorsk og engelsk. */
const STOPWORDS = new Set(
  `alle alt an at av bare ble bli blitt blir bra bruke bruker burde både bør da de dem den denne der dere deres det dette din
  ditt du e ein eit eller en enn er et ett etter for fra få får før ga gi gir gjennom gjør gjøre gjort god godt går gå
  ha han har hennes her hjelpe ho hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor i ikke
  ikkje ingen inn jeg kan ko kor korleis kva kven kvifor kvar kunne lage lager man med meg mellom men mer mest min
  mine mitt mot mye må måtte noe noen nokon noko nå når og også om opp oss over på sa samme seg selv si sier sin sitt
  skal skulle slik som sted så ta til trenger under unna ut vanlig var ved vet vi vil ville vite vår være vært å
  eg ein dei dykk frå fram a the is of to in and for how what when who why do does my should can
  about also am any anyone anything are as be been before being but by ca could did doing done each else every get gets
  getting give given gives go goes going good got had has having he helps here him his if into it its itself just keep
  keeps let like made make makes making may me might mine must need needed needs no not on or our ours out own put puts
  shall she sha so some someone something still such take taken takes taking than that their them themselves then there
  these they thing things this those too try until up us used using want wants was we were where whether which while
  whose will wo would yet you your yours herself himself with at
  have still see really only`
    .split(/\s+/)
    .filter(Boolean),
);

/** Ord som står på nesten alle sidene her, og derfor sier lite sammen med andre ord. */
const COMMON = new Set(
  `pasient pasienten pasienter pasientene beboer beboeren beboere beboerne bruker brukeren brukere rutine rutiner
  best gjelder krav regler mange ofte fort avdeling avdelingen ansatte`
    .split(/\s+/)
    .filter(Boolean),
);

/** Ord som har lite å si ved siden av andre, men som kan være nok til å kjenne igjen en tittel. */
const VAGUE = new Set(
  `hele hel dag dager dagen dagene tid tiden gang ganger uke uker måned natt natta kveld kvelden litt veldig flere ny
  nye nytt alltid aldri igjen sammen siste første noensinne egentlig finnes forskjell forskjellen farlig viktig viktigste
  lov lovlig får står bak gamle gammel mor far mamma pappa kona mann mannen personen folk eldre svare klare klarer
  person care patient patients people new`
    .split(/\s+/)
    .filter(Boolean),
);

/** Småord som bare er engelske; ett av dem er nok til å se at spørsmålet er på engelsk. */
const ENGLISH_ONLY =
  /^(?:the|of|and|with|what|how|who|when|why|which|where|does|my|should|can|are|she|has|have|their|your|from|our|we|this|that|about|not|you|his|get)$/;

/** Om spørsmålet er på engelsk. */
export const isEnglish = (words: readonly string[]): boolean =>
  words.some((word) => ENGLISH_ONLY.test(word));

/** Om ordet er vagt, og derfor skal telle mindre enn ordene ved siden av. */
export const isVague = (word: string): boolean => VAGUE.has(word);

/** Om ordet er et småord. */
export const isStopword = (word: string): boolean => STOPWORDS.has(word);

/** Om ordet kan utelates fra et søk som har andre ord. */
export const saysLittle = (word: string): boolean => STOPWORDS.has(word) || COMMON.has(word);

/** Nynorsk skrivemåte → bokmål, lydlov for lydlov. Brukes bare når resultatet er et kjent ord. */
const NYNORSK: readonly [RegExp, string][] = [
  [/heime/g, 'hjemme'],
  [/heim/g, 'hjem'],
  [/tenest/g, 'tjenest'],
  [/sjuk/g, 'syk'],
  [/kvar/g, 'hver'],
  [/^kv/g, 'hv'],
  [/einsemd/g, 'ensomhet'],
  [/semd$/g, 'somhet'],
  [/^føre/g, 'fore'],
  [/gløym/g, 'glem'],
  [/bu(ar|and)/g, 'bo$1'],
  [/lei(k|ken)$/g, 'het'],
  [/(l)eg(heit|e|a)?$/g, '$1ig$2'],
  [/heit/g, 'het'],
  [/ande(s?)$/g, 'ende$1'],
  [/øy/g, 'ø'],
  [/ei/g, 'e'],
  [/au/g, 'ø'],
  [/jø/g, 'e'],
  [/veg/g, 'vei'],
  [/(ing)a(r|ne)?$/g, '$1en'],
  [/a(r|ne|rar|rane|ren)$/g, 'er'],
];

/** Mulige bokmålsformer av et nynorskord: etter hver lydlov for seg, og etter alle. */
export function bokmalForms(word: string): string[] {
  const single = NYNORSK.map(([from, to]) => word.replace(from, to));
  const all = NYNORSK.reduce((form, [from, to]) => form.replace(from, to), word);
  return [...new Set([all, ...single])].filter((form) => form !== word);
}

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

/** Ordene i en tekst, med små bokstaver. Bindestrek binder; tall beholdes. */
export const wordsOf = (text: string): string[] =>
  withoutApostrophes(text)
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .match(/[\p{L}\p{N}]+(?:[-₂][\p{L}\p{N}]+)*₂?/gu) ?? [];

/** Skriver om æ, ø og å slik folk gjør uten norsk tastatur: «søvn» → «soevn». */
export const foldLong = (word: string): string =>
  word.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');

/** Fjerner prikker og streker: «søvn» → «sovn», «é» → «e». */
export const foldShort = (word: string): string =>
  word
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

const ENDINGS = [
  'erene',
  'erne',
  'eren',
  'ere',
  'enes',
  'anes',
  'ingene',
  'ingane',
  'ingen',
  'inger',
  'ingar',
  'inga',
  'ene',
  'ane',
  'ens',
  'ets',
  'ers',
  'ande',
  'ende',
  'ede',
  'este',
  'ast',
  'ing',
  'et',
  'en',
  'er',
  'ar',
  'as',
  'es',
  'te',
  'de',
  'a',
  'e',
  's',
  't',
] as const;

/** En s til slutt er eieform etter disse bokstavene; i «sykehus», «status» og «ressurs» hører den til ordet. */
const GENITIVE = /[adegklmnot]s$/;

/**
 * En grov stamme: tar bort én bøyningsendelse når minst fire bokstaver står igjen.
 * Den brukes bare til å kjenne igjen ord; Pagefind har sin egen stamming.
 */
export function stem(word: string): string {
  const ending = ENDINGS.find(
    (candidate) =>
      word.endsWith(candidate) &&
      word.length - candidate.length >= 4 &&
      (candidate !== 's' || GENITIVE.test(word)),
  );
  const cut = ending ? word.slice(0, -ending.length) : word;
  return cut.length > 4 && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut;
}

/**
 * Antall feil mellom to ord, der to bokstaver i feil rekkefølge er én feil (Damerau–Levenshtein).
 * @param limit over denne grensen svarer funksjonen `limit + 1` uten å regne ferdig
 */
export function mistakes(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
