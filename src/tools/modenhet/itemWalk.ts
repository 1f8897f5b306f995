import { memoryActions, toggleKiosk } from './parts.ts';
import type { Tool, View } from './view.ts';

/** Gangen gjennom punktene ett for ett: svaret tas vare på før leseren går videre, tilbake eller ut. */
export interface ItemWalk extends Required<Pick<View, 'click' | 'submit'>> {
  move(tool: Tool, to: number): void;
}

/**
 * @param view visningen som går gjennom punktene, også navnet på skjemaet
 * @param before visningen før det første punktet
 * @param keep tar vare på svaret; usant når noe må rettes først
 */
export function itemWalk(
  view: 'question' | 'agree',
  before: 'start' | 'team',
  keep: (tool: Tool) => boolean,
): ItemWalk {
  const move = (tool: Tool, to: number): void => {
    if (!keep(tool)) return;
    if (to < 0) tool.go(before);
    else if (to >= tool.session.model.items.length) tool.go('result');
    else tool.go(view, to);
  };
  return {
    move,
    click: {
      ...memoryActions,
      kiosk: (tool) => {
        if (keep(tool)) toggleKiosk(tool);
      },
      previous: (tool) => move(tool, tool.index - 1),
      jump: (tool, target) => move(tool, Number(target.getAttribute('data-place'))),
      finish: (tool) => move(tool, tool.session.model.items.length),
    },
    submit: { [view]: (tool) => move(tool, tool.index + 1) },
  };
}

/** Viser hva som må rettes i tekstfeltet, og går dit. @returns sant når det er noe å rette */
export function showProblem(form: HTMLFormElement, problem: string): boolean {
  const error = form.querySelector('[data-error]');
  if (error) error.textContent = problem;
  const field = form.querySelector('textarea');
  field?.setAttribute('aria-invalid', String(problem !== ''));
  if (problem) field?.focus();
  return problem !== '';
}

/** Velger et svar fra tastaturet. @returns usant når svaret ikke finnes */
export function chooseLevel(tool: Tool, value: string): boolean {
  const radio = tool.root.querySelector<HTMLInputElement>(`[name="level"][value="${value}"]`);
  if (!radio) return false;
  radio.checked = true;
  radio.focus();
  return true;
}
