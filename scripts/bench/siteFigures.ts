import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { addressOfFile } from '../../src/build/offline.ts';
import { allScripts } from '../../src/build/scriptImports.ts';

const compress = promisify(brotliCompress);
/** Om en fil er pakket fra før; en vert pakker den ikke en gang til. */
export const isPacked = (name: string): boolean =>
  /\.(?:woff2|png|jpg|webp|avif|pagefind|pf_\w+)$/.test(name);

/** Størrelsen på en fil slik en vert sender den: brotli 11, eller uendret når den er pakket fra før. */
export async function sentSize(name: string, body: Buffer): Promise<number> {
  if (isPacked(name)) return body.length;
  return (await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })).length;
}

/** Hva slags side det er; grensene er ulike. */
export type PageKind = 'emne' | 'leseside' | 'verktøy' | 'lommekort';

/** Det en ferdig side koster leseren, byte brotli. */
export interface PageFigures {
  address: string;
  kind: PageKind;
  /** HTML og stilark, det som må være der før første tegning. */
  firstPaint: number;
  /** Skript i egne filer, med alt de henter videre, og skript i siden. */
  script: number;
  /** Siden selv og filene den ber om. */
  resources: number;
  /** Adresser hos andre i tagger som henter noe. */
  foreign: readonly string[];
}

/** Hele nettstedet i tall. */
export interface SiteFigures {
  pages: readonly PageFigures[];
  /** Alt som kan lagres uten nett, slik det hentes: i pakker der det finnes. `core` er det som lagres ved første besøk. */
  edition: { files: number; bytes: number; core: { files: number; bytes: number } };
  /** Tjenestearbeideren. */
  worker: number;
}

const FETCHING_RELATIONS =
  /^(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|(?:shortcut )?icon)$/;

/** Det en side henter: stilark, skript, og alt annet en tagg ber nettleseren om. Adressene er som de står. */
export function resourcesIn(html: string): {
  styles: string[];
  scripts: string[];
  other: string[];
  inlineScript: string;
} {
  const found = { styles: [] as string[], scripts: [] as string[], other: [] as string[] };
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  for (const [tag, name = ''] of html.matchAll(
    /<(link|script|img|iframe|source|video|audio|embed|object|image|use)\b[^>]*>/g,
  )) {
    if (name === 'link') {
      const relation = attribute(tag, 'rel');
      if (relation === 'stylesheet') found.styles.push(attribute(tag, 'href'));
      else if (FETCHING_RELATIONS.test(relation)) found.other.push(attribute(tag, 'href'));
    } else if (name === 'script') found.scripts.push(attribute(tag, 'src'));
    else
      found.other.push(
        ...['src', 'href', 'data', 'poster'].map((source) => attribute(tag, source)),
      );
  }
  const fetched = (addresses: string[]) => [
    ...new Set(addresses.filter((address) => !/^(?:$|#|data:)/.test(address))),
  ];
  return {
    styles: fetched(found.styles),
    scripts: fetched(found.scripts),
    other: fetched(found.other),
    inlineScript: [
      ...html.matchAll(/<script(?![^>]*\s(?:src|type="application)\b)[^>]*>([\s\S]*?)<\/script>/g),
    ]
      .map(([, code = '']) => code)
      .join('\n'),
  };
}

const isForeign = (address: string) => /^(?:[a-z]+:)?\/\//i.test(address);

/** Adresser hos andre som et stilark henter noe fra. */
export const foreignInStyles = (css: string): string[] =>
  [...css.matchAll(/(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s;]+)/g)].map(
    ([, address = '']) => address,
  );

/**
 * Leser et ferdig nettsted og regner ut det budsjettet og målingene trenger.
 * @param dist mappa med ferdige filer
 * @throws når nettstedet ikke er bygget
 */
export async function readSite(dist: string): Promise<SiteFigures> {
  const bodies = new Map<string, Promise<Buffer>>();
  const sizes = new Map<string, Promise<number>>();
  const fileOf = (address: string) =>
    `${decodeURIComponent(address).slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
  const bodyOf = (address: string) => {
    const body = bodies.get(address) ?? readFile(join(dist, fileOf(address)));
    bodies.set(address, body);
    return body;
  };
  const sizeOf = (address: string) => {
    const size =
      sizes.get(address) ?? bodyOf(address).then((body) => sentSize(fileOf(address), body));
    sizes.set(address, size);
    return size;
  };
  const sum = async (addresses: Iterable<string>) =>
    (await Promise.all([...addresses].map(sizeOf))).reduce((total, size) => total + size, 0);

  const topics = new Set(
    (
      JSON.parse((await bodyOf('/api/topics.json')).toString()) as { items: { address: string }[] }
    ).items.map(({ address }) => address),
  );
  const kindOf = (address: string): PageKind => {
    if (topics.has(address)) return 'emne';
    if (address.endsWith('/kort/')) return 'lommekort';
    return /^\/(?:verktoy\/.+|sok\/)$/.test(address) ? 'verktøy' : 'leseside';
  };

  const pages: PageFigures[] = [];
  for (const file of (await Array.fromAsync(glob('**/*.html', { cwd: dist }))).sort()) {
    const address = addressOfFile(file);
    const html = (await bodyOf(address)).toString();
    const { styles, scripts, other, inlineScript } = resourcesIn(html);
    const own = (addresses: string[]) => addresses.filter((candidate) => !isForeign(candidate));
    const code = await allScripts(own(scripts), async (src) => (await bodyOf(src)).toString());
    const css = await Promise.all(own(styles).map(async (href) => (await bodyOf(href)).toString()));
    pages.push({
      address,
      kind: kindOf(address),
      firstPaint: await sum([address, ...own(styles)]),
      script:
        (await sum(code.keys())) +
        (inlineScript ? await sentSize('.js', Buffer.from(inlineScript)) : 0),
      resources: 1 + new Set([...styles, ...scripts, ...other, ...code.keys()]).size,
      foreign: [
        ...[...styles, ...scripts, ...other].filter(isForeign),
        ...css.flatMap(foreignInStyles),
      ],
    });
  }

  const { core, files, packs } = JSON.parse((await bodyOf('/offline.json')).toString()) as {
    core: string[];
    files: Record<string, unknown>;
    packs: Record<string, string[]>;
  };
  const packed = new Set(Object.values(packs).flat());
  const single = Object.keys(files).filter((address) => !packed.has(address));
  return {
    pages,
    edition: {
      files: Object.keys(files).length,
      bytes: await sum([...single, ...Object.keys(packs)]),
      core: { files: core.length, bytes: await sum(core) },
    },
    worker: await sizeOf('/sw.js'),
  };
}
