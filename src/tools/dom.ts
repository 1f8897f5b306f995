type Child = Node | string | null | undefined | false;

/**
 * Lager et HTML-element. Tekst settes som tekst, aldri som HTML.
 * @param attributes `false` og `undefined` utelates, `true` blir et tomt attributt
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child): child is Node | string => Boolean(child)));
  return node;
}

/**
 * Finner et element som serveren har tegnet.
 * @throws når det mangler, med velgeren, så feilen vises der malen ble endret
 */
export function find<Found extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`Fant ikke «${selector}» i verktøyet.`);
  return found;
}

/** Setter teksten bare når den er ny, så skjermleseren ikke leser det samme om igjen. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
