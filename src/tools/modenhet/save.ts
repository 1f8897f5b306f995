import { birthNumberRefusal } from '../../domain/birthNumber.ts';
import { writeResultLink } from '../../domain/maturityLink.ts';
import { copy, downloadCsv, downloadJson } from './files.ts';
import { html, type Markup } from './html.ts';
import { newSavedId, STORE_WORDS, savedKey, writeStored } from './store.ts';
import type { Tool, View } from './view.ts';

/** Noen programmer kutter adresser som er lengre enn dette. */
const LONG_LINK = 4000;

/** Feltet for navn, og måtene å ta vare på resultatet. */
export const savePanel = ({ session }: Tool): Markup =>
  html`<section class="md-lagre" aria-labelledby="md-lagre"><h2 id="md-lagre">Ta vare på resultatet</h2>
    <p>Ingenting blir sendt noe sted. Du velger selv hva som lagres, og hvor.</p>
    <div class="md-rad"><label class="l" for="md-navn">Navn på resultatet <span class="s">Valgfritt. For eksempel «Avdeling 2, høsten 2026». Aldri navn på personer.</span></label>
      <input class="md-felt" type="text" id="md-navn" name="name" maxlength="80" value="${session.assessment.name}" aria-describedby="md-navn-feil" data-keep="name" autocomplete="off">
      <p class="feil" id="md-navn-feil" data-name-error></p></div>
    <p class="acts"><button type="button" class="btn" data-action="save" data-keep="save">Lagre på denne enheten</button>
      <button type="button" class="btn two" data-action="file" data-keep="file">Last ned som fil</button>
      <button type="button" class="btn two" data-action="link" data-keep="link">Kopier lenke</button>
      <button type="button" class="btn two" data-action="csv" data-keep="csv">Last ned til regneark</button>
      <button type="button" class="btn two" data-action="print" data-keep="print">Skriv ut</button></p>
    <p class="acts"><button type="button" class="btn two" data-action="compare">Sammenlikn med et annet resultat</button></p>
  </section>`;

/** Tar vare på navnet. @returns usant når det må rettes først */
function keepName(tool: Tool): boolean {
  const field = tool.root.querySelector<HTMLInputElement>('[name="name"]');
  if (!field) return true;
  const name = field.value.trim();
  const refusal = birthNumberRefusal(name);
  const error = tool.root.querySelector('[data-name-error]');
  if (error) error.textContent = refusal ? `Navn på resultatet: ${refusal}` : '';
  field.setAttribute('aria-invalid', String(refusal !== null));
  if (refusal) {
    field.focus();
    return false;
  }
  if (name !== tool.session.assessment.name) {
    tool.update((assessment) => {
      assessment.name = name;
    });
  }
  return true;
}

async function copyLink(tool: Tool): Promise<void> {
  const { assessment, model } = tool.session;
  const link = `${location.origin}${location.pathname}#${writeResultLink(assessment, model)}`;
  const long =
    link.length > LONG_LINK
      ? ' Lenka er lang, og noen programmer kutter den. Fila er tryggere.'
      : '';
  if (await copy(link)) {
    tool.say(
      `Lenka er kopiert. Svarene ligger i lenka selv og blir aldri sendt til en tjener. Alle som får den, kan lese dem.${long}`,
    );
  } else {
    tool.say(
      html`Nettleseren tillater ikke kopiering. Merk og kopier lenka: <input class="md-felt" type="text" readonly value="${link}" aria-label="Lenke til resultatet">`,
    );
  }
}

/** Knappene i panelet. */
export const saveActions: NonNullable<View['click']> = {
  save: (tool) => {
    if (!keepName(tool)) return;
    const fault = writeStored(savedKey(newSavedId()), tool.session.text);
    if (!fault) tool.session.unsaved = false;
    tool.say(
      fault
        ? STORE_WORDS[fault]
        : 'Lagret bare på denne enheten. Du finner det igjen på startsiden, og kan slette det der.',
    );
  },
  file: (tool) => {
    if (!keepName(tool)) return;
    downloadJson(tool.session);
    tool.say('Lastet ned. Fila kan leses i et vanlig tekstprogram og åpnes igjen her.');
  },
  csv: (tool) => {
    if (!keepName(tool)) return;
    downloadCsv(tool.session);
    tool.say('Lastet ned til regneark. Den fila kan ikke åpnes igjen her.');
  },
  link: async (tool) => {
    if (keepName(tool)) await copyLink(tool);
  },
  print: (tool) => {
    if (!keepName(tool)) return;
    tool.redraw();
    print();
  },
};

export const saveFields: NonNullable<View['change']> = { name: (tool) => void keepName(tool) };
