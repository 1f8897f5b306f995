import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const onPath = (name: string): string | null => {
  const look = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(look, [name], { encoding: 'utf8' });
  return status === 0 ? (stdout.split(/\r?\n/)[0]?.trim() ?? null) : null;
};

/** Stien til en Chrome eller Chromium på maskinen: CHROMIUM_PATH først, så PATH, så kjente steder. */
export function findChromium(): string | null {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  for (const name of NAMES) {
    const path = onPath(name);
    if (path) return path;
  }
  return PLACES.find((place) => existsSync(place)) ?? null;
}
