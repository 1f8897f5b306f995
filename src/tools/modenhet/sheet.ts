import { maturityStair } from '../../charts/maturityStair.ts';
import type { MaturityModel } from '../../domain/maturity.ts';
import type { PlanStep } from '../../domain/maturityTeam.ts';
import { finding, levelNumber, levelWords } from '../../domain/maturityWords.ts';
import { html, type Markup, raw } from './html.ts';
import { nameLine } from './parts.ts';
import type { Outcome } from './result.ts';
import type { Session } from './session.ts';
import { count, dateWords } from './words.ts';

/** Planen som tabell, til utskrift. */
export const planTable = (plan: readonly PlanStep[], model: MaturityModel): Markup =>
  html`<table class="md-plantabell"><thead><tr><th scope="col">Hva</th><th scope="col">Hvem</th><th scope="col">Når</th><th scope="col">Slik ser vi at det virker</th><th scope="col">Neste blikk</th></tr></thead>
    <tbody>${plan.map(({ item, what, who, when, sign, nextLook }) => html`<tr><td>${what}<br><span class="s">${model.items.find(({ id }) => id === item)?.question}</span></td><td>${who}</td><td>${dateWords(when)}</td><td>${sign}</td><td>${dateWords(nextLook)}</td></tr>`)}</tbody></table>`;

const footer = (session: Session): Markup =>
  html`<p class="s">${nameLine(session)} · ${location.origin}${location.pathname} · Ikke en karakter, ikke til rangering. Modellen er ikke validert.</p>`;

/** Arkene som skrives ut: høyst to sider, til ledelsens gjennomgang. */
export function resultSheet(session: Session, { model, result, advice }: Outcome): Markup {
  const { plan } = session.assessment;
  const suggested = advice.steps.map(({ item, text }) => ({
    item,
    what: text,
    who: '',
    when: '',
    sign: '',
    nextLook: '',
  }));
  return html`<div class="md-ark" data-sheet><section>
    <h2>Hvor står vi?</h2>
    <p>${finding(model, result).join(' ')}</p>
    <p class="s">${nameLine(session)} · ${count(result.people, 'svar', 'svar')}. Trapp: median. Strek: laveste og høyeste svar.</p>
    <ul class="md-arkomraader">${result.areas.map((area) => html`<li><span><b>${area.name}</b><br>${levelWords(area.level)}</span>${raw(maturityStair({ ...area, agreed: area.agreedItems > 0 ? area.level : null }))}</li>`)}</ul>
    <h3>${plan.length > 0 ? 'Tiltaksplan' : 'Forslag til neste steg'}</h3>
    ${planTable(plan.length > 0 ? plan : suggested, model)}${footer(session)}</section>
    <section><h3>Alle punktene</h3><table class="md-punkttabell"><thead><tr><th scope="col">Spørsmål</th><th scope="col">Nivå</th><th scope="col">Spredning</th><th scope="col">Vises fram</th></tr></thead>
    <tbody>${result.items.map((item) => html`<tr><td>${model.items.find(({ id }) => id === item.id)?.question}</td><td>${item.level === null ? (item.unknown > 0 ? 'vet ikke' : item.notApplicable > 0 ? 'gjelder ikke' : 'ikke svart') : levelNumber(item.level)}</td><td>${item.low === null ? '' : item.low === item.high ? item.low : `${item.low}–${item.high}`}</td><td>${item.evidence.length > 0 ? 'ja' : item.evidenceMissing ? 'mangler' : ''}</td></tr>`)}</tbody></table>${footer(session)}</section></div>`;
}
