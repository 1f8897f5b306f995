import { qrImage } from '../../charts/qrImage.ts';
import { MATURITY_ROLES, type MaturityRole } from '../../domain/maturity.ts';
import { encodeCode } from '../../domain/maturityCode.ts';
import { writeCodeLink } from '../../domain/maturityLink.ts';
import { encodeQr } from '../../domain/qr.ts';
import { copy, downloadJson } from './files.ts';
import { html, type Markup, raw } from './html.ts';
import { memoryActions, memoryLine } from './parts.ts';
import type { Tool, View } from './view.ts';

const codeOf = ({ session }: Tool): string =>
  session.own ? encodeCode(session.model, session.own, session.assessment.modelVersion) : '';

const linkOf = (tool: Tool): string =>
  `${location.origin}${location.pathname}#${writeCodeLink(codeOf(tool))}`;

/** QR-koden; `null` når adressen er for lang for den. */
function qr(link: string): Markup | null {
  try {
    return raw(qrImage(encodeQr(link), 'QR-kode med svarene dine, til lederens kamera'));
  } catch {
    return null;
  }
}

function draw(tool: Tool): Markup {
  const role = tool.session.own?.role ?? 'none';
  const image = qr(linkOf(tool));
  return html`<div class="md-flyt">
    <h2>Send svarene til lederen</h2>
    <p>Vis koden, les den høyt, eller send den slik dere pleier. Den har svarene dine, ikke notatene. Vil du ha med notatene, send fila.</p>
    <div class="md-rad"><label class="l" for="md-rolle">Rollen din <span class="s">Valgfritt</span></label>
      <select class="md-felt" id="md-rolle" name="role" data-keep="role" aria-describedby="md-rolle-hjelp">${(Object.keys(MATURITY_ROLES) as MaturityRole[]).map((key) => html`<option value="${key}"${key === role && raw(' selected')}>${MATURITY_ROLES[key].label}</option>`)}</select>
      <p class="s" id="md-rolle-hjelp">Er du alene i rollen, kan andre forstå hva du svarte. Velg «ikke oppgitt» hvis du ikke vil det. Er dere færre enn fem, vises aldri roller.</p></div>
    <div class="md-kode">${image}<div><p class="s" id="md-kode">Koden din</p><p class="md-koden" aria-labelledby="md-kode" data-code>${codeOf(
      tool,
    )
      .split('-')
      .map((part) => html`<span>${part}</span> `)}</p></div></div>
    <p class="acts"><button type="button" class="btn" data-action="copy-code">Kopier koden</button>
      <button type="button" class="btn two" data-action="copy-link">Kopier lenke</button>
      <button type="button" class="btn two" data-action="file">Last ned fil med notater</button></p>
    <p class="acts"><button type="button" class="btn two" data-action="result">Tilbake til resultatet</button></p>
    ${memoryLine(tool.session)}
  </div>`;
}

async function copyText(tool: Tool, text: string, what: string): Promise<void> {
  if (!(await copy(text))) {
    tool.say(`Nettleseren tillater ikke kopiering. ${what} står på siden.`);
    return;
  }
  tool.session.unsaved = false;
  tool.say(`${what} er kopiert.`);
}

/** Svarene til én person, på vei til den som samler. */
export const sendView: View = {
  slug: 'send',
  draw,
  click: {
    ...memoryActions,
    'copy-code': (tool) => copyText(tool, codeOf(tool), 'Koden'),
    'copy-link': (tool) => copyText(tool, linkOf(tool), 'Lenka'),
    file: (tool) => {
      downloadJson(tool.session);
      tool.say('Lastet ned. Send fila til lederen.');
    },
    result: (tool) => tool.go('result'),
  },
  change: {
    role: (tool, field) => {
      tool.update(({ responses }) => {
        const [own] = responses;
        if (own) own.role = field.value as MaturityRole;
      });
      tool.redraw();
      tool.say('Koden er ny, fordi rollen er med i den.');
    },
  },
};
