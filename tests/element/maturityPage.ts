import { MODEL } from '../unit/maturityFixtures.ts';

const NEXT = MODEL.items[0]?.next ?? [];

const item = (
  id: string,
  legal: boolean,
  changedIn: number,
  question: string,
  levels: readonly string[],
) => `
  <article id="${id}" data-item ${legal ? 'data-legal' : ''} data-changed="${changedIn}">
    <h4>1. <span data-question>${question}</span></h4>
    <ol data-levels>${levels.map((text) => `<li><b>Nivå</b> <span>${text}</span></li>`).join('')}</ol>
    <p><span data-evidence><i>rutine</i>, <i>referat</i></span></p>
  </article>`;

/** Siden med neste steg og grunnlag, som skriptet henter. */
export const stepsHtml = (): string =>
  MODEL.items
    .map(
      ({ id }) => `<article id="${id}" data-item>
    <ol data-next>${NEXT.map((text) => `<li><b>Fra</b> <span>${text}</span></li>`).join('')}</ol>
    <p data-links><a href="/ledelse/">Ledelse</a></p><p data-basis>Grunnlag: hol. § 4-1.</p>
  </article>`,
    )
    .join('');

/** Det serveren tegner, kortet ned til det skriptet trenger. */
export const pageHtml = (): string => `
  <maturity-tool data-colour="lyng" data-models='${JSON.stringify([{ ...MODEL, items: undefined, minutes: 20 }])}'
    data-steps="/neste-steg/" data-others='[{"id":"ernaering","number":3,"name":"Ernæring","address":"/verktoy/modenhet/ernaering/"}]'>
    <p role="status" data-status></p>
    <div data-start><div data-stored></div>
      <form data-form="start"><h2>Begynn</h2>
        <input type="radio" name="model" value="liten" checked>
        <input type="checkbox" name="remember">
        <button type="submit">Svar selv</button>
        <button type="button" data-action="gather">Samle svar fra teamet</button></form></div>
    <div data-stage></div>
    <details data-paper open><summary>Papir</summary>${MODEL.areas
      .map(
        ({ id }) =>
          `<section data-area="${id}">${MODEL.items
            .filter((entry) => entry.area === id)
            .map((entry) =>
              item(entry.id, entry.legal, entry.changedIn, entry.question, entry.levels),
            )
            .join('')}</section>`,
      )
      .join('')}</details>
  </maturity-tool>`;
