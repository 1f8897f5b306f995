/** Radene i skjemaet og linja under: poeng, bånd, meldinger og feil. */
import {
  type Band,
  bandOf,
  LIMITS,
  type News2Observations,
  type News2Result,
  type NumericParameter,
  PARAMETERS,
  type Parameter,
} from '../../domain/news2.ts';
import { describeBand, describeObservation } from '../../domain/news2Words.ts';
import { el, find, setText } from '../dom.ts';

const isNumeric = (parameter: Parameter): parameter is NumericParameter => parameter in LIMITS;

function hintFor(parameter: Parameter, observations: News2Observations, result: News2Result) {
  if (result.unscored[parameter] === 'oxygen-unknown') return 'svar på oksygen, så kommer poengene';
  const points = result.points[parameter];
  if (points === undefined) return null;
  const band = isNumeric(parameter) ? bandOf(parameter, observations) : null;
  const range =
    band !== null && typeof band !== 'string'
      ? describeBand(parameter as NumericParameter, band as Band)
      : (describeObservation(parameter, observations) ?? '');
  return `${range} gir ${points} poeng`;
}

/** Skrevet helt ut, så stilarket i bygget finner klassene. */
const POINT_CLASSES = ['p p0', 'p p1', 'p p2', 'p p3'] as const;

function drawPoints(chip: Element, points: number | undefined, started: boolean): void {
  chip.className =
    points === undefined ? (started ? 'p tom' : 'p') : (POINT_CLASSES[points] ?? 'p');
  if (points === undefined && started) {
    chip.replaceChildren(
      el('span', { 'aria-hidden': 'true' }, '?'),
      el('span', { class: 'usynlig' }, 'mangler'),
    );
  } else {
    setText(chip, points === undefined ? '' : String(points));
  }
}

/** Tegner poeng og bånd i hver rad. Før noe er skrevet, står det ingenting. */
export function drawRows(root: ParentNode, observations: News2Observations, result: News2Result) {
  const started = Object.keys(result.points).length > 0;
  for (const parameter of PARAMETERS) {
    const row = find(root, `[data-row="${parameter}"]`);
    const hint = find(row, '[data-hint]');
    const scale = parameter === 'oxygenSaturation' ? ` · skala ${observations.oxygenScale}` : '';
    const standard = hint.dataset['hint'] ?? '';
    const band = hintFor(parameter, observations, result);
    const letter = standard.slice(0, 1);
    setText(hint, band ? `${letter}${scale} · ${band}` : scale ? `${letter}${scale}` : standard);
    drawPoints(find(row, '[data-points]'), result.points[parameter], started);
  }
}

/** Meldingen under et felt: en feil, eller «sjekk målingen» med en knapp for å gå videre. */
export function drawMessage(
  slot: Element,
  control: HTMLInputElement | null,
  message: { error?: string | undefined; check?: string | undefined; field: string },
): void {
  const { error, check, field } = message;
  if (control && control.type === 'text') {
    if (error) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }
  const text = error ?? check ?? '';
  if (slot.getAttribute('data-shown') === text) return;
  slot.setAttribute('data-shown', text);
  if (error) {
    slot.replaceChildren(el('p', { class: 'feil' }, error));
  } else if (check) {
    slot.replaceChildren(
      el(
        'p',
        { class: 'news2-sjekk' },
        el('span', {}, check),
        el(
          'button',
          { type: 'button', 'data-action': 'confirm', 'data-field': field },
          'Det stemmer',
        ),
      ),
    );
  } else {
    slot.replaceChildren();
  }
}

/** Feiloppsummeringen rett over knappen. Lenkene flytter fokus til feltet. */
export function drawErrors(
  slot: HTMLElement,
  errors: readonly { fieldId: string; message: string }[],
  checksOnly: boolean,
): void {
  if (errors.length === 0) {
    slot.replaceChildren();
    return;
  }
  slot.replaceChildren(
    el(
      'div',
      { class: 'news2-feilboks' },
      el('h2', {}, checksOnly ? 'Stemmer målingen?' : 'Rett dette først'),
      el(
        'ul',
        {},
        ...errors.map(({ fieldId, message }) =>
          el('li', {}, el('a', { href: `#${fieldId}`, 'data-focus': fieldId }, message)),
        ),
      ),
      checksOnly && el('p', {}, 'Stemmer tallene, trykk «Vis resultat» en gang til.'),
    ),
  );
}
