import { maturityStair } from '../../charts/maturityStair.ts';
import { LEVEL_WORDS, LEVELS, type Level, type MaturityItem } from '../../domain/maturity.ts';
import { html, type Markup, raw } from './html.ts';
import type { Session } from './session.ts';
import type { Tool } from './view.ts';
import { dateWords } from './words.ts';

/** Den lille trappa ved siden av et nivå. */
const stairMark = (filled: number): Markup =>
  html`<span class="tr" aria-hidden="true">${LEVELS.map((level) => (level <= filled ? raw('<i class="f"></i>') : raw('<i></i>')))}</span>`;

/** Ett nivå å velge: trapp, navn og tekst, og eventuelt hvem som valgte det. */
export const levelChoice = (
  item: MaturityItem,
  level: Level,
  checked: boolean,
  extra: Markup | null = null,
): Markup =>
  html`<label><input type="radio" name="level" value="${level}" data-keep="level-${level}"${checked && raw(' checked')}>${stairMark(level)}<span><b>${level} ${LEVEL_WORDS[level].name}</b>${item.levels[level - 1]}${extra}</span></label>`;

/** Området, plassen i rekka og en strek som viser hvor langt dere er kommet. */
export function placeLine({ root, session, index }: Tool, item: MaturityItem): Markup {
  const area = session.model.areas.find(({ id }) => id === item.area)?.name ?? '';
  const total = session.model.items.length;
  return html`<p class="crumb ${root.getAttribute('data-colour')}"><i>${area}</i> · spørsmål ${index + 1} av ${total}</p>
    <progress class="md-frem" max="${total}" value="${index + 1}" aria-label="Spørsmål ${index + 1} av ${total}"></progress>`;
}

/** Om svarene er husket, og knappen som endrer det. */
export const memoryLine = ({ remembered, mode }: Session): Markup =>
  remembered
    ? html`<p class="s md-husk">Lagret bare på denne enheten. <button type="button" class="md-lenke" data-action="forget">Slett herfra</button></p>`
    : html`<p class="s md-husk">${mode === 'team' ? 'Svarene' : 'Svarene dine'} er bare her til siden lukkes. <button type="button" class="md-lenke" data-action="remember">Husk dem på denne enheten</button></p>`;

/** Knappene i `memoryLine`. */
export const memoryActions = {
  remember(tool: Tool) {
    const problem = tool.session.remember();
    tool.redraw();
    tool.say(
      problem ??
        'Svarene huskes på denne enheten. De blir ikke sendt noe sted. Du kan lukke siden og gå videre senere.',
    );
  },
  forget(tool: Tool) {
    if (!confirm('Slette svarene fra denne enheten? De står på siden til du lukker den.')) return;
    tool.session.forget();
    tool.redraw();
    tool.say('Svarene er slettet fra enheten. De står her til du lukker siden.');
  },
};

/** Møtevisning: stor skrift, uten meny. */
export const kioskButton = (): Markup =>
  html`<button type="button" class="btn two noprint" data-action="kiosk" data-keep="kiosk">${document.documentElement.hasAttribute('data-kiosk') ? 'Vanlig visning' : 'Møtevisning'}</button>`;

export function toggleKiosk(tool: Tool): void {
  document.documentElement.toggleAttribute('data-kiosk');
  tool.redraw();
  scrollTo({ top: 0 });
}

/** Områdene som trapper, med navn og nivå i ord. */
export const areaStairs = (
  areas: readonly {
    name: string;
    words: string;
    median: number | null;
    low: number | null;
    high: number | null;
    agreed?: number | null;
  }[],
): Markup =>
  html`<ul class="res">${areas.map((area) => html`<li><span><b>${area.name}</b><br>${area.words}</span>${raw(maturityStair(area))}</li>`)}</ul>`;

/** Hva resultatet er: navn, modell, versjon, dato. */
export const nameLine = ({ assessment, model }: Session): string =>
  [assessment.name, `${model.name}, versjon ${assessment.modelVersion}`, dateWords(assessment.date)]
    .filter(Boolean)
    .join(' · ');
