/** Melder på tjenestearbeideren, sier fra om en lagret kopi, og lar leseren velge når en ny utgave tas i bruk. */
const serviceWorker = 'serviceWorker' in navigator ? navigator.serviceWorker : null;

interface Action {
  label: string;
  run(): void;
}

/**
 * Viser en linje, uten å flytte fokus. Øverst når siden åpnes, nederst når noen kan være i gang på den:
 * et felt skal ikke flytte seg idet tommelen treffer.
 */
function notice(id: string, text: string, place: 'over' | 'under', action?: Action): void {
  if (document.getElementById(id)) return;
  const line = document.createElement('p');
  line.id = id;
  line.className = 'melding noprint';
  line.setAttribute('role', 'status');
  line.append(text);
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn two';
    button.textContent = action.label;
    button.addEventListener('click', action.run);
    line.append(' ', button);
  }
  const frame = document.querySelector('.frame');
  if (place === 'over') frame?.before(line);
  else frame?.after(line);
}

function sayItIsSaved(savedAt: string | null): void {
  // Uten dato er dette siden om lesing uten nett, vist i stedet for den leseren ba om.
  if (!savedAt) {
    notice(
      'lagret-kopi',
      'Nettet svarer ikke, og siden du valgte, er ikke lagret på denne enheten.',
      'over',
    );
    return;
  }
  const day = new Intl.DateTimeFormat('nb', { dateStyle: 'long' }).format(new Date(savedAt));
  const review = document.querySelector<HTMLTimeElement>('.meta time:last-of-type')?.dateTime;
  const overdue = review && review < new Date().toISOString().slice(0, 10);
  notice(
    'lagret-kopi',
    `Du leser en lagret kopi fra ${day}. Nettet svarer ikke.${overdue ? ' Siden skulle vært gjennomgått. Sjekk teksten når du får nett.' : ''}`,
    'over',
  );
}

function offerUpdate(registration: ServiceWorkerRegistration, place: 'over' | 'under'): void {
  const { waiting } = registration;
  if (!waiting || !serviceWorker?.controller) return;
  notice('ny-utgave', 'En ny utgave er klar.', place, {
    label: 'Bytt nå',
    run: () => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('bytt-utgave');
    },
  });
}

async function start(): Promise<void> {
  if (!serviceWorker) return;
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data?.type === 'lagret-kopi' && data.saved) sayItIsSaved(data.savedAt ?? null);
  });
  serviceWorker.controller?.postMessage('lagret-kopi');
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
