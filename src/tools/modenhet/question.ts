import { birthNumberRefusal } from '../../domain/birthNumber.ts';
import {
  type Answer,
  type Certainty,
  type ItemAnswer,
  LEVEL_WORDS,
  LEVELS,
  type Level,
} from '../../domain/maturity.ts';
import { html, type Markup, raw } from './html.ts';
import { chooseLevel, itemWalk, showProblem } from './itemWalk.ts';
import { kioskButton, levelChoice, memoryLine, placeLine } from './parts.ts';
import { currentItem, type Tool, type View } from './view.ts';

const CERTAINTIES: readonly [Certainty, string][] = [
  ['sure', 'Sikker'],
  ['fairly', 'Ganske sikker'],
  ['unsure', 'Usikker'],
];

const OTHER_ANSWERS: readonly ['unknown' | 'not-applicable', string, string][] = [
  ['unknown', 'Vet ikke', 'Et eget svar. Det teller ikke som et nivå.'],
  ['not-applicable', 'Gjelder ikke oss', 'Punktet passer ikke for tjenesten.'],
];

const ownAnswer = (tool: Tool): ItemAnswer | undefined =>
  tool.session.own?.answers[currentItem(tool)?.id ?? ''];

const otherChoice = (answer: string | undefined): Markup[] =>
  OTHER_ANSWERS.map(
    ([value, label, help]) =>
      html`<label><input type="radio" name="level" value="${value}" data-keep="level-${value}"${answer === value && raw(' checked')}><span><b>${label}</b>${help}</span></label>`,
  );

function overview({ session, index }: Tool): Markup {
  const answers = session.own?.answers ?? {};
  const state = (id: string): string => {
    const answer = answers[id]?.answer;
    if (answer === undefined) return 'ikke svart';
    return typeof answer === 'number'
      ? `nivå ${answer}`
      : (OTHER_ANSWERS.find(([value]) => value === answer)?.[1] ?? '').toLowerCase();
  };
  return html`<details class="md-alle noprint"><summary>Alle spørsmål. Hopp fram og tilbake</summary>
    <ol>${session.model.items.map(
      ({ id, question }, place) =>
        html`<li><button type="button" class="md-lenke" data-action="jump" data-place="${place}"${place === index && raw(' aria-current="step"')}>${question}</button> <span class="s">${state(id)}</span></li>`,
    )}</ol></details>`;
}

function draw(tool: Tool): Markup {
  const item = currentItem(tool);
  if (!item) return html``;
  const given = ownAnswer(tool);
  const last = tool.index === tool.session.model.items.length - 1;
  return html`<form class="md-flyt" data-form="question" novalidate>
    ${placeLine(tool, item)}
    <h2 id="md-sp">${item.question}</h2>
    <p class="s">Velg det høyeste nivået der alt stemmer i dag, også alt på nivåene under. Er du i tvil, velg det laveste.</p>
    <fieldset class="niva" aria-labelledby="md-sp">
      ${LEVELS.map((level) => levelChoice(item, level, given?.answer === level))}
      ${otherChoice(String(given?.answer))}
    </fieldset>
    <p class="s md-taster">Tastatur: 1–5 velger nivå, 0 er «vet ikke», Enter går videre.</p>
    <div>
      <label class="l" for="md-bevis">Hva kan dere vise fram? <span class="s">Valgfritt</span></label>
      <p class="s" id="md-bevis-hjelp">For eksempel ${item.evidence.map((text) => text.charAt(0).toLowerCase() + text.slice(1)).join(', ')}. Skriv aldri navn eller fødselsnummer.</p>
      <textarea id="md-bevis" name="evidence" rows="2" maxlength="500" aria-describedby="md-bevis-hjelp md-bevis-feil" data-keep="evidence">${given?.evidence}</textarea>
      <p class="feil" id="md-bevis-feil" data-error></p>
    </div>
    <fieldset><legend class="l">Hvor sikker er du? <span class="s">Valgfritt</span></legend>
      <div class="valg">${CERTAINTIES.map(
        ([value, label]) =>
          html`<label><input type="radio" name="certainty" value="${value}" data-keep="certainty-${value}"${given?.certainty === value && raw(' checked')}>${label}</label>`,
      )}</div></fieldset>
    <p class="acts md-knapper"><button type="submit" class="btn" data-keep="next">${last ? 'Se resultatet' : 'Neste'}</button>
      <button type="button" class="btn two" data-action="previous" data-keep="previous">${tool.index === 0 ? 'Til start' : 'Forrige'}</button>
      ${kioskButton()}</p>
    ${memoryLine(tool.session)}
    <p class="s" data-shown-basis="${item.id}">${raw(tool.page.markup.get(item.id)?.basis ?? '')}</p>
    ${overview(tool)}
    <p class="noprint"><button type="button" class="md-lenke" data-action="finish">Avslutt her og se resultatet så langt</button></p>
  </form>`;
}

/** Leser feltene og tar vare på svaret. @returns usant når noe må rettes først */
function keep(tool: Tool): boolean {
  const form = tool.root.querySelector<HTMLFormElement>('[data-form="question"]');
  const item = currentItem(tool);
  if (!form || !item) return true;
  const data = new FormData(form);
  const level = data.get('level');
  const evidence = String(data.get('evidence') ?? '').trim();
  const certainty = data.get('certainty') as Certainty | null;
  const refusal = birthNumberRefusal(evidence);
  const problem = refusal
    ? `Hva kan dere vise fram: ${refusal}`
    : level === null && evidence !== ''
      ? 'Velg et nivå eller «vet ikke» først, så følger notatet med.'
      : '';
  if (showProblem(form, problem)) return false;
  if (level === null) return true;
  const answer: ItemAnswer = {
    answer: (/^\d$/.test(String(level)) ? Number(level) : level) as Answer,
    ...(evidence && { evidence }),
    ...(certainty && { certainty }),
  };
  if (JSON.stringify(answer) !== JSON.stringify(ownAnswer(tool))) {
    tool.update(({ responses }) => {
      const [own] = responses;
      if (own) own.answers[item.id] = answer;
    });
  }
  return true;
}

const walk = itemWalk('question', 'start', keep);

function choose(tool: Tool, value: string): void {
  if (!chooseLevel(tool, value)) return;
  keep(tool);
  const name = LEVEL_WORDS[Number(value) as Level]?.name;
  tool.say(name ? `Valgt: nivå ${value}, ${name}` : 'Valgt: vet ikke');
}

/** Ett spørsmål om gangen. */
export const questionView: View = {
  slug: 'sporsmal',
  perItem: true,
  draw,
  click: walk.click,
  submit: walk.submit,
  change: {
    level: (tool) => void keep(tool),
    certainty: (tool) => void keep(tool),
    evidence: (tool) => void keep(tool),
  },
  key: (tool, key) => {
    if (/^[1-5]$/.test(key)) choose(tool, key);
    if (key === '0') choose(tool, 'unknown');
    if (key === 'Enter') walk.move(tool, tool.index + 1);
  },
};
