/** Resultatet: ord først, så tall, trinn, røde skårer, respons og tabell. */
import {
  type News2Observations,
  type News2Result,
  PARAMETERS,
  type Parameter,
} from '../../domain/news2.ts';
import {
  describeDifference,
  describeTotalChange,
  type Habitual,
  habitualChanges,
} from '../../domain/news2Habitual.ts';
import { triggeredStep } from '../../domain/news2Response.ts';
import { explainRed, redNames, summarise } from '../../domain/news2Summary.ts';
import {
  describeObservation,
  formatValue,
  joinWords,
  PARAMETER_WORDS,
} from '../../domain/news2Words.ts';
import { el, find, setText } from '../dom.ts';

export interface ResultModel {
  result: News2Result;
  observations: News2Observations;
  habitual: Habitual;
  unobtainable: readonly Parameter[];
  /** Bekymret, endret fra vanlig eller myke tegn. */
  concerned: boolean;
  applies: boolean | null;
  /** Klokkeslettet på resultatet, eller `null` før noe er målt. */
  time: string | null;
  /** Valgt tjeneste, eller `null`. */
  service: string | null;
}

const slot = (root: ParentNode, name: string): HTMLElement => find(root, `[data-slot="${name}"]`);

function drawCard(root: ParentNode, { result, observations, time }: ResultModel): void {
  const { headline, detail } = summarise(result, observations);
  const started = time !== null;
  const known = result.complete || result.risk !== 'low';
  slot(root, 'card').dataset['level'] = started && known ? result.risk : started ? 'open' : 'none';
  setText(slot(root, 'headline'), headline);
  setText(slot(root, 'detail'), started ? detail : 'Resultatet vokser fram her mens du fyller ut.');
  setText(slot(root, 'total'), started ? `${result.total}${result.complete ? '' : '+'}` : '');
  for (const step of slot(root, 'steps').children) {
    if (started && known && (step as HTMLElement).dataset['risk'] === result.risk) {
      step.setAttribute('aria-current', 'true');
    } else {
      step.removeAttribute('aria-current');
    }
  }
  setText(slot(root, 'time'), started ? `Målt klokka ${time}` : '');
}

const alertBox = (sign: string, title: string, text: string): HTMLElement =>
  el(
    'div',
    { class: 'rod' },
    el('span', { class: 'p p3', 'aria-hidden': 'true' }, sign),
    el('div', {}, el('b', {}, title), text),
  );

function alerts(model: ResultModel): HTMLElement[] {
  const { result, observations, unobtainable, applies, time } = model;
  const boxes: HTMLElement[] = [];
  if (unobtainable.length > 0) {
    const names = joinWords(unobtainable.map((parameter) => PARAMETER_WORDS[parameter].inline));
    boxes.push(
      alertBox(
        '!',
        'Hent hjelp nå',
        `Du får ikke målt ${names}, selv om utstyret er her. Det haster, uansett skår.`,
      ),
    );
  }
  if (result.redScores.length > 0) {
    const title = `Rød skår: ${redNames(result.redScores)}`;
    boxes.push(alertBox('3', title, explainRed(result.redScores, observations)));
  }
  if (time !== null && applies === null) {
    boxes.push(
      el(
        'p',
        { class: 'eks' },
        'Du har ikke svart på om personen er under 16 år eller gravid. NEWS2 gjelder ikke da. ',
        el('a', { href: '#news2-applies', 'data-focus': 'news2-applies' }, 'Svar på det'),
      ),
    );
  }
  return boxes;
}

/** Trinnet som gjelder i hver tjeneste, eller ingen når skåren ennå ikke sier noe. */
function currentStep(
  steps: readonly HTMLElement[],
  { result, unobtainable }: ResultModel,
): HTMLElement | undefined {
  const [unobtainableStep, ...scored] = steps;
  if (unobtainable.length > 0) return unobtainableStep;
  // Null poeng av en ufullstendig skår er ikke beskjed om at alt er bra.
  if (!result.complete && result.total === 0) return undefined;
  const index = triggeredStep(
    scored.map(({ dataset }) => ({
      from: dataset['from'] === undefined ? null : Number(dataset['from']),
      red: dataset['red'] !== undefined,
    })),
    result,
  );
  return scored[index ?? -1];
}

/** Telefonene som må stå øverst: når det er høy risiko, eller noe ikke lar seg måle. */
function drawCalls(root: ParentNode, model: ResultModel, shown: readonly HTMLElement[]): void {
  const urgent = model.unobtainable.length > 0 || model.result.risk === 'high';
  const calls = new Set(urgent ? shown.map(({ dataset }) => dataset['firstCall']) : []);
  for (const link of root.querySelectorAll<HTMLElement>('[data-call]')) {
    link.hidden = !calls.has(link.dataset['call']);
  }
  for (const calls of root.querySelectorAll<HTMLElement>('[data-calls]')) calls.hidden = urgent;
  slot(root, 'calls').hidden = shown.length === 0 || !urgent;
}

function drawResponse(root: ParentNode, model: ResultModel): void {
  const { result, unobtainable, service, time } = model;
  const response = slot(root, 'response');
  const urgent = unobtainable.length > 0;
  response.hidden = time === null && !urgent;
  slot(root, 'incomplete').hidden = urgent || result.complete || time === null;
  const sections = [...response.querySelectorAll<HTMLElement>('[data-service]')];
  const shown: HTMLElement[] = [];
  for (const section of sections) {
    const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
    const current = currentStep(steps, model);
    const chosen = service === null || section.dataset['service'] === service;
    section.hidden = !chosen || current === undefined;
    for (const step of steps) step.hidden = step !== current;
    if (current && chosen && !response.hidden) shown.push(current);
  }
  find(response, '.news2-tjeneste').hidden =
    sections.length < 2 || (service === null && shown.length === 0);
  drawCalls(root, model, shown);
}

function habitualNote(parameter: Parameter, { observations, habitual }: ResultModel) {
  const change = habitualChanges(observations, habitual).find(
    (candidate) => candidate.parameter === parameter,
  );
  return change
    ? el(
        'small',
        {},
        `vanlig ${formatValue(change.parameter, change.habitual)}: ${describeDifference(change)}`,
      )
    : null;
}

function pointTable(model: ResultModel): HTMLElement {
  const { result, observations } = model;
  const order = [...PARAMETERS].sort((a, b) => (result.points[b] ?? -1) - (result.points[a] ?? -1));
  return el(
    'table',
    {},
    el(
      'caption',
      {},
      result.complete ? `Slik ble det ${result.total}` : `Poengene så langt: ${result.total}`,
    ),
    el(
      'thead',
      { class: 'usynlig' },
      el('tr', {}, ...['Måling', 'Verdi', 'Poeng'].map((name) => el('th', { scope: 'col' }, name))),
    ),
    el(
      'tbody',
      {},
      ...order.map((parameter) => {
        const scale =
          parameter === 'oxygenSaturation' ? `, skala ${observations.oxygenScale ?? '?'}` : '';
        const points = result.points[parameter];
        const value = describeObservation(parameter, observations);
        const reason =
          result.unscored[parameter] === 'oxygen-unknown' ? ' (svar på oksygen først)' : '';
        return el(
          'tr',
          {},
          el('th', { scope: 'row' }, `${PARAMETER_WORDS[parameter].name}${scale}`),
          el('td', {}, `${value ?? 'Ikke målt'}${reason}`, habitualNote(parameter, model)),
          el(
            'td',
            { class: 'n' },
            points === undefined ? 'mangler' : points === 3 ? el('b', {}, '3') : String(points),
          ),
        );
      }),
    ),
  );
}

/** Tegner hele resultatet. Tekst som er lik, røres ikke. */
export function drawResult(root: ParentNode, model: ResultModel): void {
  const started = model.time !== null;
  drawCard(root, model);
  slot(root, 'alerts').replaceChildren(...alerts(model));
  const change = started ? describeTotalChange(model.result, model.habitual) : null;
  slot(root, 'habitual').hidden = change === null;
  setText(slot(root, 'habitual'), change ?? '');
  // Ved middels og høy risiko sier svaret selv hvem som ringes.
  const quiet = model.result.risk === 'low' || model.result.risk === 'low-medium';
  slot(root, 'worried').hidden = !(model.concerned && quiet);
  const anything = started || model.concerned || model.unobtainable.length > 0;
  slot(root, 'actions').hidden = !anything;
  slot(root, 'after').hidden = !anything;
  slot(root, 'source').hidden = !anything;
  drawResponse(root, model);
  slot(root, 'table').replaceChildren(...(started ? [pointTable(model)] : []));
}
