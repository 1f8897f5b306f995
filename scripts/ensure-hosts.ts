import { howToInstall, missingHosts } from './findHosts.ts';
import { installDebian } from './installDebian.ts';

if (missingHosts().length > 0) installDebian(missingHosts());
const missing = missingHosts();
// Testen av vertene feiler da med det samme rådet; de andre testene kan kjøre.
if (missing.length > 0) console.error(howToInstall(missing));
else console.log('Verter til testene: nginx med brotli og Caddy');
