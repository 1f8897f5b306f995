/** Småord og spørreord, på bokmål, nynorsk og engelsk. */
const STOPWORDS = new Set(
  `alle alt an at av bare ble bli blitt blir bra bruke bruker burde både bør da de dem den denne der dere deres det dette din
  ditt du e ein eit eller en enn er et ett etter for fra få får før ga gi gir gjennom gjør gjøre gjort god godt går gå
  ha han har hennes her hjelpe ho hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor i ikke
  ikkje ingen inn jeg kan ko kor korleis kva kven kvifor kvar kunne lage lager man med meg mellom men mer mest min
  mine mitt mot mye må måtte noe noen nokon noko nå når og også om opp oss over på sa samme seg selv si sier sin sitt
  skal skulle slik som sted så ta til trenger under unna ut vanlig var ved vet vi vil ville vite vår være vært å
  eg ein dei dykk frå fram då gje gjev gjer gjere hjå lagar mi di mykje nokre no òg seie seier sjølv stad treng
  vanleg vart veit vere vert verte vore vorte hennar dykkar a the is of to in and for how what when who why do does my should can`
    .split(/\s+/)
    .filter(Boolean),
);

/** Ord som står på nesten alle sidene her, og derfor sier lite sammen med andre ord. */
const COMMON = new Set(
  `pasient pasienten pasienter pasientene beboer beboeren beboere beboerne bruker brukeren brukere rutine rutiner
  best gjelder krav regler mange ofte fort avdeling avdelingen ansatte
  pasientar pasientane bebuar bebuaren bebuarar bebuarane brukar brukaren brukarar brukarane rutinar avdelinga tilsette`
    .split(/\s+/)
    .filter(Boolean),
);

/** Ord som har lite å si ved siden av andre, men som kan være nok til å kjenne igjen en tittel. */
const VAGUE = new Set(
  `hele hel dag dager dagen dagene tid tiden gang ganger uke uker måned natt natta kveld kvelden litt veldig flere ny
  nye nytt alltid aldri igjen sammen siste første noensinne egentlig finnes forskjell forskjellen farlig viktig viktigste
  lov lovlig får står bak gamle gammel mor far mamma pappa kona mann mannen personen folk eldre svare klare klarer
  dagar dagane tida gong gonger veke veker månad fyrste finst fleire gamal farleg viktigaste eigentleg
  person care patient patients people new`
    .split(/\s+/)
    .filter(Boolean),
);

/** Om ordet er vagt, og derfor skal telle mindre enn ordene ved siden av. */
export const isVague = (word: string): boolean => VAGUE.has(word);

/** Om ordet er et småord. */
export const isStopword = (word: string): boolean => STOPWORDS.has(word);

/** Småord som bare finnes på nynorsk, og som avslører at resten av søket er nynorsk også. */
const ONLY_NYNORSK = new Set(
  `ikkje kva kven kvar korleis kvifor eg ho ein eit dei frå berre noko nokon nokre mykje meir hjå sjølv heime heim
  åleine aleine saman utan vere kjem seier gjer tek gjev veit då òg att kvarandre medan sidan dykk kvart`
    .split(/\s+/)
    .filter(Boolean),
);

/** Ord som finnes på bokmål, men betyr noe annet på nynorsk. */
const OTHER_IN_NYNORSK: ReadonlyMap<string, readonly string[]> = new Map([
  ['et', ['spise']],
  ['les', ['leser']],
  ['steg', ['trinn']],
  ['stega', ['trinnene']],
  ['tyder', ['betyr']],
  ['vel', ['velge']],
]);

/** Om et søk er skrevet på nynorsk. */
export const isNynorsk = (words: readonly string[]): boolean =>
  words.some((word) => ONLY_NYNORSK.has(word));

/** Det et ord fra bokmål betyr i et nynorsk søk: «ho et lite» → spise. */
export const nynorskMeaning = (word: string): readonly string[] | undefined =>
  OTHER_IN_NYNORSK.get(word);

/** Om ordet kan utelates fra et søk som har andre ord. */
export const saysLittle = (word: string): boolean => STOPWORDS.has(word) || COMMON.has(word);

/** Nynorsk skrivemåte → bokmål, lydlov for lydlov. Brukes bare når resultatet er et kjent ord. */
const NYNORSK: readonly [RegExp, string][] = [
  [/heime/g, 'hjemme'],
  [/heim/g, 'hjem'],
  [/tenest/g, 'tjenest'],
  [/sjuk/g, 'syk'],
  [/sjølv/g, 'selv'],
  [/hjart/g, 'hjert'],
  [/hovud/g, 'hoved'],
  [/morgon/g, 'morgen'],
  [/skule/g, 'skole'],
  [/mjølk/g, 'melk'],
  [/vatn|vass/g, 'vann'],
  [/kjeld/g, 'kild'],
  [/saman/g, 'sammen'],
  [/utan/g, 'uten'],
  [/vidare/g, 'videre'],
  [/frå/g, 'fra'],
  [/åtferd/g, 'atferd'],
  [/gåv/g, 'gav'],
  [/gjev/g, 'giv'],
  [/høg/g, 'høy'],
  [/låg/g, 'lav'],
  [/fyrst/g, 'først'],
  [/kyrkj/g, 'kirk'],
  [/lækjar/g, 'lege'],
  [/handsam/g, 'behandl'],
  [/tilsett/g, 'ansatt'],
  [/eining/g, 'enhet'],
  [/hald/g, 'hold'],
  [/hand/g, 'hånd'],
  [/bod/g, 'bud'],
  [/brot/g, 'brudd'],
  [/betr/g, 'bedr'],
  [/lukk/g, 'lykk'],
  [/tjuk/g, 'tyk'],
  [/spel/g, 'spill'],
  [/verk/g, 'virk'],
  [/rekn/g, 'regn'],
  [/teikn/g, 'tegn'],
  [/rettleiing/g, 'veiledning'],
  [/rettlei[ae]r/g, 'veileder'],
  [/leiing/g, 'ledelse'],
  [/leiar/g, 'leder'],
  [/kvar/g, 'hver'],
  [/^kv/g, 'hv'],
  [/einsemd/g, 'ensomhet'],
  [/semd$/g, 'somhet'],
  [/sam([et]?)$/g, 'som$1'],
  [/^føre/g, 'fore'],
  [/gløym/g, 'glem'],
  [/køyr/g, 'kjør'],
  [/bu(ar|and)/g, 'bo$1'],
  [/^bu(?=fel|for|sen|sit|til)/g, 'bo'],
  [/leiks/g, 'hets'],
  [/lei(k|ken)$/g, 'het'],
  [/leg(heit|e|a|are|ast|aste)?$/g, 'lig$1'],
  [/heit/g, 'het'],
  [/ande(s?)$/g, 'ende$1'],
  [/(?<=..)([gk])j(?=[ea])/g, '$1'],
  [/tj(?=er?$)/g, 'tt'],
  [/øy/g, 'ø'],
  [/ei/g, 'e'],
  [/au/g, 'ø'],
  [/jø/g, 'e'],
  [/veg/g, 'vei'],
  [/(ing)a(r|ne)?$/g, '$1en'],
  [/are$/g, 'ere'],
  [/ast(e?)$/g, 'est$1'],
  [/a(r|ne|rar|rane|ren)$/g, 'er'],
];

/** Nynorsk «hending» og «utskriving» er «hendelse» og «utskrivning» på bokmål. */
const ING = /ing(?:a|ar|ane|en|er)?$/;

/** Mulige bokmålsformer av et nynorskord: den med alle lydlovene først, så hvert utvalg av dem. */
export function bokmalForms(word: string): string[] {
  const forms = NYNORSK.reduce(
    (found, [from, to]) => found.flatMap((form) => [...new Set([form.replace(from, to), form])]),
    [word],
  );
  const nouns = ['else', 'ning'].flatMap((ending) =>
    forms.filter((form) => ING.test(form)).map((form) => form.replace(ING, ending)),
  );
  return [...new Set([...forms, ...nouns])].filter((form) => form !== word);
}

/** Ordene i en tekst, med små bokstaver. Bindestrek binder; tall beholdes. */
export const wordsOf = (text: string): string[] =>
  text
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
