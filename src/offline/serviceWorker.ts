/*
 * Holder nettstedet leselig uten nett. Bygget setter inn utgaven.
 * Sider: nettet først, med kort frist, så fagtekst aldri er unødig gammel. Alt annet: lageret først.
 * En ny utgave lagres ved siden av den gamle og tas i bruk når leseren sier ja, eller ved neste oppstart.
 */
interface Manifest {
  edition: string;
  /** Adresse → avtrykk og størrelse i byte. */
  files: Record<string, [hash: string, bytes: number]>;
  /** Det som lagres ved første besøk. */
  core: string[];
}
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends WorkerEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
interface NoteEvent extends WorkerEvent {
  data: unknown;
  source: { url: string } | null;
}
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: NoteEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

const scope = globalThis as unknown as WorkerScope;
const EDITION = 'UTGAVE';
const PREFIX = 'trygg-';
const STORE = PREFIX + EDITION;
const MANIFEST = '/offline.json';
const SAVED_AT = 'x-lagret';
const PAGE_WAIT_MS = 3000;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => {
  if (event.data === 'bytt-utgave') event.waitUntil(scope.skipWaiting());
  if (event.data === 'besokt' && event.source) event.waitUntil(keepFirstVisit(event.source.url));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : resource(request));
});

async function fetchWhole(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok && address !== '/404.html') throw new Error(`${address}: ${response.status}`);
  return stamped(response);
}

/** Noen verter videresender; nettleseren avviser et videresendt svar på en navigering, så vi lager et nytt. */
async function stamped(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set(SAVED_AT, new Date().toISOString());
  headers.delete('content-encoding');
  return new Response(await response.arrayBuffer(), { status: response.status, headers });
}

async function manifestIn(store: Cache): Promise<Manifest | null> {
  const response = await store.match(MANIFEST);
  return response ? ((await response.json()) as Manifest) : null;
}

/** Lagrer grunnpakken, og alt leseren hadde fra før. Svikter én fil, blir den gamle utgaven stående hel. */
async function install(): Promise<void> {
  const manifestResponse = await fetchWhole(MANIFEST);
  const manifest = (await manifestResponse.clone().json()) as Manifest;
  if (manifest.edition !== EDITION) throw new Error('Utgaven er ikke ferdig lagt ut.');

  const oldNames = (await caches.keys()).filter(
    (name) => name.startsWith(PREFIX) && name !== STORE,
  );
  const olds = await Promise.all(
    oldNames.map(async (name) => {
      const store = await caches.open(name);
      return { store, manifest: await manifestIn(store) };
    }),
  );
  const wanted = new Set(manifest.core);
  for (const { store } of olds) {
    for (const request of await store.keys()) {
      const { pathname } = new URL(request.url);
      if (manifest.files[pathname]) wanted.add(pathname);
    }
  }
  const unchanged = async (address: string): Promise<Response | undefined> => {
    for (const { store, manifest: old } of olds) {
      if (old?.files[address]?.[0] === manifest.files[address]?.[0]) {
        const response = await store.match(address);
        if (response) return response;
      }
    }
    return undefined;
  };
  const store = await caches.open(STORE);
  try {
    for (const batch of chunks([...wanted], 8)) {
      await Promise.all(
        batch.map(async (address) => {
          await store.put(address, (await unchanged(address)) ?? (await fetchWhole(address)));
        }),
      );
    }
    await store.put(MANIFEST, manifestResponse);
  } catch (error) {
    await caches.delete(STORE);
    throw error;
  }
}

/** Den første siden ble åpnet før tjenestearbeideren fantes, og må hentes i etterkant. */
async function keepFirstVisit(url: string): Promise<void> {
  const { pathname } = new URL(url);
  const store = await caches.open(STORE);
  if (!(await manifestIn(store))?.files[pathname] || (await store.match(pathname))) return;
  await store.put(pathname, await fetchWhole(pathname));
}

function* chunks(items: string[], size: number): Generator<string[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

async function activate(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await Promise.all(names.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function page(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const store = await caches.open(STORE);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PAGE_WAIT_MS) });
    if (response.ok && !response.redirected && (await manifestIn(store))?.files[pathname]) {
      // Lagring kan nektes eller være full; siden skal vises likevel.
      stamped(response.clone())
        .then((copy) => store.put(pathname, copy))
        .catch(() => {});
    }
    return response;
  } catch {
    const saved = (await store.match(pathname)) ?? (await store.match(`${pathname}/`));
    return saved ? withNotice(saved, copyNotice) : missing(store, pathname);
  }
}

/** Sier hvor gammel kopien er, og om siden skulle vært gjennomgått etterpå. */
function copyNotice(html: string, savedAt: string | null): string {
  const day =
    savedAt && new Intl.DateTimeFormat('nb', { dateStyle: 'long' }).format(new Date(savedAt));
  const [, review] = /innen\s*<time datetime="([^"]+)/.exec(html) ?? [];
  const overdue = review && review < new Date().toISOString().slice(0, 10);
  return `Du leser en lagret kopi${day ? ` fra ${day}` : ''}. Nettet svarer ikke.${overdue ? ' Siden skulle vært gjennomgått. Sjekk teksten når du får nett.' : ''}`;
}

const notSaved = () => 'Nettet svarer ikke, og siden du valgte, er ikke lagret på denne enheten.';

/** En lagret side med en linje over innholdet. Den står i siden fra første stund, så ingenting flytter seg. */
async function withNotice(
  saved: Response,
  say: (html: string, savedAt: string | null) => string,
  status = saved.status,
): Promise<Response> {
  const html = await saved.text();
  const text = say(html, saved.headers.get(SAVED_AT));
  const line = `<p class="melding noprint" role="status">${text}</p>`;
  return new Response(html.replace(/<div class="frame|<main/, `${line}$&`), {
    status,
    headers: saved.headers,
  });
}

/** Ukjent adresse gir 404-siden; en kjent side som ikke er lagret, gir sida om lesing uten nett. */
async function missing(store: Cache, pathname: string): Promise<Response> {
  const isKnown = Boolean((await manifestIn(store))?.files[pathname]);
  const saved = await store.match(isKnown ? '/om/uten-nett/' : '/404.html');
  if (!saved) return Response.error();
  return withNotice(saved, notSaved, isKnown ? 503 : 404);
}

async function resource(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const store = await caches.open(STORE);
  const saved = await store.match(pathname);
  if (saved) return saved;
  const response = await fetch(request);
  if (response.ok && (await manifestIn(store))?.files[pathname]) {
    stamped(response.clone())
      .then((copy) => store.put(pathname, copy))
      .catch(() => {});
  }
  return response;
}
