import type { MaturityItem, MaturityModel } from '../../domain/maturity.ts';

/** Det serveren sender med om en modell på denne siden. */
export interface ModelData {
  id: string;
  number: number;
  name: string;
  version: number;
  minutes: number;
  areas: { id: string; name: string }[];
  versions: string[][];
}

/** En modell som hører til en annen side. */
export interface OtherModel {
  id: string;
  number: number;
  name: string;
  address: string;
}

/** Deler av et punkt som siden har tegnet ferdig, med lenker. */
export interface ItemMarkup {
  basis: string;
  links: string;
}

export interface PageModels {
  models: MaturityModel[];
  others: OtherModel[];
  minutes: Map<string, number>;
  markup: Map<string, ItemMarkup>;
}

const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((node) => node.textContent?.trim() ?? '');

const inner = (root: ParentNode, selector: string): string =>
  root.querySelector(selector)?.innerHTML ?? '';

function readItem(node: HTMLElement, area: string): MaturityItem {
  return {
    id: node.id,
    area,
    question: texts(node, '[data-question]')[0] ?? '',
    levels: texts(node, '[data-levels] > li > span'),
    evidence: texts(node, '[data-evidence] > i'),
    legal: node.hasAttribute('data-legal'),
    next: texts(node, '[data-next] > li > span'),
    changedIn: Number(node.getAttribute('data-changed') ?? 1),
  };
}

/**
 * Leser modellene fra papirskjemaet serveren har tegnet, så tekstene bare står ett sted på siden.
 * @param root elementet med `data-models`, `data-others` og punktene (`data-item`)
 */
export function readPage(root: HTMLElement): PageModels {
  const items = new Map<string, MaturityItem>();
  const markup = new Map<string, ItemMarkup>();
  for (const area of root.querySelectorAll<HTMLElement>('[data-area]')) {
    for (const node of area.querySelectorAll<HTMLElement>('[data-item]')) {
      items.set(node.id, readItem(node, area.getAttribute('data-area') ?? ''));
      markup.set(node.id, {
        basis: inner(node, '[data-basis]'),
        links: inner(node, '[data-links]'),
      });
    }
  }
  const data = JSON.parse(root.getAttribute('data-models') ?? '[]') as ModelData[];
  return {
    models: data.map(({ versions, minutes: _, ...model }) => ({
      ...model,
      versions,
      items: (versions.at(-1) ?? []).flatMap((id) => items.get(id) ?? []),
    })),
    others: JSON.parse(root.getAttribute('data-others') ?? '[]') as OtherModel[],
    minutes: new Map(data.map(({ id, minutes }) => [id, minutes])),
    markup,
  };
}
