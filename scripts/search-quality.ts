import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { parseYaml } from '../src/content/parseYaml.ts';
import { launch } from '../tests/browser/browser.ts';
import { serveFolder } from '../tests/browser/staticServer.ts';

interface Query {
  sporsmal: string;
  slag: string;
  beste: string;
  gode: string[];
  gruppe: 'utvikling' | 'kontroll';
}
interface Outcome {
  query: Query;
  pages: string[];
  milliseconds: number;
}
type Engine = (query: string) => Promise<{ pages: string[]; milliseconds: number }>;

const GROUPS = ['utvikling', 'kontroll'] as const;

const queries = parseYaml(await readFile('tests/search/queries.yaml', 'utf8')) as Query[];
const showMisses = process.argv.includes('--bom');
const { origin, stop } = await serveFolder('dist');
const browser = await launch();

/** Uendret Pagefind på den samme indeksen. */
async function stock(page: Page): Promise<Engine> {
  await page.goto(`${origin}/om/`);
  return (query) =>
    page.evaluate(async (text) => {
      const { search } = await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`);
      const start = performance.now();
      const { results } = await search(text);
      const found = await Promise.all(
        results.slice(0, 10).map((result: { data(): Promise<{ url: string }> }) => result.data()),
      );
      return { pages: found.map(({ url }) => url), milliseconds: performance.now() - start };
    }, query);
}

/** Vår søkeside, slik leseren bruker den: fra tast til de første treffene står der. */
async function ours(page: Page): Promise<Engine> {
  await page.goto(`${origin}/sok/?q=mat`);
  await page.locator('.treff li').first().waitFor();
  return (query) =>
    page.evaluate(async (text) => {
      const field = document.querySelector('search-page input') as HTMLInputElement;
      const list = document.querySelector('.treff') as HTMLElement;
      const status = document.querySelector('.sok-status') as HTMLElement;
      const settled = () =>
        new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            done();
          });
          observer.observe(status, { childList: true });
        });
      const start = performance.now();
      field.value = text;
      const first = settled();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await first;
      const milliseconds = performance.now() - start;
      const more = document.querySelector('.treff-flere') as HTMLButtonElement;
      if (!more.hidden) {
        const grown = new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            done();
          });
          observer.observe(list, { childList: true });
        });
        more.click();
        await grown;
      }
      const links = [...list.querySelectorAll('a')].slice(0, 10);
      return { pages: links.map(({ pathname }) => pathname), milliseconds };
    }, query);
}

const unique = (values: string[]) => [...new Set(values)];
const average = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;
const recall = ({ query, pages }: Outcome) => {
  const good = unique([query.beste, ...query.gode]);
  return (
    pages.slice(0, 5).filter((address) => good.includes(address)).length / Math.min(5, good.length)
  );
};
const reciprocalRank = ({ query, pages }: Outcome) => {
  const place = pages
    .slice(0, 10)
    .findIndex((address) => query.beste === address || query.gode.includes(address));
  return place < 0 ? 0 : 1 / (place + 1);
};

/** Hver gruppe begynner uten noe lagret, så tida også gjelder den som søker første gang. */
async function run(open: (page: Page) => Promise<Engine>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const group of GROUPS) {
    const page = await browser.newPage();
    const engine = await open(page);
    for (const query of queries.filter(({ gruppe }) => gruppe === group)) {
      const { pages, milliseconds } = await engine(query.sporsmal);
      outcomes.push({ query, pages: unique(pages), milliseconds });
    }
    await page.close();
  }
  return outcomes;
}

function report(name: string, outcomes: Outcome[]): void {
  for (const group of GROUPS) {
    const own = outcomes.filter(({ query }) => query.gruppe === group);
    const times = own.map(({ milliseconds }) => milliseconds);
    const bestFirst =
      own.filter(({ query, pages }) => pages[0] === query.beste).length / Math.max(1, own.length);
    console.log(
      `${name.padEnd(10)} ${group.padEnd(10)} n ${String(own.length).padStart(3)}  recall@5 ${average(own.map(recall)).toFixed(3)}  MRR@10 ${average(own.map(reciprocalRank)).toFixed(3)}  beste først ${bestFirst.toFixed(2)}  uten treff ${own.filter(({ pages }) => pages.length === 0).length}  p50 ${percentile(times, 0.5).toFixed(0)} ms  p95 ${percentile(times, 0.95).toFixed(0)} ms`,
    );
    for (const [kind, members] of Map.groupBy(own, ({ query }) => query.slag)) {
      console.log(
        `  ${kind.padEnd(12)} n ${String(members.length).padStart(2)}  recall@5 ${average(members.map(recall)).toFixed(2)}  MRR ${average(members.map(reciprocalRank)).toFixed(2)}`,
      );
    }
  }
}

const stockOutcomes = await run(stock);
const ourOutcomes = await run(ours);
report('Pagefind', stockOutcomes);
report('vårt søk', ourOutcomes);
if (showMisses) {
  console.log('\nUnder full skår hos oss (bare utvikling; kontroll skal ikke ses):');
  for (const outcome of ourOutcomes.filter(
    (candidate) =>
      candidate.query.gruppe === 'utvikling' &&
      (recall(candidate) < 1 || reciprocalRank(candidate) < 1),
  )) {
    const { query, pages } = outcome;
    console.log(
      `  ${query.slag} «${query.sporsmal}» recall ${recall(outcome).toFixed(2)} rr ${reciprocalRank(outcome).toFixed(2)}\n    ville: ${unique([query.beste, ...query.gode]).join(' ')}\n    fikk:  ${pages.slice(0, 5).join(' ') || 'ingenting'}`,
    );
  }
}
await browser.close();
await stop();
