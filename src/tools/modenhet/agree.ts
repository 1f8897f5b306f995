import { birthNumberRefusal } from '../../domain/birthNumber.ts';
import { type Answer, LEVELS, type Level, levelsFor } from '../../domain/maturity.ts';
import { spreadByRole } from '../../domain/maturityTeam.ts';
import { html, type Markup, raw } from './html.ts';
import { chooseLevel, itemWalk, showProblem } from './itemWalk.ts';
import { meetingScript } from './meeting.ts';
import { kioskButton, levelChoice, memoryLine, placeLine } from './parts.ts';
import { currentItem, type Tool, type View } from './view.ts';
import { count } from './words.ts';

/** Hvem som valgte et svar: «2 svar: leder, lege», eller bare antallet. */
function chosenBy(tool: Tool, itemId: string, wanted: Answer): string {
  const { responses } = tool.session.assessment;
  const number = responses.filter(({ answers }) => answers[itemId]?.answer === wanted).length;
  if (number === 0) return '';
  const roles = spreadByRole(responses, itemId)?.flatMap(({ label, answers }) => {
    const times = answers.filter((answer) => answer === wanted).length;
    return times === 0 ? [] : [times === 1 ? label : `${label} (${times})`];
  });
  return roles
    ? `${count(number, 'svar', 'svar')}: ${roles.join(', ')}`
    : count(number, 'svar', 'svar');
}

const votes = (text: string): Markup | null =>
  text ? html`<em class="md-stemmer">${text}</em>` : null;

function spreadWords(tool: Tool, itemId: string): string {
  const levels = levelsFor(tool.session.assessment.responses, itemId);
  if (levels.length === 0) return 'Ingen har valgt et nivå her.';
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const unsure = tool.session.assessment.responses.filter(
    ({ answers }) => answers[itemId]?.certainty === 'unsure',
  ).length;
  const doubt = unsure > 0 ? ` ${unsure} er usikre på svaret sitt.` : '';
  if (levels.length === 1) return `Ett svar: nivå ${low}.${doubt}`;
  return low === high
    ? `Alle som valgte et nivå, valgte ${low}.${doubt}`
    : `Svarene går fra ${low} til ${high}.${doubt}`;
}

const others = (tool: Tool, itemId: string): string =>
  (
    [
      ['unknown', 'Vet ikke'],
      ['not-applicable', 'Gjelder ikke oss'],
    ] as const
  )
    .flatMap(([answer, label]) => {
      const who = chosenBy(tool, itemId, answer);
      return who ? `${label}: ${who}.` : [];
    })
    .join(' ');

const notes = (tool: Tool, itemId: string): string[] => [
  ...new Set(
    tool.session.assessment.responses.flatMap(({ answers }) => answers[itemId]?.evidence ?? []),
  ),
];

function overview(tool: Tool): Markup {
  const { model, assessment } = tool.session;
  const rows = model.items
    .map((item, place) => {
      const levels = levelsFor(assessment.responses, item.id);
      return {
        item,
        place,
        spread: levels.length > 0 ? Math.max(...levels) - Math.min(...levels) : 0,
      };
    })
    .toSorted((a, b) => b.spread - a.spread || a.place - b.place);
  return html`<details class="md-alle noprint"><summary>Hopp til et annet punkt. De som spriker mest, står først</summary><ol>${rows.map(
    ({ item, place, spread }) =>
      html`<li><button type="button" class="md-lenke" data-action="jump" data-place="${place}"${place === tool.index && raw(' aria-current="step"')}>${item.question}</button> <span class="s">${assessment.agreed[item.id] ? 'enige' : count(spread, 'nivå mellom', 'nivåer mellom')}</span></li>`,
  )}</ol></details>`;
}

function draw(tool: Tool): Markup {
  const item = currentItem(tool);
  if (!item) return html``;
  const agreed = tool.session.assessment.agreed[item.id];
  const shown = notes(tool, item.id);
  const last = tool.index === tool.session.model.items.length - 1;
  return html`<div class="md-to"><form class="md-flyt" data-form="agree" novalidate>
    ${placeLine(tool, item)}
    <h2 id="md-sp">${item.question}</h2>
    <p><b>${spreadWords(tool, item.id)}</b> ${others(tool, item.id)}</p>
    <p class="s">Se på svarene først. Snakk sammen. Velg så nivået dere er enige om, det høyeste der alt stemmer.</p>
    <fieldset class="niva" aria-labelledby="md-sp">${LEVELS.map((level) => levelChoice(item, level, agreed?.level === level, votes(chosenBy(tool, item.id, level))))}</fieldset>
    ${shown.length > 0 && html`<div><p class="l">Dette kan dere vise fram</p><ul class="md-punkt">${shown.map((note) => html`<li>${note}</li>`)}</ul></div>`}
    <div><label class="l" for="md-grunn">Hvorfor dette nivået? <span class="s">Valgfritt</span></label>
      <p class="s" id="md-grunn-hjelp">Hva skulle til for ett nivå høyere? Skriv aldri navn.</p>
      <textarea id="md-grunn" name="reason" rows="2" maxlength="500" aria-describedby="md-grunn-hjelp md-grunn-feil" data-keep="reason">${agreed?.reason}</textarea>
      <p class="feil" id="md-grunn-feil" data-error></p></div>
    <p class="acts md-knapper"><button type="submit" class="btn" data-keep="next">${last ? 'Se resultatet' : 'Neste'}</button>
      <button type="button" class="btn two" data-action="previous">${tool.index === 0 ? 'Til svarene' : 'Forrige'}</button>${kioskButton()}</p>
    ${memoryLine(tool.session)}${overview(tool)}
    <p class="noprint"><button type="button" class="md-lenke" data-action="finish">Avslutt møtet og se resultatet</button></p>
  </form>${meetingScript()}</div>`;
}

/** Tar vare på nivået og grunnen. @returns usant når noe må rettes først */
function keep(tool: Tool): boolean {
  const form = tool.root.querySelector<HTMLFormElement>('[data-form="agree"]');
  const item = currentItem(tool);
  if (!form || !item) return true;
  const data = new FormData(form);
  const level = Number(data.get('level')) as Level | 0;
  const reason = String(data.get('reason') ?? '').trim();
  const refusal = birthNumberRefusal(reason);
  const problem = refusal
    ? `Hvorfor dette nivået: ${refusal}`
    : level === 0 && reason !== ''
      ? 'Velg nivået dere er enige om først, så følger grunnen med.'
      : '';
  if (showProblem(form, problem)) return false;
  const before = tool.session.assessment.agreed[item.id];
  if (level !== 0 && (before?.level !== level || before.reason !== reason)) {
    tool.update(({ agreed }) => {
      agreed[item.id] = { level, reason };
    });
  }
  return true;
}

const walk = itemWalk('agree', 'team', keep);

/** Møtet: spredningen først, så nivået teamet blir enig om. */
export const agreeView: View = {
  slug: 'enighet',
  perItem: true,
  draw,
  click: walk.click,
  submit: walk.submit,
  change: { level: (tool) => void keep(tool), reason: (tool) => void keep(tool) },
  key: (tool, key) => {
    if (key === 'Enter') walk.move(tool, tool.index + 1);
    if (!/^[1-5]$/.test(key) || !chooseLevel(tool, key)) return;
    keep(tool);
    tool.say(`Enige om nivå ${key}`);
  },
};
