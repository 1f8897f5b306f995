/** Nøkkelen i ThemeProvider.astro: dybde (k, m, f), bindestrek og eventuelt rolle (a, s, l, r). */
const KEY = 'lesevisning';
const EVERYTHING = 'f-';
const root = document.documentElement;
const all = <T extends Element>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
];

/** Viser utvalget stilarket skjuler; `until-found` lar søk på siden og lenker finne det likevel. */
function show(choice: string): void {
  const parts = all<HTMLElement>('.fem, .dyp');
  delete root.dataset['klar'];
  for (const part of parts) part.removeAttribute('hidden');
  root.dataset['les'] = choice;
  const waiting = parts.filter((part) => getComputedStyle(part).display === 'none');
  for (const part of waiting) part.setAttribute('hidden', 'until-found');
  root.dataset['klar'] = '';
  for (const button of all<HTMLElement>('.mer')) {
    const count = all('li.dyp[hidden]', button.closest('section') ?? undefined).length;
    button.textContent = count > 0 ? `${count} utsagn til i fordypning` : 'Forklaring i fordypning';
    button.ariaExpanded = 'false';
  }
}

/** Henter fram stedet adressen peker på. En overskrift tar med seg hele delen sin. */
function reveal(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const section = target.matches('h2') ? target.closest('section') : null;
  const parts = section ? all('[hidden]', section) : [];
  for (
    let part = target.closest('[hidden]');
    part;
    part = part.parentElement?.closest('[hidden]') ?? null
  )
    parts.push(part);
  if (parts.length === 0) return;
  for (const part of parts) part.removeAttribute('hidden');
  target.scrollIntoView();
}

function start(controls: HTMLElement, answer: HTMLElement): void {
  const depths = all<HTMLInputElement>('input', controls);
  const reader = controls.querySelector('select') as HTMLSelectElement;
  const status = answer.querySelector('p') as HTMLElement;

  const say = (end: string): void => {
    const [depth] = root.dataset['les'] ?? EVERYTHING;
    const waiting = all('.st > li[id]').filter((statement) => statement.closest('[hidden]'));
    const required = waiting.filter((statement) => statement.querySelector('.skal')).length;
    // Setningen om dybden står også på papir; resten gjelder bare skjermen.
    const screen = document.createElement('span');
    screen.className = 'noprint';
    const role = reader.selectedOptions[0];
    if (role?.value) {
      const count = all(`[data-til*=${role.value}]`).length;
      const link = document.createElement('a');
      const start = role.dataset['start'] ?? '';
      link.href = `#${start}`;
      link.textContent = document.getElementById(start)?.textContent ?? '';
      screen.append(
        `${count || 'Ingen'} utsagn nevner rollen din. Ingen er skjult for den. Begynn med `,
        link,
        '. ',
      );
    }
    screen.append(end);
    status.replaceChildren(
      depth === 'f'
        ? 'Hele siden. '
        : depth === 'm'
          ? `5 minutter: ${waiting.length} utsagn og forklaringene står i fordypning. `
          : `30 sekunder: ${waiting.length} utsagn til, ${required} av dem «skal». `,
      screen,
      ' ',
    );
  };

  const remember = (): void => {
    const depth = depths.find(({ checked }) => checked)?.value ?? 'f';
    show(`${depth}-${reader.value}`);
    try {
      localStorage.setItem(KEY, root.dataset['les'] ?? EVERYTHING);
      say('Husket på denne enheten.');
    } catch {
      say('Gjelder bare nå, for nettleseren lagrer ikke.');
    }
  };

  const set = (choice: string): void => {
    for (const depth of depths) depth.checked = depth.value === choice[0];
    reader.value = choice.slice(2);
  };

  controls.addEventListener('change', remember);
  answer.querySelector('button')?.addEventListener('click', () => {
    set(EVERYTHING);
    show(EVERYTHING);
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Ingenting var lagret når lagring er slått av.
    }
    say('Valget er glemt.');
    depths.at(-1)?.focus();
    delete root.dataset['les'];
  });
  for (const button of all<HTMLElement>('.mer'))
    button.addEventListener('click', () => {
      const open = button.ariaExpanded !== 'true';
      for (const part of all('.dyp', button.closest('section') ?? undefined)) {
        if (open) part.removeAttribute('hidden');
        else part.setAttribute('hidden', 'until-found');
      }
      button.ariaExpanded = String(open);
    });
  document.querySelector('.videre-5')?.addEventListener('click', () => {
    set(`m-${reader.value}`);
    remember();
    const next = document.getElementById('ledende-praksis');
    next?.setAttribute('tabindex', '-1');
    next?.focus();
  });
  addEventListener('hashchange', reveal);

  const stored = root.dataset['les'] ?? '';
  if (!/^[kmf]-[aslr]?$/.test(stored)) {
    delete root.dataset['les'];
    return;
  }
  set(stored);
  show(stored);
  say('Husket på denne enheten.');
  reveal();
}

const controls = document.querySelector<HTMLElement>('.les');
const answer = document.querySelector<HTMLElement>('.les-svar');
if (controls && answer) start(controls, answer);

// Gjør fila til en modul, så navnene ikke deles med andre skript.
export {};
