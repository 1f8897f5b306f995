import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { CONTENT_TYPES } from '../content/schemas/shared.ts';

/** Innholdslista på en emneside: de faste delene, i fast rekkefølge. */
const TOPIC_CONTENTS = [
  ['kort-sagt', 'Kort sagt'],
  ...Object.entries(CONTENT_TYPES),
  ['gjor-dette-forst', 'Gjør dette først'],
  ['hos-oss', 'Slik gjør vi det hos oss'],
  ['kilder', 'Kilder'],
] as const;

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
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
});
