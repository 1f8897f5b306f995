import { compareAssessments, type ItemChange } from '../../domain/maturityCompare.ts';
import { parseAssessmentFile } from '../../domain/maturityFile.ts';
import type { Assessment } from '../../domain/maturityTeam.ts';
import { levelNumber } from '../../domain/maturityWords.ts';
import { html, type Markup, raw } from './html.ts';
import { readStored, savedKeys } from './store.ts';
import type { Tool, View } from './view.ts';
import { count, dateWords, fileWords } from './words.ts';

/** Det andre resultatet, og spørsmålene slik fila har dem. Ligger bare i minnet. */
let other: { assessment: Assessment; questions: Record<string, string> } | null = null;
let relation: 'earlier' | 'unit' = 'earlier';

const title = ({ name, date }: Assessment): string =>
  [name || 'Uten navn', dateWords(date)].join(', ');

function change({ change: difference, kind }: ItemChange, first: string, second: string): string {
  if (kind === 'only-first') return `bare i ${first}`;
  if (kind === 'only-second') return `bare i ${second}`;
  if (difference === 0 || difference === null) return 'likt';
  const size = levelNumber(Math.abs(difference));
  if (relation === 'unit') return `${size} fra hverandre`;
  return difference > 0 ? `opp ${size}` : `ned ${size}`;
}

function summary(rows: readonly ItemChange[]): string {
  const number = (kind: ItemChange['kind']) => rows.filter((row) => row.kind === kind).length;
  const both = number('up') + number('down') + number('same');
  if (both === 0) return 'Resultatene har ingen punkter til felles med nivå.';
  const apart = number('up') + number('down');
  return relation === 'unit'
    ? `${count(both, 'punkt', 'punkter')} kan sammenliknes. ${number('same')} er like, ${apart} er ulike. Spør hverandre hvorfor.`
    : `${count(both, 'punkt', 'punkter')} kan sammenliknes. ${number('up')} er opp, ${number('down')} er ned, ${number('same')} er like.`;
}

function table(tool: Tool): Markup {
  if (!other) return html``;
  const { assessment, model } = tool.session;
  const rows = compareAssessments(tool.page.models, other.assessment, assessment);
  const question = (id: string): string =>
    tool.page.models.flatMap(({ items }) => items).find((item) => item.id === id)?.question ??
    other?.questions[id] ??
    id;
  const [first, second] = [title(other.assessment), title(assessment)];
  const versions =
    other.assessment.modelVersion === assessment.modelVersion
      ? null
      : html`<p>De er svart på versjon ${other.assessment.modelVersion} og ${assessment.modelVersion}. Punkter med ny ordlyd er merket.</p>`;
  return html`<p class="lead">${summary(rows)}</p>${versions}
    <div class="rulle" role="region" aria-label="Punkt for punkt" tabindex="0"><table><caption>${model.name}, punkt for punkt</caption>
    <thead><tr><th scope="col">Spørsmål</th><th scope="col" class="n">${first}</th><th scope="col" class="n">${second}</th><th scope="col">${relation === 'unit' ? 'Forskjell' : 'Endring'}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr><th scope="row">${question(row.item)}${row.reworded && html` <span class="s">ny ordlyd</span>`}</th><td class="n">${levelNumber(row.first)}</td><td class="n">${levelNumber(row.second)}</td><td>${change(row, 'det første', 'det andre')}</td></tr>`)}</tbody></table></div>
    <p class="s">Sammenlikn dere selv over tid. Mellom enheter er tallene et utgangspunkt for en samtale, ikke en rangering.</p>`;
}

function saved(tool: Tool): Markup | null {
  const rows = savedKeys().flatMap((key) => {
    const parsed = parseAssessmentFile(readStored(key) ?? '', tool.page.models);
    return parsed.ok ? html`<option value="${key}">${title(parsed.assessment)}</option>` : [];
  });
  if (rows.length === 0) return null;
  return html`<div class="md-rad"><label class="l" for="md-lagret">Lagret på denne enheten</label>
    <select class="md-felt" id="md-lagret" name="saved" data-keep="saved"><option value="">Velg et resultat</option>${rows}</select></div>`;
}

const radio = (value: typeof relation, label: string): Markup =>
  html`<label><input type="radio" name="relation" value="${value}" data-keep="relation-${value}"${relation === value && raw(' checked')}>${label}</label>`;

const draw = (tool: Tool): Markup => html`<div class="md-flyt">
    <h2>Sammenlikn</h2>
    <p>Dette resultatet er ${title(tool.session.assessment)}. Velg det andre. Ingenting blir sendt noe sted.</p>
    <fieldset><legend class="l">Hva er det andre resultatet?</legend><div class="valg">${radio('earlier', 'Vårt eget, fra tidligere')}${radio('unit', 'Fra en annen enhet')}</div></fieldset>
    ${saved(tool)}
    <p class="acts"><label class="btn two md-fil"><input type="file" name="other" accept=".json,application/json" data-keep="other">Velg en fil</label></p>
    ${table(tool)}
    <p class="acts noprint"><button type="button" class="btn two" data-action="result">Tilbake til resultatet</button>${other && raw('<button type="button" class="btn two" data-action="print">Skriv ut</button>')}</p>
  </div>`;

function use(tool: Tool, name: string, text: string): void {
  const parsed = parseAssessmentFile(text, tool.page.models);
  if (!parsed.ok) {
    tool.say(fileWords(name, parsed, tool.page.others));
    return;
  }
  other = parsed;
  tool.redraw();
  tool.say(`Sammenlikner med ${title(parsed.assessment)}.`);
}

/** To resultater ved siden av hverandre, punkt for punkt. */
export const compareView: View = {
  slug: 'sammenlikn',
  draw,
  change: {
    relation: (tool, field) => {
      relation = field.value === 'unit' ? 'unit' : 'earlier';
      tool.redraw();
    },
    saved: (tool, field) => {
      if (field.value) use(tool, 'Det lagrede resultatet', readStored(field.value) ?? '');
    },
    other: async (tool, field) => {
      const [file] = field.files ?? [];
      if (file) use(tool, `«${file.name}»`, await file.text());
    },
  },
  click: { result: (tool) => tool.go('result'), print: () => print() },
};
