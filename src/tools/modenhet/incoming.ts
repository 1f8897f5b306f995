import { parseCode } from '../../domain/maturityCode.ts';
import { CODE_KEY, parseResultLink, RESULT_KEY } from '../../domain/maturityLink.ts';
import { addCode } from './gather.ts';
import { html } from './html.ts';
import { Session } from './session.ts';
import { openResult } from './start.ts';
import type { Tool } from './view.ts';
import { codeWords, fileWords } from './words.ts';

/** En kode i adressen: svaret legges til dem lederen alt samler på enheten, ellers til en ny samling. */
function openCode(tool: Tool, text: string): void {
  const parsed = parseCode(text, tool.page.models);
  if (!parsed.ok) {
    tool.say(codeWords(parsed, tool.page.others));
    return;
  }
  const model = tool.page.models.find(({ id }) => id === parsed.model);
  if (!model) return;
  const stored = Session.stored(tool.page.models, 'team', model.id);
  const session = stored?.ok
    ? new Session(model, 'team', stored.assessment, true)
    : Session.start(model, 'team');
  if (!tool.open(session)) return;
  const { message } = addCode(tool, text);
  tool.go('team');
  tool.say(message);
}

/** Viser papirskjemaet når adressen peker på et punkt i det. */
function openItem(tool: Tool, id: string): void {
  const item = /^[\w-]+$/.test(id)
    ? tool.root.querySelector<HTMLElement>(`[data-item]#${id}`)
    : null;
  const paper = item?.closest('details');
  if (!item || !paper) return;
  paper.open = true;
  item.scrollIntoView();
}

/** Kom leseren fra et tema med egen egenvurdering, viser vi veien dit. */
function pointToTheme(tool: Tool): void {
  const topic = new URLSearchParams(location.search).get('emne') ?? '';
  const theme = tool.page.others.find(({ id }) => topic.includes(`/${id}/`));
  if (theme) {
    tool.say(
      html`Temaet du kommer fra, har sin egen egenvurdering: <a href="${theme.address}">${theme.name}</a>.`,
    );
  }
}

/** Åpner det adressen har etter #: svar, resultat, modell eller punkt. */
export function openAddress(tool: Tool): void {
  const fragment = location.hash.slice(1);
  const [key, value = ''] = fragment.split('=', 2);
  if (key === CODE_KEY || key === RESULT_KEY) {
    // Svarene tas ut av adressen, så de ikke legges inn på nytt når siden lastes.
    history.replaceState(null, '', location.pathname);
  }
  if (key === CODE_KEY) openCode(tool, value);
  else if (key === RESULT_KEY) {
    const parsed = parseResultLink(fragment, tool.page.models);
    if (parsed.ok) openResult(tool, parsed.assessment);
    else tool.say(fileWords('Lenka', parsed, tool.page.others));
  } else if (key === 'modell') {
    for (const radio of tool.root.querySelectorAll<HTMLInputElement>('[name="model"]')) {
      if (radio.value === value) radio.checked = true;
    }
  } else if (fragment) openItem(tool, fragment);
  else pointToTheme(tool);
}
