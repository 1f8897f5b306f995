import type { MaturityItem, MaturityModel } from '../../domain/maturity.ts';

/** Det serveren sender med om en modell på denne siden. */
export interface ModelData {
  id: string;
  number: number;
  name: string;
  version: number;
  minutes: number;
  areas: { id: string; name: string }[];
  /** Punktene i hver versjon; `null` er alle punktene på siden. */
  versions: (string[] | null)[];
}

/** En modell som hører til en annen side. */
export interface OtherModel {
  id: string;
  number: number;
  name: string;
  address: string;
}

/** Deler av et punkt som er tegnet ferdig på siden med neste steg, med lenker. */
export interface ItemMarkup {
  basis: string;
  links: string;
}

export interface PageModels {
  models: MaturityModel[];
  others: OtherModel[];
  minutes: Map<string, number>;
  /** Listene med neste steg i punktene. Tomme til `readSteps` har fylt dem. */
  next: Map<string, string[]>;
  markup: Map<string, ItemMarkup>;
}

const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((node) => node.textContent?.trim() ?? '');

const inner = (root: ParentNode, selector: string): string =>
  root.querySelector(selector)?.innerHTML ?? '';

function readItem(node: HTMLElement, area: string, next: string[]): MaturityItem {
  return {
    id: node.id,
    area,
    question: texts(node, '[data-question]')[0] ?? '',
    levels: texts(node, '[data-levels] > li > span'),
    evidence: texts(node, '[data-evidence] > i'),
    legal: node.hasAttribute('data-legal'),
    next,
    changedIn: Number(node.getAttribute('data-changed') ?? 1),
  };
}

/**
 * Leser modellene fra papirskjemaet serveren har tegnet, så tekstene bare står ett sted. Neste steg og
 * grunnlag kommer fra `readSteps`.
 * @param root elementet med `data-models`, `data-others` og punktene (`data-item`)
 */
export function readPage(root: HTMLElement): PageModels {
  const items = new Map<string, MaturityItem>();
  const next = new Map<string, string[]>();
  for (const area of root.querySelectorAll<HTMLElement>('[data-area]')) {
    for (const node of area.querySelectorAll<HTMLElement>('[data-item]')) {
      const steps: string[] = [];
      next.set(node.id, steps);
      items.set(node.id, readItem(node, area.getAttribute('data-area') ?? '', steps));
    }
  }
  const data = JSON.parse(root.getAttribute('data-models') ?? '[]') as ModelData[];
  return {
    models: data.map(({ versions: given, minutes: _, ...model }) => {
      const versions = given.map((ids) => ids ?? [...items.keys()]);
      return {
        ...model,
        versions,
        items: (versions.at(-1) ?? []).flatMap((id) => items.get(id) ?? []),
      };
    }),
    others: JSON.parse(root.getAttribute('data-others') ?? '[]') as OtherModel[],
    minutes: new Map(data.map(({ id, minutes }) => [id, minutes])),
    next,
    markup: new Map(),
  };
}

/**
 * Fyller inn neste steg og grunnlag i modellene, fra siden som viser dem.
 * @param page modellene slik `readPage` ga dem
 * @param steps den ferdige siden med neste steg
 */
export function readSteps(page: PageModels, steps: ParentNode): void {
  for (const node of steps.querySelectorAll<HTMLElement>('[data-item]')) {
    page.next.get(node.id)?.splice(0, Infinity, ...texts(node, '[data-next] > li > span'));
    page.markup.set(node.id, {
      basis: inner(node, '[data-basis]'),
      links: inner(node, '[data-links]'),
    });
  }
}
