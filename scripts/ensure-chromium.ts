import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './findChromium.ts';

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0;

if (!findChromium()) {
  const isRoot = process.getuid?.() === 0;
  if (existsSync('/usr/bin/apt-get') && isRoot) {
    console.log('Fant ingen Chrome eller Chromium. Installerer Debians pakke «chromium».');
    run('apt-get', 'update');
    run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium');
  }
  if (!findChromium()) {
    console.error(
      'Nettlesertestene trenger Chrome eller Chromium. Installer en av dem (Debian: sudo apt-get install chromium), eller sett CHROMIUM_PATH til programmet, og kjør testene igjen.',
    );
    process.exit(1);
  }
}
console.log(`Nettleser til testene: ${findChromium()}`);
