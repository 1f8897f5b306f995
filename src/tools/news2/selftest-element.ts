import { type News2Case, runNews2Cases } from '../../domain/news2Cases.ts';
import { find } from '../dom.ts';

/** Kjører de publiserte testtilfellene på leserens enhet, med den samme koden som verktøyet bruker. */
class News2SelfTest extends HTMLElement {
  connectedCallback(): void {
    find(this, 'button').addEventListener('click', () => void this.#run());
  }

  async #run(): Promise<void> {
    const status = find(this, '[role="status"]');
    try {
      const response = await fetch('/api/news2-testcases.json');
      const { items } = (await response.json()) as { items: News2Case[] };
      const { passed, total, failed } = runNews2Cases(items);
      const wrong = failed.map(({ description }) => description).join('; ');
      status.textContent =
        failed.length === 0
          ? `${passed} av ${total} riktige på denne enheten.`
          : `${passed} av ${total} riktige. Bruk papirtabellen, og meld fra. Feil: ${wrong}.`;
    } catch {
      status.textContent = 'Fikk ikke hentet testtilfellene. Prøv igjen når du har nett.';
    }
  }
}

customElements.define('news2-selftest', News2SelfTest);
