import type { MaturityModel } from '../../domain/maturity.ts';
import { type FileFault, parseAssessmentFile } from '../../domain/maturityFile.ts';
import type { Assessment } from '../../domain/maturityTeam.ts';
import { download } from './files.ts';
import { html, type Markup } from './html.ts';
import { Session } from './session.ts';
import { draftKey, type Mode, readStored, removeStored, savedKeys } from './store.ts';
import type { Tool, View } from './view.ts';
import { count, dateWords, fileWords } from './words.ts';

const MODES: readonly Mode[] = ['alone', 'team'];

const answered = ({ responses }: Assessment): number =>
  Object.keys(responses[0]?.answers ?? {}).length;

const unreadable = (key: string, reason: FileFault): Markup =>
  html`<li><b>Svar på enheten som ikke kan leses</b><p class="s">${reason === 'newer' ? 'De er lagret med en nyere utgave av siden. Last siden på nytt.' : 'De er endret utenfra eller skadet. De er ikke rørt. Last dem ned hvis du vil se på dem, eller slett dem.'}</p>
    <p class="acts"><button type="button" class="btn two" data-action="rescue" data-key="${key}">Last ned det som ligger der</button>
    <button type="button" class="btn two" data-action="delete" data-key="${key}">Slett</button></p></li>`;

function draftRow(tool: Tool, model: MaturityModel, mode: Mode): Markup | null {
  const parsed = Session.stored(tool.page.models, mode, model.id);
  if (!parsed) return null;
  const key = draftKey(mode, model.id);
  if (!parsed.ok) return unreadable(key, parsed.reason);
  const { assessment } = parsed;
  const state =
    mode === 'alone'
      ? `Du har svart på ${answered(assessment)} av ${model.items.length}`
      : `Du samler svar: ${count(assessment.responses.length, 'person', 'personer')} så langt`;
  return html`<li><b>${state}</b><p class="s">${model.name}, ${dateWords(assessment.date)}. Lagret bare på denne enheten.</p>
    <p class="acts"><button type="button" class="btn" data-action="resume" data-mode="${mode}" data-model="${model.id}">Gå videre</button>
    <button type="button" class="btn two" data-action="delete" data-key="${key}">Slett</button></p></li>`;
}

function savedRow(tool: Tool, key: string): Markup {
  const parsed = parseAssessmentFile(readStored(key) ?? '', tool.page.models);
  if (!parsed.ok && parsed.reason !== 'other-model') {
    return unreadable(key, parsed.reason);
  }
  if (!parsed.ok) {
    const other = tool.page.others.find(({ id }) => id === parsed.modelId);
    return html`<li><b>${parsed.modelName}</b><p class="s">Hører til en annen side. ${other && html`<a href="${other.address}">Gå dit for å åpne resultatet</a>`}</p></li>`;
  }
  const { name, date, model, responses } = parsed.assessment;
  const modelName = tool.page.models.find(({ id }) => id === model)?.name;
  return html`<li><b>${name || 'Uten navn'}</b><p class="s">${modelName}, ${dateWords(date)}, ${count(responses.length, 'svar', 'svar')}</p>
    <p class="acts"><button type="button" class="btn two" data-action="open" data-key="${key}">Åpne</button>
    <button type="button" class="btn two" data-action="delete" data-key="${key}">Slett</button></p></li>`;
}

function draw(tool: Tool): Markup {
  const drafts = tool.page.models.flatMap((model) =>
    MODES.map((mode) => draftRow(tool, model, mode)),
  );
  const saved = savedKeys().map((key) => savedRow(tool, key));
  const rows = [...drafts.filter((row) => row !== null), ...saved];
  if (rows.length === 0) return html``;
  return html`<h2 class="md-h3">På denne enheten</h2><ul class="md-liste">${rows}</ul>`;
}

/** Modus for et ferdig resultat: flere svar eller enighet er et team. */
const modeOf = ({ responses, agreed }: Assessment): Mode =>
  responses.length === 1 && Object.keys(agreed).length === 0 ? 'alone' : 'team';

/** Åpner et resultat som alt finnes i en fil, en lenke eller lagringen. */
export function openResult(tool: Tool, assessment: Assessment): void {
  const model = tool.page.models.find(({ id }) => id === assessment.model);
  if (!model) return;
  if (tool.open(new Session(model, modeOf(assessment), assessment, false))) tool.go('result');
}

function begin(tool: Tool, mode: Mode): void {
  const chosen = tool.root.querySelector<HTMLInputElement>(
    '[data-form="start"] [name="model"]:checked',
  );
  const model = tool.page.models.find(({ id }) => id === chosen?.value) ?? tool.page.models[0];
  if (!model || !tool.open(Session.start(model, mode))) return;
  const wanted = tool.root.querySelector<HTMLInputElement>('[data-form="start"] [name="remember"]');
  const problem = wanted?.checked ? tool.session.remember() : null;
  tool.go(mode === 'alone' ? 'question' : 'team');
  if (problem) tool.say(problem);
}

/** Startsiden. Serveren har tegnet valgene; her kommer det som ligger på enheten. */
export const startView: View = {
  slug: 'start',
  draw,
  submit: { start: (tool) => begin(tool, 'alone') },
  click: {
    gather: (tool) => begin(tool, 'team'),
    resume: (tool, target) => {
      const mode = target.getAttribute('data-mode') as Mode;
      const model = tool.page.models.find(({ id }) => id === target.getAttribute('data-model'));
      const parsed = model && Session.stored(tool.page.models, mode, model.id);
      if (!model || !parsed?.ok) return tool.redraw();
      if (!tool.open(new Session(model, mode, parsed.assessment, true))) return;
      const answers = parsed.assessment.responses[0]?.answers ?? {};
      const next = model.items.findIndex(({ id }) => !answers[id]);
      if (mode === 'team') tool.go('team');
      else if (next < 0) tool.go('result');
      else tool.go('question', next);
    },
    open: (tool, target) => {
      const text = readStored(target.getAttribute('data-key') ?? '') ?? '';
      const parsed = parseAssessmentFile(text, tool.page.models);
      if (parsed.ok) openResult(tool, parsed.assessment);
    },
    delete: (tool, target) => {
      if (!confirm('Slette dette fra enheten? Det kan ikke angres.')) return;
      removeStored(target.getAttribute('data-key') ?? '');
      tool.redraw();
      tool.say('Slettet fra denne enheten.');
    },
    rescue: (_, target) =>
      download(
        'egenvurdering-som-ikke-kan-leses.txt',
        readStored(target.getAttribute('data-key') ?? '') ?? '',
        'text/plain',
      ),
    paper: (tool) => {
      tool.root.setAttribute('data-print', 'paper');
      for (const details of tool.root.querySelectorAll<HTMLDetailsElement>('[data-paper]'))
        details.open = true;
      print();
      tool.root.removeAttribute('data-print');
    },
  },
  change: {
    open: async (tool, field) => {
      const [file] = field.files ?? [];
      if (!file) return;
      const parsed = parseAssessmentFile(await file.text(), tool.page.models);
      field.value = '';
      if (parsed.ok) openResult(tool, parsed.assessment);
      else tool.say(fileWords(`«${file.name}»`, parsed, tool.page.others));
    },
  },
};
