import {
  type CopyState,
  copyState,
  downloadPlan,
  formatMegabytes,
  progressOf,
} from '../../domain/offlineProgress.ts';

interface Manifest {
  edition: string;
  files: Record<string, [hash: string, bytes: number]>;
  /** Pakkens adresse → adressene i den. */
  packs: Record<string, string[]>;
}

const BATCH = 6;
const SAVED_AT = 'x-lagret';
const DOWNLOADED = 'uten-nett:utgave';

const STATES: Record<Exclude<CopyState, 'complete'>, string> = {
  partial: '',
  evicted:
    ' Nettleseren har slettet noe av det du lastet ned. Last ned resten, og legg nettstedet på hjem-skjermen, så får det stå.',
  outgrown: ' Nettstedet har fått nye sider siden du lastet ned alt.',
};

/** Utgaven leseren lastet ned alt av. Lagring kan være nektet; da vet vi det ikke. */
function downloadedEdition(): string | null {
  try {
    return localStorage.getItem(DOWNLOADED);
  } catch {
    return null;
  }
}

function rememberEdition(edition: string | null): void {
  try {
    if (edition === null) localStorage.removeItem(DOWNLOADED);
    else localStorage.setItem(DOWNLOADED, edition);
  } catch {
    // Da kan siden ikke si fra om at nettleseren har ryddet. Kopien virker likevel.
  }
}

/** Om nettleseren har lovet å beholde kopien. */
const promise = async (): Promise<string> =>
  (await navigator.storage?.persisted?.().catch(() => false))
    ? 'Nettleseren har lovet å beholde kopien.'
    : 'Nettleseren kan rydde kopien bort når den mangler plass eller du ikke har vært her på en stund. Legg nettstedet på hjem-skjermen, så er den tryggere.';

/** Henter hele utgaven til enheten, med framdrift og pause. Det som er hentet, blir stående om noe stanser. */
class DownloadAll extends HTMLElement {
  #manifest: Manifest | null = null;
  #running = false;

  connectedCallback(): void {
    this.#button('start').addEventListener('click', () => void this.#toggle());
    this.#button('delete').addEventListener('click', () => void this.#delete());
    // Vises siden i stedet for en som ikke er lagret, trenger leseren verktøyene først.
    const works = this.querySelector<HTMLElement>('.virker-na');
    if (works) works.hidden = location.pathname === '/om/uten-nett/';
    void this.#prepare();
  }

  #button(action: 'start' | 'delete'): HTMLButtonElement {
    return this.querySelector(`[data-action="${action}"]`) as HTMLButtonElement;
  }

  #say(text: string): void {
    const status = this.querySelector('.last-ned-status');
    if (status) status.textContent = text;
  }

  async #prepare(): Promise<void> {
    if (!('caches' in window) || !('serviceWorker' in navigator)) {
      this.#say(
        'Nettleseren kan ikke lagre nettsteder. Bruk en nyere nettleser, slå av privat vindu, eller skriv ut sidene.',
      );
      return;
    }
    try {
      const response = (await caches.match('/offline.json')) ?? (await fetch('/offline.json'));
      this.#manifest = (await response.json()) as Manifest;
      this.#button('start').disabled = false;
      await this.#report();
    } catch {
      this.#say('Fikk ikke tak i lista over sider. Prøv igjen når du har nett.');
    }
  }

  async #store(): Promise<Cache> {
    return caches.open(`trygg-${this.#manifest?.edition ?? ''}`);
  }

  async #missing(): Promise<string[]> {
    const store = await this.#store();
    const saved = new Set((await store.keys()).map(({ url }) => new URL(url).pathname));
    return Object.keys(this.#manifest?.files ?? {}).filter((address) => !saved.has(address));
  }

  async #report(): Promise<void> {
    const missing = await this.#missing();
    const progress = progressOf(this.#manifest?.files ?? {}, missing);
    const bar = this.querySelector('progress');
    if (bar) {
      bar.value = progress.share;
      bar.hidden = progress.share === 0 || progress.share === 1;
    }
    const start = this.#button('start');
    start.hidden = progress.share === 1;
    start.textContent = this.#running
      ? 'Pause'
      : progress.share > 0
        ? `Last ned resten (${formatMegabytes(progress.remainingBytes)})`
        : `Last ned alt (${formatMegabytes(progress.remainingBytes)})`;
    this.#button('delete').disabled = progress.savedFiles === 0;
    const edition = this.#manifest?.edition ?? '';
    const state = copyState(progress.share, edition, downloadedEdition());
    if (state === 'complete') {
      rememberEdition(edition);
      this.#say(
        `Alt er lagret på enheten: ${formatMegabytes(progress.savedBytes)}. ${await promise()}`,
      );
    } else {
      this.#say(
        `${progress.savedFiles} av ${progress.files} filer er lagret på enheten.${STATES[state]}`,
      );
    }
  }

  async #toggle(): Promise<void> {
    if (this.#running) {
      this.#running = false;
      return;
    }
    this.#running = true;
    // Ber nettleseren om ikke å rydde bort kopien. Firefox spør leseren; nedlastingen venter ikke på svaret.
    const answered = () => (this.#running ? undefined : this.#report());
    navigator.storage?.persist?.().then(answered, () => {});
    try {
      const store = await this.#store();
      const missing = await this.#missing();
      const { packs, files } = downloadPlan(missing, this.#manifest?.packs ?? {});
      while (this.#running && packs.length + files.length > 0) {
        const pack = packs.shift();
        if (pack) await this.#unpack(store, pack, new Set(missing));
        else await Promise.all(files.splice(0, BATCH).map((address) => this.#save(store, address)));
        await this.#report();
      }
      this.#running = false;
      await this.#report();
    } catch (error) {
      this.#running = false;
      await this.#report();
      this.#say(
        error instanceof DOMException && error.name === 'QuotaExceededError'
          ? 'Det er ikke plass på enheten. Slett noe annet og prøv igjen. Det som alt er hentet, er tatt vare på.'
          : 'Nettet svarte ikke. Det som alt er hentet, er tatt vare på. Prøv igjen når du har nett.',
      );
    }
  }

  /** Henter en pakke og lagrer sidene i den som mangler. */
  async #unpack(store: Cache, pack: string, missing: ReadonlySet<string>): Promise<void> {
    const response = await fetch(pack);
    if (!response.ok) throw new Error(`${pack}: ${response.status}`);
    const texts = Object.entries((await response.json()) as Record<string, string>);
    for (const [address, text] of texts) {
      if (!missing.has(address)) continue;
      const type = address.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
      const headers = { 'content-type': type, [SAVED_AT]: new Date().toISOString() };
      await store.put(address, new Response(text, { headers }));
    }
  }

  async #save(store: Cache, address: string): Promise<void> {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok && address !== '/404.html') throw new Error(`${address}: ${response.status}`);
    const headers = new Headers(response.headers);
    headers.set(SAVED_AT, new Date().toISOString());
    headers.delete('content-encoding');
    await store.put(address, new Response(await response.arrayBuffer(), { headers }));
  }

  async #delete(): Promise<void> {
    this.#running = false;
    const store = await this.#store();
    for (const request of await store.keys()) {
      if (new URL(request.url).pathname !== '/offline.json') await store.delete(request);
    }
    rememberEdition(null);
    await this.#report();
    this.#say('Slettet fra enheten. Grunnpakken kommer tilbake neste gang du åpner nettstedet.');
  }
}

customElements.define('download-all', DownloadAll);
