import { findChromium } from './findChromium.ts';
import { installDebian } from './installDebian.ts';

if (!findChromium()) {
  installDebian(['chromium']);
  if (!findChromium()) {
    console.error(
      'Nettlesertestene trenger Chrome eller Chromium. Installer en av dem (Debian: sudo apt-get install chromium), eller sett CHROMIUM_PATH til programmet, og kjør testene igjen.',
    );
    process.exit(1);
  }
}
console.log(`Nettleser til testene: ${findChromium()}`);
