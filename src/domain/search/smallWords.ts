/** Småord og spørreord, på bokmål, nynorsk og engelsk. */
const STOPWORDS = new Set(
  `alle alt an at av bare ble bli blitt blir bra bruke bruker burde både bør da de dem den denne der dere deres det dette din
  ditt du e ein eit eller en enn er et ett etter for fra få får før ga gi gir gjennom gjør gjøre gjort god godt går gå
  ha han har hennes her hjelpe ho hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor i ikke
  ikkje ingen inn jeg kan ko kor korleis kva kven kvifor kvar kunne lage lager man med meg mellom men mer mest min
  mine mitt mot mye må måtte noe noen nokon noko nå når og også om opp oss over på sa samme seg selv si sier sin sitt
  skal skulle slik som sted så ta til trenger under unna ut vanlig var ved vet vi vil ville vite vår være vært å
  eg ein dei dykk frå fram då gje gjev gjer gjere hjå lagar mi di mykje nokre no òg seie seier sjølv stad treng
  vanleg vart veit vere vert verte vore vorte hennar dykkar
  a the is of to in and for how what when who why do does my should can
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

/** Om ordet kan utelates fra et søk som har andre ord. */
export const saysLittle = (word: string): boolean => STOPWORDS.has(word) || COMMON.has(word);
