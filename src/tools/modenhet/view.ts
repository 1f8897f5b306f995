import type { MaturityItem } from '../../domain/maturity.ts';
import type { Markup } from './html.ts';
import type { PageModels } from './model.ts';
import type { Session } from './session.ts';

export type ViewName =
  | 'start'
  | 'question'
  | 'result'
  | 'send'
  | 'team'
  | 'agree'
  | 'plan'
  | 'compare';

/** Det visningene får bruke av verktøyet. */
export interface Tool {
  readonly page: PageModels;
  /** Elementet med alt i. */
  readonly root: HTMLElement;
  session: Session;
  /** Punktet som vises, når visningen har ett. */
  index: number;
  /** Bytter visning, husker den i loggen og flytter fokus til overskriften. */
  go(view: ViewName, index?: number): void;
  /** Tegner visningen på nytt uten å flytte fokus. */
  redraw(): void;
  /** En melding leseren ser og skjermleseren sier. */
  say(message: string | Markup): void;
  /** Endrer svarene; sier fra når endringen ikke ble husket. */
  update(change: Parameters<Session['update']>[0]): void;
  /** Åpner andre svar. Spør først når noe ikke er lagret. @returns usann når leseren sa nei */
  open(session: Session): boolean;
}

type Handler = (tool: Tool, target: HTMLElement) => void | Promise<void>;

/** En visning: det som tegnes, og det knappene i den gjør. */
export interface View {
  /** Stikkordet i adressen. */
  slug: string;
  /** Har visningen ett punkt om gangen? */
  perItem?: boolean;
  draw(tool: Tool): Markup;
  /** Etter `data-action` på knappen. */
  click?: Record<string, Handler>;
  /** Etter `data-form` på skjemaet. */
  submit?: Record<string, (tool: Tool, form: HTMLFormElement) => void | Promise<void>>;
  /** Etter `name` på feltet. */
  change?: Record<string, (tool: Tool, field: HTMLInputElement) => void | Promise<void>>;
  /** Filer som slippes på et felt med `data-drop`. */
  drop?(tool: Tool, files: File[]): void | Promise<void>;
  /** Taster, når fokus er i visningen og ikke i et tekstfelt. */
  key?(tool: Tool, key: string): void;
}

/** Punktet visningen står på. */
export const currentItem = ({ session, index }: Tool): MaturityItem | undefined =>
  session.model.items[index];
