const KEY = 'lokalt:';

type Notes = Record<string, string>;

function read(page: string): Notes {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY + page) ?? '{}');
    return stored !== null && typeof stored === 'object' ? (stored as Notes) : {};
  } catch {
    return {};
  }
}

/** Det lokale laget på en emneside: feltene huskes på denne enheten til leseren sletter dem. */
class LocalNotes extends HTMLElement {
  connectedCallback(): void {
    const notes = read(this.#page);
    // Det leseren rakk å skrive før skriptet var her, kommer i tillegg til det som var lagret.
    const early = this.#inputs.some(({ value }) => value);
    for (const input of this.#inputs)
      input.value = [...new Set([notes[input.name], input.value])].filter(Boolean).join('; ');
    if (early) this.#save();
    this.addEventListener('input', () => this.#save());
    this.querySelector('button')?.addEventListener('click', () => this.#clear());
  }

  get #page(): string {
    return this.dataset['page'] ?? location.pathname;
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  #say(text: string): void {
    const status = this.querySelector('.lokal-status');
    if (status) status.textContent = text;
  }

  #save(): void {
    const notes = Object.fromEntries(
      this.#inputs.filter(({ value }) => value).map(({ name, value }) => [name, value]),
    );
    try {
      localStorage.setItem(KEY + this.#page, JSON.stringify(notes));
      this.#say('Lagret bare på denne enheten.');
    } catch {
      this.#say(
        'Nettleseren tillater ikke lagring. Skriv ut siden før du lukker den, så tar du vare på teksten.',
      );
    }
  }

  #clear(): void {
    for (const input of this.#inputs) input.value = '';
    try {
      localStorage.removeItem(KEY + this.#page);
    } catch {
      // Ingenting var lagret når lagring er slått av.
    }
    this.#say('Slettet fra denne enheten.');
  }
}

customElements.define('local-notes', LocalNotes);
