/** Melder på tjenestearbeideren, og lar leseren velge når en ny utgave tas i bruk. */
const serviceWorker = 'serviceWorker' in navigator ? navigator.serviceWorker : null;

/**
 * Sier fra om en ny utgave, uten å flytte fokus. Øverst når siden åpnes, nederst når noen kan være i gang på den:
 * et felt skal ikke flytte seg idet tommelen treffer.
 */
function offerUpdate({ waiting }: ServiceWorkerRegistration, place: 'over' | 'under'): void {
  if (!waiting || !serviceWorker?.controller || document.getElementById('ny-utgave')) return;
  const line = document.createElement('p');
  line.id = 'ny-utgave';
  line.className = 'melding noprint';
  line.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn two';
  button.textContent = 'Bytt nå';
  button.addEventListener('click', () => {
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('bytt-utgave');
  });
  line.append('En ny utgave er klar. ', button);
  const frame = document.querySelector('.frame');
  if (place === 'over') frame?.before(line);
  else frame?.after(line);
}

async function start(): Promise<void> {
  if (!serviceWorker) return;
  const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  if (!serviceWorker.controller) {
    const { active } = await serviceWorker.ready;
    active?.postMessage('besokt');
  }
  offerUpdate(registration, 'over');
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () =>
      offerUpdate(registration, 'under'),
    );
  });
}

// Lagring kan være slått av (privat vindu); siden virker da som før, bare uten kopi.
if (import.meta.env.PROD) start().catch(() => {});
