import { overBudget, topicMedian } from './bench/limits.ts';
import { readSite } from './bench/siteFigures.ts';

const site = await readSite('dist');
const faults = overBudget(site);
for (const fault of faults) console.error(fault);
console.log(
  `${site.pages.length} sider, median første tegning på emnesidene ${Math.ceil(topicMedian(site))} byte, ${faults.length} over grensen`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
