import { checkContent } from '../src/content/checkContent.ts';
import { formatFault } from '../src/content/faults.ts';
import { readContent } from '../src/content/readContent.ts';
import { BUILT_ADDRESSES } from '../src/navigation.ts';

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const quiet = process.argv.includes('--uten-varsler');
const all = checkContent(
  await readContent(process.cwd()),
  new Date().toISOString().slice(0, 10),
  BUILT_ADDRESSES,
);
const faults = all.filter(
  ({ file, level }) =>
    (only.length === 0 || only.some((part) => file.includes(part))) &&
    !(quiet && level === 'varsel'),
);
for (const fault of faults) console.log(formatFault(fault));
const errors = faults.filter(({ level }) => level === 'feil').length;
console.log(`${errors} feil, ${faults.length - errors} varsler`);
process.exitCode = errors > 0 ? 1 : 0;
