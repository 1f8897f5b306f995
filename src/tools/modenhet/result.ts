import {
  atVersion,
  type MaturityModel,
  type MaturityResult,
  summarise,
} from '../../domain/maturity.ts';
import {
  type Advice,
  type NextStep,
  nextSteps,
  type StepKind,
} from '../../domain/maturitySteps.ts';
import { finding, levelNumber, levelWords } from '../../domain/maturityWords.ts';
import { html, type Markup, raw } from './html.ts';
import { areaStairs, memoryActions, memoryLine, nameLine } from './parts.ts';
import { saveActions, saveFields, savePanel } from './save.ts';
import { resultSheet } from './sheet.ts';
import type { Tool, View } from './view.ts';
import { count } from './words.ts';

const WHY: Record<StepKind, string> = {
  legal: 'Lov eller forskrift stiller krav her. Nivå 1 og 2 bør sjekkes straks.',
  low: 'Her er det mest å hente.',
  unknown: 'Mange svarte «vet ikke». Da er ordningen ikke kjent.',
  next: 'Lavest i området. Ett nivå opp.',
  keep: 'Dere er på øverste nivå. Dette holder dere der.',
};

export interface Outcome {
  model: MaturityModel;
  result: MaturityResult;
  advice: Advice;
}

/** Resultatet slik det er nå, med punktene versjonen hadde. */
function outcomeOf({ session }: Tool): Outcome {
  const { assessment } = session;
  const model = atVersion(session.model, assessment.modelVersion);
  const result = summarise(model, assessment.responses, assessment.agreed);
  return { model, result, advice: nextSteps(model, result) };
}

const areaName = (model: MaturityModel, id: string): string =>
  model.areas.find((area) => area.id === id)?.name ?? '';
const question = (model: MaturityModel, id: string): string =>
  model.items.find((item) => item.id === id)?.question ?? id;

const stepTitle = (model: MaturityModel, { area, from, kind }: NextStep): string =>
  kind === 'keep'
    ? `${areaName(model, area)}, hold nivå 5`
    : `${areaName(model, area)}, fra ${from} til ${from + 1}`;

function stepMarkup(tool: Tool, model: MaturityModel, step: NextStep): Markup {
  const chosen = tool.session.assessment.plan.some(({ item }) => item === step.item);
  return html`<section><h3>${stepTitle(model, step)}</h3>
    <p>${step.text}</p>
    <p class="s">${question(model, step.item)} ${WHY[step.kind]}</p>
    <p class="acts noprint"><button type="button" class="btn two" data-action="choose" data-item="${step.item}" data-keep="choose-${step.item}" aria-pressed="${String(chosen)}">${chosen ? 'Er med i planen' : 'Legg i planen'}</button></p>
    <p class="s md-les">Les mer: ${raw(tool.page.markup.get(step.item)?.links ?? '')}</p></section>`;
}

function talkMarkup(model: MaturityModel, { talk }: Advice): Markup | null {
  if (!talk) return null;
  return html`<section><h3>Snakk om forskjellen</h3>
    <p>«${question(model, talk.item)}» spriker fra ${talk.low} til ${talk.high}. Folk i ulike roller ser ulike ting. Begynn samtalen der.</p></section>`;
}

const share = (value: number | null): string =>
  value === null ? '–' : `${Math.round(value * 100)} %`;
const range = (low: number | null, high: number | null): string =>
  low === null ? '–' : low === high ? String(low) : `${low}–${high}`;

const areaTable = ({ result }: Outcome, team: boolean): Markup =>
  html`<div class="rulle" role="region" aria-label="De samme tallene" tabindex="0"><table><caption>De samme tallene</caption>
    <thead><tr><th scope="col">Område</th><th scope="col" class="n">Median</th><th scope="col" class="n">Lavest til høyest</th>${team && raw('<th scope="col" class="n">Enige om</th>')}<th scope="col" class="n">Vet ikke</th><th scope="col" class="n">Gjelder ikke</th><th scope="col" class="n">Mangler</th></tr></thead>
    <tbody>${result.areas.map((area) => html`<tr><th scope="row">${area.name}</th><td class="n">${levelNumber(area.median)}</td><td class="n">${range(area.low, area.high)}</td>${team && html`<td class="n">${area.agreedItems > 0 ? `${levelNumber(area.level)} (${area.agreedItems} av ${area.items})` : '–'}</td>`}<td class="n">${share(area.unknownShare)}</td><td class="n">${share(area.notApplicableShare)}</td><td class="n">${area.missing} av ${area.items}</td></tr>`)}</tbody></table></div>`;

function itemTable({ model, result }: Outcome): Markup {
  const rows = result.items.map((item) => {
    const answer =
      item.level !== null
        ? levelWords(item.level)
        : item.unknown + item.notApplicable > 0
          ? item.unknown > 0
            ? 'Vet ikke'
            : 'Gjelder ikke oss'
          : 'Ikke svart';
    const shown =
      item.evidence.length > 0
        ? item.evidence.join(' · ')
        : item.evidenceMissing
          ? 'Mangler noe å vise fram'
          : '';
    return html`<tr><th scope="row">${question(model, item.id)}</th><td>${answer}${item.agreed?.reason && html`<br><span class="s">${item.agreed.reason}</span>`}</td><td class="n">${range(item.low, item.high)}</td><td>${shown}</td></tr>`;
  });
  return html`<details class="md-alle"><summary>Alle ${model.items.length} punktene</summary><div class="rulle" role="region" aria-label="Alle punktene" tabindex="0"><table>
    <thead><tr><th scope="col">Spørsmål</th><th scope="col">Nivå</th><th scope="col" class="n">Spredning</th><th scope="col">Kan vise fram</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

/** Hva et punkt heter, i en liste på høyst tre. */
const listed = (model: MaturityModel, ids: readonly string[]): string =>
  ids.length > 3 ? `${ids.length} punkter` : ids.map((id) => `«${question(model, id)}»`).join(', ');

function details({ model, result }: Outcome): Markup {
  const lines = [
    result.lowest.length > 0 &&
      result.lowest.length < model.items.length &&
      `Lavest: ${listed(model, result.lowest)}.`,
    result.highest.length > 0 &&
      result.highest.length < model.items.length &&
      `Høyest: ${listed(model, result.highest)}.`,
    result.evidenceMissing.length > 0 &&
      `${count(result.evidenceMissing.length, 'punkt', 'punkter')} på nivå 3 eller høyere mangler noe å vise fram. Finner dere ikke noe, gå ett nivå ned.`,
  ].filter((line) => line !== false);
  return html`<ul class="md-punkt">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function heading({ session }: Tool, { result, model }: Outcome): Markup {
  const team = session.mode === 'team';
  const older = session.assessment.modelVersion < session.model.version;
  return html`<h2>${team ? 'Her står dere' : 'Slik ser du det'}</h2>
    <p class="lead">${finding(model, result).join(' ')}</p>
    <p class="s">${nameLine(session)}${team && ` · ${count(result.people, 'svar', 'svar')}`}${older && `. Svarene er gitt på versjon ${session.assessment.modelVersion}. Nå gjelder versjon ${session.model.version}.`}</p>`;
}

function adviceMarkup(tool: Tool, { model, advice }: Outcome): Markup {
  if (advice.steps.length === 0) return html``;
  return html`<h2>Neste steg</h2>
    <div class="first">${advice.steps.map((step) => stepMarkup(tool, model, step))}${talkMarkup(model, advice)}</div>
    <p class="acts"><button type="button" class="btn" data-action="plan" data-keep="plan">Lag tiltaksplan</button></p>`;
}

/** Veien tilbake til svarene, eller videre med dem. */
const ways = (team: boolean): Markup =>
  team
    ? html`<p class="acts"><button type="button" class="btn two" data-action="team">Tilbake til svarene</button></p>`
    : html`<p class="acts"><button type="button" class="btn two" data-action="back">Tilbake til spørsmålene</button>
        <button type="button" class="btn two" data-action="send">Send svarene til lederen</button></p>`;

function draw(tool: Tool): Markup {
  const outcome = outcomeOf(tool);
  const team = tool.session.mode === 'team';
  const areas = outcome.result.areas.map((area) => ({
    ...area,
    agreed: area.agreedItems > 0 ? area.level : null,
    words: levelWords(area.level),
  }));
  return html`<div class="md-resultat noprint">
    <div class="md-flyt">
      ${heading(tool, outcome)}
      ${ways(team)}
      <p class="s">Trappa viser medianen, det midterste nivået. Streken viser laveste og høyeste svar.${team && ' Ruten over viser det dere ble enige om.'} Det finnes med vilje ikke ett tall for hele enheten.</p>
      ${areaStairs(areas)}
      ${details(outcome)}
    </div>
    <div class="md-flyt">${adviceMarkup(tool, outcome)}</div>
    <div class="md-flyt md-brei">
      ${areaTable(outcome, team)}
      ${itemTable(outcome)}
      ${memoryLine(tool.session)}
      ${savePanel(tool)}
      <p class="s">Nivå 1 og 2 på det lov eller forskrift krever, bør sjekkes straks. Det er en redaksjonell vurdering, ikke en juridisk. Resultatet er ikke en karakter og skal ikke brukes til å rangere enheter. <a href="/om/modenhet/">Slik er det regnet ut</a>.</p>
    </div>
  </div>${resultSheet(tool.session, outcome)}`;
}

/** Legger et steg i planen, eller tar det ut. */
function toggleStep(tool: Tool, item: string): void {
  const step = outcomeOf(tool).advice.steps.find((candidate) => candidate.item === item);
  if (!step) return;
  tool.update((assessment) => {
    const place = assessment.plan.findIndex((row) => row.item === item);
    if (place >= 0) assessment.plan.splice(place, 1);
    else assessment.plan.push({ item, what: step.text, who: '', when: '', sign: '', nextLook: '' });
  });
  tool.redraw();
}

/** Resultatet: først i ord, så trapper, så neste steg, så tallene. */
export const resultView: View = {
  slug: 'resultat',
  draw,
  click: {
    ...memoryActions,
    ...saveActions,
    back: (tool) =>
      tool.go(
        'question',
        Math.max(
          0,
          tool.session.model.items.findIndex(({ id }) => !tool.session.own?.answers[id]),
        ),
      ),
    team: (tool) => tool.go('team'),
    send: (tool) => tool.go('send'),
    compare: (tool) => tool.go('compare'),
    choose: (tool, target) => toggleStep(tool, target.getAttribute('data-item') ?? ''),
    plan: (tool) => {
      const { steps } = outcomeOf(tool).advice;
      // Ingen steg er valgt: da er forslagene utgangspunktet, og leseren tar bort det som ikke passer.
      if (tool.session.assessment.plan.length === 0)
        for (const { item } of steps) toggleStep(tool, item);
      tool.go('plan');
    },
  },
  change: saveFields,
};
