/** Målinger i en åpen side: hva som kan få fokus, hvordan det ser ut med fokus, trykkflater og tekst som klippes. */
import type { Page } from 'playwright-core';

export interface Stop {
  /** Nummer i rekkefølgen i dokumentet, eller -1 for noe som ikke skulle fått fokus. */
  index: number;
  name: string;
  outlined: boolean;
  marked: boolean;
  covered: boolean;
  inDate: boolean;
}

interface Probe {
  start(): number;
  stop(): Stop | null;
  missed(): string[];
  smallTargets(): string[];
  smallControls(): string[];
  clipped(): string[];
  overlapping(): string[];
  moving(): string[];
  faint(): string[];
}

/** Legger målingene i siden. Kalles én gang per åpnet side. */
async function install(page: Page): Promise<void> {
  await page.evaluate(() => {
    if ('probe' in globalThis) return;
    const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const isShown = (node: Element) =>
      node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const describe = (node: Element) => {
      const text = (node.getAttribute('aria-label') ?? node.textContent ?? '').trim();
      const name = text || (node as HTMLInputElement).labels?.[0]?.textContent?.trim() || '';
      return `${node.localName}${node.id ? `#${node.id}` : ''} «${name.replace(/\s+/g, ' ').slice(0, 40)}»`;
    };
    const isReachable = (node: Element): boolean => {
      const control = node as HTMLInputElement;
      if (control.tabIndex < 0 || control.disabled) return false;
      if (!node.checkVisibility({ visibilityProperty: true })) return false;
      if (node.localName === 'summary') return node.parentElement?.firstElementChild === node;
      if (control.type !== 'radio') return true;
      // En gruppe er ett stopp: det valgte, eller det første.
      const group = [
        ...(control.form ?? document).querySelectorAll<HTMLInputElement>(
          `[type="radio"][name="${CSS.escape(control.name)}"]`,
        ),
      ].filter((radio) => radio.checkVisibility());
      return (group.find(({ checked }) => checked) ?? group[0]) === control;
    };
    const look = (node: Element): string => {
      const style = getComputedStyle(node);
      return [
        style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineColor,
        style.boxShadow,
        style.borderTopColor + style.borderTopWidth,
        style.backgroundColor,
      ].join('|');
    };
    const around = (node: Element): Element[] =>
      [node, node.parentElement, node.parentElement?.parentElement].filter(
        (place): place is HTMLElement => place instanceof Element && place !== document.body,
      );
    const isOutlined = (node: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    /** Sant når ingenting av elementet vises: utenfor vinduet, eller under noe annet. */
    const isCovered = (node: Element): boolean => {
      const shown = node.closest('label') ?? node;
      for (const box of [...node.getClientRects(), ...shown.getClientRects()]) {
        for (const across of [0.1, 0.5, 0.9]) {
          for (const down of [0.1, 0.5, 0.9]) {
            const hit = document.elementFromPoint(
              box.left + box.width * across,
              box.top + box.height * down,
            );
            if (hit && (shown.contains(hit) || hit === node)) return false;
          }
        }
      }
      return true;
    };
    let stops: Element[] = [];
    let before: string[] = [];
    const visited = new Set<number>();

    /** Hele flaten som kan trykkes: feltet og ledeteksten hører sammen. */
    const targetBox = (node: Element): DOMRect => {
      const label = (node as HTMLInputElement).labels?.[0];
      const isChoice = /^(?:radio|checkbox|file)$/.test((node as HTMLInputElement).type);
      const own = node.getBoundingClientRect();
      if (!label || !isChoice) return own;
      const wide = label.getBoundingClientRect();
      const left = Math.min(own.left, wide.left);
      const top = Math.min(own.top, wide.top);
      return new DOMRect(
        left,
        top,
        Math.max(own.right, wide.right) - left,
        Math.max(own.bottom, wide.bottom) - top,
      );
    };
    const targets = () =>
      [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
        (node) =>
          isShown(node) &&
          !(node as HTMLInputElement).disabled &&
          !node.matches('.skip:not(:focus)'),
      );
    /** Unntaket for lenker i en setning eller tekstblokk. */
    const isInSentence = (node: Element): boolean => {
      if (getComputedStyle(node).display !== 'inline') return false;
      const block = node.closest('p, li, td, dd, figcaption, summary, div');
      return (block?.textContent?.trim().length ?? 0) > (node.textContent?.trim().length ?? 0);
    };
    /** Tekst bare for skjermlesere, eller noe som følger med når siden rulles og derfor skal ligge over. */
    const isApart = (node: Element | null): boolean => {
      for (let place = node; place; place = place.parentElement) {
        const { clipPath, position } = getComputedStyle(place);
        if (clipPath !== 'none' || position === 'sticky' || position === 'fixed') return true;
      }
      return false;
    };
    const textLeaves = () =>
      [...document.body.querySelectorAll('*')].filter(
        (node) =>
          !(node instanceof SVGElement) &&
          !node.matches('option, script, style, noscript, .usynlig, .skip, .usynlig *') &&
          isShown(node) &&
          !isApart(node) &&
          [...node.childNodes].some(
            (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
          ),
      );
    const textBoxes = (node: Element): DOMRect[] =>
      [...node.childNodes]
        .filter((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
        .flatMap((child) => {
          const range = document.createRange();
          range.selectNodeContents(child);
          return [...range.getClientRects()].filter(({ width }) => width > 2);
        });

    const probe: Probe = {
      start() {
        (document.activeElement as HTMLElement | null)?.blur();
        stops = [...document.querySelectorAll(FOCUSABLE)].filter(isReachable);
        before = stops.map((node) => around(node).map(look).join('#'));
        // Rekkefølgen begynner øverst, også der siden selv har flyttet fokus.
        document.body.tabIndex = -1;
        document.body.focus({ preventScroll: true });
        document.body.removeAttribute('tabindex');
        return stops.length;
      },
      stop() {
        const node = document.activeElement;
        if (!node || node === document.body || node === document.documentElement) return null;
        const name = describe(node);
        // Verktøyene tegner om: samme stopp kan være et nytt element.
        const index = stops.includes(node)
          ? stops.indexOf(node)
          : stops.findIndex((old) => !old.isConnected && describe(old) === name);
        visited.add(index);
        return {
          index,
          name,
          outlined: around(node).some(isOutlined),
          marked: around(node).map(look).join('#') !== before[index],
          covered: isCovered(node),
          inDate: (node as HTMLInputElement).type === 'date',
        };
      },
      missed() {
        return stops.filter((node, index) => node.isConnected && !visited.has(index)).map(describe);
      },
      smallTargets() {
        const all = targets().map((node) => ({ node, box: targetBox(node) }));
        const isSmall = ({ box }: { box: DOMRect }) => box.width < 24 || box.height < 24;
        const centre = (box: DOMRect) =>
          [box.left + box.width / 2, box.top + box.height / 2] as const;
        return all
          .filter((target) => isSmall(target) && !isInSentence(target.node))
          .filter(({ node, box }) => {
            const [x, y] = centre(box);
            return all.some((other) => {
              if (other.node === node || other.node.contains(node) || node.contains(other.node))
                return false;
              const [otherX, otherY] = centre(other.box);
              if (isSmall(other)) return Math.hypot(x - otherX, y - otherY) < 24;
              const nearX = Math.max(other.box.left, Math.min(x, other.box.right));
              const nearY = Math.max(other.box.top, Math.min(y, other.box.bottom));
              return Math.hypot(x - nearX, y - nearY) < 12;
            });
          })
          .map(
            ({ node, box }) =>
              `${describe(node)} ${Math.round(box.width)}×${Math.round(box.height)}`,
          );
      },
      smallControls() {
        return targets()
          .filter((node) => node.closest('main') && !isInSentence(node))
          .filter((node) => node.matches('button, input, select, textarea, summary, .btn'))
          .map((node) => ({ node, box: targetBox(node) }))
          .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
          .map(
            ({ node, box }) =>
              `${describe(node)} ${Math.round(box.width)}×${Math.round(box.height)}`,
          );
      },
      clipped() {
        return textLeaves()
          .filter((node) => {
            const { overflowX, overflowY } = getComputedStyle(node);
            const hides = /hidden|clip/;
            const box = node.getBoundingClientRect();
            const sticksOut =
              node.matches('button, .btn, label, summary, th, td') &&
              textBoxes(node).some(
                (text) => text.bottom > box.bottom + 3 || text.right > box.right + 3,
              );
            return (
              sticksOut ||
              (hides.test(overflowX) && node.scrollWidth > node.clientWidth + 2) ||
              (hides.test(overflowY) && node.scrollHeight > node.clientHeight + 2)
            );
          })
          .map(describe);
      },
      overlapping() {
        const lines = textLeaves()
          .flatMap((node) => textBoxes(node).map((box) => ({ node, box })))
          .sort((a, b) => a.box.top - b.box.top);
        const found: string[] = [];
        for (const [place, { node, box }] of lines.entries()) {
          for (let next = place + 1; next < lines.length; next += 1) {
            const other = lines[next];
            if (!other || other.box.top > box.bottom - 4) break;
            if (other.node === node) continue;
            const across =
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
            if (across > 3 && down > 6) found.push(`${describe(node)} og ${describe(other.node)}`);
          }
        }
        return found;
      },
      moving() {
        const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
        return [...document.querySelectorAll('*')]
          .filter((node) =>
            [null, '::before', '::after'].some((part) => {
              const style = getComputedStyle(node, part);
              const animated = style.animationName !== 'none' && seconds(style.animationDuration);
              return (
                (animated || 0) > 0.01 ||
                seconds(style.transitionDuration) > 0.01 ||
                style.scrollBehavior === 'smooth'
              );
            }),
          )
          .map(describe);
      },
      faint() {
        const edged = (node: Element | null): boolean => {
          if (!node) return false;
          const style = getComputedStyle(node);
          const hasBorder =
            Number.parseFloat(style.borderBottomWidth) >= 1 && style.borderBottomStyle !== 'none';
          return hasBorder && style.borderBottomColor !== style.backgroundColor;
        };
        return targets()
          .filter((node) => node.matches('.btn, select, textarea, input:not([type="file"])'))
          .filter(
            (node) =>
              !node.matches('[type="radio"], [type="checkbox"]') ||
              getComputedStyle(node).appearance === 'none',
          )
          .filter((node) => !around(node).some(edged))
          .map(describe);
      },
    };
    Object.assign(globalThis, { probe });
  });
}

const ask = async <Name extends keyof Probe>(
  page: Page,
  name: Name,
): Promise<ReturnType<Probe[Name]>> => {
  await install(page);
  return page.evaluate(
    (wanted) => (globalThis as unknown as { probe: Probe }).probe[wanted](),
    name as string as keyof Probe,
  ) as Promise<ReturnType<Probe[Name]>>;
};

export interface Walk {
  /** Det som ikke ble nådd, det som fikk fokus uten å skulle det, og det som kom i feil rekkefølge eller to ganger. */
  missed: string[];
  unexpected: string[];
  misplaced: string[];
  /** Uten synlig merke, uten strek rundt, og helt dekket eller utenfor vinduet. */
  unmarked: string[];
  unlined: string[];
  covered: string[];
}

/** Går gjennom siden med Tab til fokus forlater den, eller til det er gått for langt (en felle). */
export async function walk(page: Page): Promise<Walk> {
  const expected = await ask(page, 'start');
  const stops: Stop[] = [];
  for (let step = 0; step < expected + 5; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await ask(page, 'stop');
    if (!stop) break;
    // Et datofelt er ett element med flere stopp i seg.
    if (stop.inDate && stop.index === stops.at(-1)?.index) step -= 1;
    else stops.push(stop);
  }
  const names = (wanted: (stop: Stop, place: number) => boolean) =>
    stops.filter(wanted).map(({ name }) => name);
  return {
    missed: await ask(page, 'missed'),
    unexpected: names(({ index }) => index < 0),
    misplaced: names(({ index }, place) => index <= (stops[place - 1]?.index ?? -1)),
    unmarked: names(({ outlined, marked }) => !outlined && !marked),
    unlined: names(({ outlined }) => !outlined),
    covered: names(({ covered }) => covered),
  };
}

export const smallTargets = (page: Page) => ask(page, 'smallTargets');
export const smallControls = (page: Page) => ask(page, 'smallControls');
export const clippedText = (page: Page) => ask(page, 'clipped');
export const overlappingText = (page: Page) => ask(page, 'overlapping');
export const movingParts = (page: Page) => ask(page, 'moving');
export const faintControls = (page: Page) => ask(page, 'faint');

/** Setter avstandene i WCAG 1.4.12. Et konstruert stilark går utenom CSP, slik leserens egne stiler gjør. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
}
