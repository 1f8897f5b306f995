import type { StarlightPlugin } from '@astrojs/starlight/types';
import { TEXTS } from './texts.ts';

/** Bokmålstekstene Starlight og Pagefind mangler, og dataene sidene våre legger til. */
export function norwegian(): StarlightPlugin {
  return {
    name: 'norwegian',
    hooks: {
      'i18n:setup': ({ injectTranslations }) => injectTranslations({ nb: TEXTS }),
      'config:setup': ({ addRouteMiddleware }) =>
        addRouteMiddleware({ entrypoint: './src/starlight/routeData.ts' }),
    },
  };
}
