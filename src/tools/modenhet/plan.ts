import { birthNumberRefusal } from '../../domain/birthNumber.ts';
import { MATURITY_ROLES } from '../../domain/maturity.ts';
import type { PlanStep } from '../../domain/maturityTeam.ts';
import { downloadJson } from './files.ts';
import { html, type Markup, raw } from './html.ts';
import { memoryActions, memoryLine, nameLine } from './parts.ts';
import { planTable } from './sheet.ts';
import type { Tool, View } from './view.ts';

type Field = 'what' | 'who' | 'when' | 'sign' | 'nextLook';

const LABELS: Record<Field, string> = {
  what: 'Hva skal dere gjøre?',
  who: 'Hvem har ansvaret, som rolle?',
  when: 'Når er det gjort?',
  sign: 'Hvordan ser dere at det virker?',
  nextLook: 'Når ser dere på det igjen?',
};

function field(step: PlanStep, place: number, name: Field): Markup {
  const id = `md-${name}-${place}`;
  const common = raw(
    `id="${id}" name="${name}" data-place="${place}" data-keep="${id}" aria-describedby="${id}-feil"`,
  );
  const wide = name === 'what' || name === 'sign';
  const control = wide
    ? html`<textarea ${common} rows="2" maxlength="400">${step[name]}</textarea>`
    : name === 'who'
      ? html`<input class="md-felt" type="text" ${common} list="md-roller" maxlength="80" autocomplete="off" value="${step[name]}">`
      : html`<input class="md-felt" type="date" ${common} value="${step[name]}">`;
  return html`<div class="${wide ? 'md-rad md-vid' : 'md-rad'}"><label class="l" for="${id}">${LABELS[name]}</label>${control}<p class="feil" id="${id}-feil" data-plan-error="${id}"></p></div>`;
}

function stepForm(tool: Tool, step: PlanStep, place: number): Markup {
  const question = tool.session.model.items.find(({ id }) => id === step.item)?.question;
  return html`<section class="md-steg" aria-labelledby="md-steg-${place}"><h3 id="md-steg-${place}">Steg ${place + 1}</h3>
    ${question && html`<p class="s">${question}</p>`}
    ${(['what', 'who', 'when', 'sign', 'nextLook'] as const).map((name) => field(step, place, name))}
    ${step.item && html`<p class="s">Les mer: ${raw(tool.page.markup.get(step.item)?.links ?? '')}</p>`}
    <p><button type="button" class="btn two" data-action="remove" data-place="${place}" aria-label="Ta bort steget (steg ${place + 1})">Ta bort steget</button></p></section>`;
}

const roles = (): Markup =>
  html`<datalist id="md-roller">${Object.entries(MATURITY_ROLES).flatMap(([key, { label }]) => (key === 'none' || key === 'other' ? [] : html`<option value="${label}"></option>`))}</datalist>`;

function draw(tool: Tool): Markup {
  const { plan } = tool.session.assessment;
  return html`<div class="md-flyt noprint">
    <h2>Tiltaksplan</h2>
    <p>To eller tre steg er nok. Skriv roller, aldri navn. Gjør det så lite at dere kan begynne på mandag.</p>
    <form data-form="plan" class="first md-plan" novalidate>${plan.map((step, place) => stepForm(tool, step, place))}</form>
    ${plan.length === 0 && html`<p>Planen er tom.</p>`}${roles()}
    <p class="acts"><button type="button" class="btn two" data-action="add" data-keep="add">Legg til et eget steg</button></p>
    <p class="acts"><button type="button" class="btn" data-action="print" data-keep="print">Skriv ut planen</button>
      <button type="button" class="btn two" data-action="file" data-keep="file">Last ned som fil</button>
      <button type="button" class="btn two" data-action="result">Tilbake til resultatet</button></p>
    ${memoryLine(tool.session)}
    <p class="s">Vil dere prøve ut ett av stegene i det små? Les om <a href="/forbedring/pdsa/">PDSA</a>, og følg tallet som <a href="/forbedring/tidsserier/">tidsserie</a>.</p>
  </div>
  <div class="md-ark" data-sheet><section><h2>Tiltaksplan</h2><p class="s">${nameLine(tool.session)}</p>${planTable(plan, tool.session.model)}<p class="s">${location.origin}${location.pathname}</p></section></div>`;
}

const placeOf = (target: HTMLElement): number => Number(target.getAttribute('data-place'));

function keep(tool: Tool, control: HTMLInputElement): void {
  const place = placeOf(control);
  const name = control.name as Field;
  const value = control.value.trim();
  const refusal = birthNumberRefusal(value);
  const error = tool.root.querySelector(`[data-plan-error="${control.id}"]`);
  if (error) error.textContent = refusal ? `${LABELS[name]} ${refusal}` : '';
  control.setAttribute('aria-invalid', String(refusal !== null));
  if (refusal) return;
  tool.update(({ plan }) => {
    const step = plan[place];
    if (step) step[name] = value;
  });
}

/** Stegene som er valgt, med hvem, når og hvordan det synes. */
export const planView: View = {
  slug: 'plan',
  draw,
  change: { what: keep, who: keep, when: keep, sign: keep, nextLook: keep },
  click: {
    ...memoryActions,
    add: (tool) => {
      tool.update(
        ({ plan }) =>
          void plan.push({ item: '', what: '', who: '', when: '', sign: '', nextLook: '' }),
      );
      tool.redraw();
      tool.root.querySelector<HTMLElement>('.md-steg:last-of-type textarea')?.focus();
    },
    remove: (tool, target) => {
      tool.update(({ plan }) => void plan.splice(placeOf(target), 1));
      tool.redraw();
      tool.say('Steget er tatt ut av planen.');
    },
    print: (tool) => {
      tool.redraw();
      print();
    },
    file: (tool) => {
      downloadJson(tool.session);
      tool.say('Lastet ned. Planen ligger i samme fil som resultatet.');
    },
    result: (tool) => tool.go('result'),
  },
};
