import { showLighthouse } from './bench/lighthouse.ts';
import { showScale } from './bench/scale.ts';
import { compareWithPeers } from './bench/withPeers.ts';
import { compareWithStock, showSearchGrowth } from './bench/withStock.ts';

const MEASURES: Record<string, (project: string) => Promise<void>> = {
  '--peers': compareWithPeers,
  '--scale': showScale,
  '--lighthouse': showLighthouse,
  '--search': showSearchGrowth,
};

const flags = process.argv.slice(2);
const unknown = flags.find((flag) => !(flag in MEASURES));
if (unknown) {
  console.error(`Kjenner ikke «${unknown}». Velg blant ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(1);
}
if (flags.length === 0) await compareWithStock(process.cwd());
for (const flag of flags) await MEASURES[flag]?.(process.cwd());
