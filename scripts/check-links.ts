import { glob, readFile } from 'node:fs/promises';

interface Page {
  ids: ReadonlySet<string>;
  links: readonly string[];
}

const decodeEntities = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

/** Adresser og ankere i en ferdig side, slik leseren får den. */
function readPage(html: string): Page {
  const values = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, value = '']) => decodeEntities(value));
  return {
    ids: new Set(values(/\sid="([^"]*)"/g)),
    links: values(/<(?:a|link|script|img|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g),
  };
}

const pages = new Map<string, Page>();
const files = new Set<string>();
for await (const found of glob('**/*.*', { cwd: 'dist' })) {
  const file = `/${found.replaceAll('\\', '/')}`;
  files.add(file);
  if (file.endsWith('.html'))
    pages.set(file.replace(/index\.html$/, ''), readPage(await readFile(`dist${file}`, 'utf8')));
}

const faults: string[] = [];
let links = 0;
for (const [address, page] of pages) {
  for (const link of page.links) {
    const target = new URL(link, `https://intern${address}`);
    if (target.host !== 'intern') continue;
    links += 1;
    const path = decodeURIComponent(target.pathname);
    const found = pages.get(path);
    const anchor = decodeURIComponent(target.hash.slice(1));
    if (!found && !files.has(path)) faults.push(`${address}: ${link} finnes ikke`);
    else if (found && anchor && !found.ids.has(anchor))
      faults.push(`${address}: ${link} har ikke ankeret «${anchor}»`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`${pages.size} sider, ${links} lenker, ${faults.length} brutte`);
process.exitCode = faults.length > 0 ? 1 : 0;
