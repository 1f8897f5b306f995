/* Nødbryteren: legges ut som sw.js når en utgave må trekkes. Sletter alt lagret og melder seg av. */
interface KillEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
const killed = globalThis as unknown as {
  addEventListener(type: 'install' | 'activate', listener: (event: KillEvent) => void): void;
  skipWaiting(): Promise<void>;
  registration: { unregister(): Promise<boolean> };
};

killed.addEventListener('install', (event) => event.waitUntil(killed.skipWaiting()));
killed.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => killed.registration.unregister()),
  ),
);
