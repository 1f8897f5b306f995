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

/** Så mange former prøves; et langt ord som treffer mange lover, ville ellers gitt tusenvis. */
const MOST_FORMS = 64;

/** Mulige bokmålsformer av et nynorskord: den med alle lydlovene først, så hvert utvalg av dem. */
export function bokmalForms(word: string): string[] {
  const forms = NYNORSK.reduce(
    (found, [from, to]) =>
      found.length < MOST_FORMS
        ? found.flatMap((form) => [...new Set([form.replace(from, to), form])])
        : found.map((form) => form.replace(from, to)),
    [word],
  );
  const nouns = ['else', 'ning'].flatMap((ending) =>
    forms.filter((form) => ING.test(form)).map((form) => form.replace(ING, ending)),
  );
  return [...new Set([...forms, ...nouns])].filter((form) => form !== word);
}
