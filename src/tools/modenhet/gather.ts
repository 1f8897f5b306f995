import type { Response } from '../../domain/maturity.ts';
import { MATURITY_ROLES } from '../../domain/maturity.ts';
import { parseCode } from '../../domain/maturityCode.ts';
import { parseAssessmentFile } from '../../domain/maturityFile.ts';
import { CODE_KEY } from '../../domain/maturityLink.ts';
import { addResponse, type Merged } from '../../domain/maturityTeam.ts';
import { html, type Markup } from './html.ts';
import { readQrPicture } from './picture.ts';
import type { Tool } from './view.ts';
import { codeWords, count, fileWords } from './words.ts';

const OUTCOMES: Record<Merged['outcome'], string> = {
  added: 'Lagt til',
  duplicate: 'Dette svaret var med fra før. Det telles én gang',
  replaced: 'Samme person har svart på nytt. Det nye svaret gjelder',
};

/** Legger svarene inn i teamet, og gir en setning om hva som skjedde. */
function add(tool: Tool, responses: readonly Response[]): string {
  let outcome: Merged['outcome'] = 'duplicate';
  tool.update((assessment) => {
    for (const response of responses) {
      const merged = addResponse(assessment.responses, response);
      assessment.responses = merged.responses;
      if (merged.outcome !== 'duplicate') outcome = merged.outcome;
    }
  });
  const [first] = responses;
  const who =
    responses.length === 1 && first
      ? MATURITY_ROLES[first.role].label
      : count(responses.length, 'svar', 'svar');
  const total = count(tool.session.assessment.responses.length, 'svar', 'svar');
  return `${OUTCOMES[outcome]}: ${who}. Nå har dere ${total}.`;
}

/** Tar bort adressen foran koden, når noen limer inn hele lenka. */
const codeIn = (text: string): string => text.split(`#${CODE_KEY}=`).at(-1) ?? text;

/** Legger til svarene i en kode. @returns setningen, eller feilen som `Markup` */
export function addCode(tool: Tool, text: string): { ok: boolean; message: string | Markup } {
  const parsed = parseCode(codeIn(text), tool.page.models);
  if (!parsed.ok) return { ok: false, message: codeWords(parsed, tool.page.others) };
  if (parsed.model !== tool.session.model.id) {
    return { ok: false, message: wrongModel(tool, parsed.model) };
  }
  return { ok: true, message: add(tool, [parsed.response]) };
}

function wrongModel(tool: Tool, id: string): string {
  const name = tool.page.models.find((model) => model.id === id)?.name ?? id;
  return `Svaret hører til «${name}», og dere samler svar på «${tool.session.model.name}». Be om svar på samme modell.`;
}

/** Legger til svarene i en fil: egenvurderingens egen fil, eller et bilde av en QR-kode. */
async function addFile(tool: Tool, file: File): Promise<string | Markup> {
  const name = `«${file.name}»`;
  if (file.type.startsWith('image/')) {
    const text = await readQrPicture(file);
    if (text === null) {
      return `Fant ingen QR-kode i ${name}. Ta et skarpere bilde rett forfra, eller skriv koden.`;
    }
    return addCode(tool, text).message;
  }
  const parsed = parseAssessmentFile(await file.text(), tool.page.models);
  if (!parsed.ok) return fileWords(name, parsed, tool.page.others);
  if (parsed.assessment.model !== tool.session.model.id)
    return wrongModel(tool, parsed.assessment.model);
  return add(tool, parsed.assessment.responses);
}

/** Legger til flere filer, og sier hvordan det gikk med hver. */
export async function addFiles(tool: Tool, files: readonly File[]): Promise<void> {
  const messages: (string | Markup)[] = [];
  for (const file of files) messages.push(await addFile(tool, file));
  tool.redraw();
  tool.say(html`${messages.map((message) => html`<span class="md-linje">${message}</span>`)}`);
}
