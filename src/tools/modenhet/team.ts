import { qrImage } from '../../charts/qrImage.ts';
import { MATURITY_ROLES } from '../../domain/maturity.ts';
import { encodeQr } from '../../domain/qr.ts';
import { addCode, addFiles } from './gather.ts';
import { html, type Markup, raw } from './html.ts';
import { meetingScript } from './meeting.ts';
import { memoryActions, memoryLine } from './parts.ts';
import type { Tool, View } from './view.ts';
import { count } from './words.ts';

function invitation({ session }: Tool): Markup {
  const link = `${location.origin}${location.pathname}#modell=${session.model.id}`;
  let image: Markup | null = null;
  try {
    image = raw(qrImage(encodeQr(link), 'QR-kode til denne siden'));
  } catch {
    // For lang adresse for en QR-kode; adressen står i klartekst.
  }
  return html`<details class="md-alle"><summary>Slik blir de andre med</summary>
    <p>De åpner <b class="md-adresse">${link}</b> på sin egen telefon, svarer, og gir deg koden. Ingen trenger å logge inn, og ingenting blir sendt.</p>${image}
    <p>Du kan også åpne kameraet på denne telefonen og peke på QR-koden deres. Da åpnes siden her med svaret i. Trykk «Husk dem på denne enheten» først, så samles alle svarene på ett sted.</p></details>`;
}

function responseRows({ session }: Tool): Markup {
  const { responses } = session.assessment;
  if (responses.length === 0) return html`<p>Ingen svar ennå.</p>`;
  const total = session.model.items.length;
  return html`<ul class="md-liste md-svarliste">${responses.map(({ role, answers }, index) => {
    const label = MATURITY_ROLES[role].label;
    return html`<li><span><b>${label}</b> <span class="s">${Object.keys(answers).length} av ${total} punkter</span></span>
      <button type="button" class="btn two" data-action="remove" data-place="${index}" aria-label="Ta bort svar ${index + 1}, ${label}">Ta bort</button></li>`;
  })}</ul>`;
}

function draw(tool: Tool): Markup {
  const { responses, agreed } = tool.session.assessment;
  const number = responses.length;
  const total = tool.session.model.items.length;
  return html`<div class="md-to"><div class="md-flyt">
    <p class="crumb"><i>${tool.session.model.name}</i></p>
    <h2>Samle svar fra teamet</h2>
    <form data-form="code" novalidate><label class="l" for="md-ny-kode">Kode fra en kollega</label>
      <p class="s" id="md-kode-hjelp">18–31 tegn. Store og små bokstaver er like gode, og mellomrom gjør ingenting. Du kan også lime inn en lenke.</p>
      <div class="md-inn"><input class="md-felt" type="text" id="md-ny-kode" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="md-kode-hjelp md-kode-feil" data-keep="code"><button type="submit" class="btn">Legg til</button></div>
      <p class="feil" id="md-kode-feil" data-code-error></p></form>
    <div class="md-slipp" data-drop><p class="l">Filer eller bilder av QR-koder</p>
      <p class="s">Velg flere om gangen, eller slipp dem her.</p>
      <label class="btn two md-fil"><input type="file" name="files" multiple accept=".json,application/json,image/*" data-keep="files">Velg filer eller bilder</label></div>
    <h2 class="md-h3">${number === 0 ? 'Svar' : count(number, 'svar', 'svar')}</h2>
    ${responseRows(tool)}
    ${number > 0 && number < 5 && html`<p class="s">Med færre enn fem svar viser vi hvor mange som valgte hvert nivå, men aldri hvilken rolle.</p>`}
    <p class="acts"><button type="button" class="btn" data-action="agree" data-keep="agree">${Object.keys(agreed).length > 0 ? `Gå videre i møtet (${Object.keys(agreed).length} av ${total})` : 'Se spredningen og bli enige'}</button>
      <button type="button" class="btn two" data-action="result" data-keep="result">Se resultatet</button></p>
    ${memoryLine(tool.session)}
    ${invitation(tool)}</div>${meetingScript()}</div>`;
}

function needResponses(tool: Tool): boolean {
  if (tool.session.assessment.responses.length > 0) return true;
  tool.say('Legg inn minst ett svar først.');
  tool.root.querySelector<HTMLInputElement>('[name="code"]')?.focus();
  return false;
}

/** Lederens side: svarene kommer inn her, og blir her. */
export const teamView: View = {
  slug: 'team',
  draw,
  submit: {
    code: (tool, form) => {
      const field = form.querySelector<HTMLInputElement>('[name="code"]');
      const { ok, message } = addCode(tool, field?.value ?? '');
      if (ok) {
        if (field) field.value = '';
        tool.redraw();
        tool.say(message);
      } else {
        const error = form.querySelector('[data-code-error]');
        if (error) error.innerHTML = html`${message}`.text;
        field?.setAttribute('aria-invalid', 'true');
      }
      tool.root.querySelector<HTMLInputElement>('[name="code"]')?.focus();
    },
  },
  change: {
    files: async (tool, field) => {
      const files = [...(field.files ?? [])];
      field.value = '';
      await addFiles(tool, files);
    },
  },
  drop: addFiles,
  click: {
    ...memoryActions,
    remove: (tool, target) => {
      if (!confirm('Ta bort dette svaret?')) return;
      tool.update(
        ({ responses }) => void responses.splice(Number(target.getAttribute('data-place')), 1),
      );
      tool.redraw();
      tool.say('Svaret er tatt bort.');
    },
    agree: (tool) => {
      if (!needResponses(tool)) return;
      const { model, assessment } = tool.session;
      const next = model.items.findIndex(({ id }) => !assessment.agreed[id]);
      tool.go('agree', Math.max(0, next));
    },
    result: (tool) => {
      if (needResponses(tool)) tool.go('result');
    },
  },
};
