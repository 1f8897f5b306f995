/** Det som bare var der for søkeindeksen eller for Starlights egen meny, og som ingen leser trenger. */
const LEFTOVERS: readonly RegExp[] = [
  /<p hidden data-pagefind-meta[^>]*>[^<]*<\/p>/g,
  / data-(?:pagefind-[a-z-]+|search-filters)(?:="[^"]*")?/g,
  /<meta name="(?:generator|twitter:card)"[^>]*>/g,
  /<script type="module" src="\/_astro\/Page\.[^"]*"><\/script>/g,
  / class="astro-[a-z0-9]+"/g,
];

/** Tar bort restene fra en ferdig side. Innhold og ankere er urørt. */
export const withoutLeftovers = (html: string): string =>
  LEFTOVERS.reduce((text, leftover) => text.replace(leftover, ''), html);
