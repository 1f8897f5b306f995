import { getCollection } from 'astro:content';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { SHARE_HEIGHT, SHARE_WIDTH } from '../charts/sharePicture.ts';
import { CONTENT_TYPES } from '../content/schemas/shared.ts';
import { shareAlt, shareFileOf, shareSectionOf, shareSections } from '../content/shareSections.ts';

/** Innholdslista på en emneside: de faste delene, i fast rekkefølge. */
const TOPIC_CONTENTS = [
  ['kort-sagt', 'Kort sagt'],
  ...Object.entries(CONTENT_TYPES),
  ['gjor-dette-forst', 'Gjør dette først'],
  ['hos-oss', 'Slik gjør vi det hos oss'],
  ['kilder', 'Kilder'],
] as const;

/** En kortere innholdsliste er ikke til hjelp. */
const SHORTEST_CONTENTS = 3;

/** Bildet den som deler siden, får med. Bredde og høyde lar det vises allerede første gang noen deler den. */
async function shareTags({ pathname }: URL, site: URL | undefined) {
  const tools = (await getCollection('tools')).map(({ data }) => data);
  const section = shareSectionOf(pathname, shareSections(tools));
  if (!section) return [];
  const values = {
    image: new URL(`/deling/${shareFileOf(section)}.png`, site).href,
    'image:alt': shareAlt(section),
    'image:width': String(SHARE_WIDTH),
    'image:height': String(SHARE_HEIGHT),
  };
  return Object.entries(values).map(([name, content]) => ({
    tag: 'meta' as const,
    attrs: { property: `og:${name}`, content },
    content: '',
  }));
}

export const onRequest = defineRouteMiddleware(async ({ locals, url, site }) => {
  const route = locals.starlightRoute;
  route.head.push(...(await shareTags(url, site)));
  const { data } = route.entry;
  if (route.id.startsWith('verktoy')) {
    route.hasSidebar = false;
    route.toc = undefined;
  }
  if (data.gjennomgatt) route.lastUpdated = new Date(data.gjennomgatt);
  if (data.slag === 'emne' && route.toc) {
    route.toc.items = TOPIC_CONTENTS.map(([slug, text]) => ({
      depth: 2,
      slug,
      text,
      children: [],
    }));
  }
  if (route.toc) {
    const items = route.toc.items.filter(({ slug }) => slug !== '_top');
    route.toc = items.length < SHORTEST_CONTENTS ? undefined : { ...route.toc, items };
  }
});
