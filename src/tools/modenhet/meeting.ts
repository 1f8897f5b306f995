import { html, type Markup } from './html.ts';

/** De fem delene av møtet. */
const SCRIPT: readonly [string, string][] = [
  [
    'Svar alene',
    'Alle svarer for seg selv, i stillhet, før møtet. 25–40 minutter, kortversjonen 20.',
  ],
  [
    'Sammenlikn',
    'Se på spredningen før dere diskuterer. Ulike roller ser ulike ting. Det er selve poenget.',
  ],
  [
    'Snakk sammen',
    'Den som ligger lavest, begynner. Spør «hva har du sett?», ikke «hvem har rett?».',
  ],
  [
    'Bli enige',
    'Velg det høyeste nivået der alt stemmer. Er dere i tvil, velg det laveste. Skriv grunnen.',
  ],
  [
    'Ett nivå høyere',
    'Spør hva som skulle til for å komme ett nivå opp. Velg to eller tre punkter å gå videre med.',
  ],
];

/** Møtemanuset, som står ved siden av svarene. */
export const meetingScript = (): Markup =>
  html`<aside class="md-manus" aria-labelledby="md-manus"><h2 id="md-manus" class="md-h3">Slik bruker dere møtet</h2>
    <ol>${SCRIPT.map(([title, text]) => html`<li><b>${title}.</b> ${text}</li>`)}</ol>
    <p class="s">Sett av 60–90 minutter. Er dere mange punkter, begynn med dem der svarene spriker.</p></aside>`;
