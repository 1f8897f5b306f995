/** Målingene i samme økt: kurve, tabell og valg for å beholde dem. */
import { news2TrendSvg } from '../../charts/news2Trend.ts';
import { scoreNews2 } from '../../domain/news2.ts';
import { type Reading, SERIES_LIMIT } from '../../domain/news2Series.ts';
import { redNames, summarise } from '../../domain/news2Summary.ts';
import { el } from '../dom.ts';
import { clockTime } from '../handover.ts';

export interface SeriesModel {
  /** Målingene som er lagt i serien, og den som står i skjemaet nå. */
  readings: readonly Reading[];
  /** Ligger serien på enheten? */
  kept: boolean;
  /** En serie fra før som leseren må ta stilling til. */
  found: readonly Reading[];
  /** Det som sist gikk galt, på bokmål. */
  problem: string;
}

const dateTime = (at: number): string =>
  `${new Date(at).toLocaleDateString('nb')} klokka ${clockTime(at)}`;

const button = (action: string, text: string): HTMLElement =>
  el('button', { class: 'btn two', type: 'button', 'data-action': action }, text);

function chart(readings: readonly Reading[]): HTMLElement {
  const points = readings.map(({ at, observations }) => {
    const { total, complete, redScores } = scoreNews2(observations);
    return { time: clockTime(at), total, complete, red: redScores.length > 0 };
  });
  const figure = el('figure', {});
  figure.innerHTML = news2TrendSvg(points);
  figure.append(
    el(
      'figcaption',
      { class: 's' },
      'Fylt punkt er fullstendig, åpent er ufullstendig. Firkant har rød skår. Linjene er 5 og 7 poeng.',
    ),
  );
  return figure;
}

function table(readings: readonly Reading[]): HTMLElement {
  const rows = readings.map(({ at, observations }) => {
    const result = scoreNews2(observations);
    const { headline } = summarise(result, observations);
    const red = result.redScores.length > 0 && `, rød skår: ${redNames(result.redScores)}`;
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, clockTime(at)),
      el('td', {}, headline, red && el('span', { class: 'news2-rode' }, red)),
      el('td', { class: 'n' }, `${result.complete ? '' : 'minst '}${result.total}`),
    );
  });
  return el(
    'table',
    {},
    el('caption', { class: 'usynlig' }, 'Målingene i serien'),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ...['Klokka', 'Nivå'].map((name) => el('th', { scope: 'col' }, name)),
        el('th', { scope: 'col', class: 'n' }, 'Poeng'),
      ),
    ),
    el('tbody', {}, ...rows),
  );
}

function foundNote(found: readonly Reading[]): HTMLElement {
  const last = found.at(-1);
  return el(
    'div',
    { class: 'eks' },
    el('b', {}, 'En serie ligger på denne enheten'),
    el(
      'p',
      {},
      `${found.length} målinger, den siste ${last ? dateTime(last.at) : ''}. Er det samme person?`,
    ),
    el(
      'p',
      { class: 'acts' },
      button('use-found', 'Ja, bruk serien'),
      button('forget', 'Nei, slett den'),
    ),
  );
}

/** Tegner serien i `slot`. Uten målinger vises bare det leseren kan gjøre. */
export function drawSeries(
  slot: HTMLElement,
  { readings, kept, found, problem }: SeriesModel,
): void {
  const heading = el('h3', { tabindex: '-1' }, 'Utviklingen');
  const file = el('input', {
    type: 'file',
    accept: '.json,application/json',
    'data-file': '',
    class: 'usynlig',
  });
  const keep = el('input', { type: 'checkbox', 'data-action': 'keep' });
  keep.checked = kept;
  const many = readings.length > 1;
  slot.hidden = readings.length === 0 && found.length === 0;
  slot.replaceChildren(
    heading,
    ...(found.length > 0 ? [foundNote(found)] : []),
    many
      ? chart(readings)
      : el(
          'p',
          { class: 's' },
          `Mål igjen med «Ny måling, samme person», så ser du utviklingen her. Inntil ${SERIES_LIMIT} målinger.`,
        ),
    ...(many ? [table(readings)] : []),
    el('p', { class: 'feil', role: 'status' }, problem),
    el(
      'details',
      { class: 'news2-del noprint' },
      el('summary', {}, 'Ta vare på serien'),
      ...(readings.length > 0
        ? [
            el(
              'p',
              { class: 'valg news2-bred' },
              el('label', {}, keep, 'Behold serien på denne enheten'),
            ),
            el(
              'p',
              { class: 's' },
              kept
                ? 'Lagret bare på denne enheten. «Ny person» sletter den.'
                : 'Serien forsvinner når du går fra siden.',
            ),
          ]
        : []),
      el(
        'p',
        { class: 'acts' },
        readings.length > 0 && button('export', 'Lagre som fil'),
        el('label', { class: 'btn two' }, file, 'Hent fra fil'),
      ),
    ),
  );
}
