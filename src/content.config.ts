import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { listLoader, statementLoader } from './content/loaders.ts';
import { domainSchema } from './content/schemas/domain.ts';
import { indicatorSchema } from './content/schemas/indicator.ts';
import { networkSchema } from './content/schemas/network.ts';
import { sourceSchema } from './content/schemas/source.ts';
import { placedStatementSchema } from './content/schemas/statement.ts';
import { termSchema } from './content/schemas/term.ts';
import { toolSchema } from './content/schemas/tool.ts';
import { pageFields } from './content/schemas/topic.ts';
import { TEXTS } from './starlight/texts.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/sider', pattern: '**/[^_]*.{md,mdx}' }),
    schema: docsSchema({ extend: pageFields }),
  }),
  statements: defineCollection({ loader: statementLoader(), schema: placedStatementSchema }),
  domains: defineCollection({
    loader: glob({ base: './content/domener', pattern: '*.yaml' }),
    schema: domainSchema,
  }),
  sources: defineCollection({ loader: listLoader('kilder'), schema: sourceSchema }),
  terms: defineCollection({ loader: listLoader('begreper'), schema: termSchema }),
  tools: defineCollection({ loader: listLoader('verktoy'), schema: toolSchema }),
  indicators: defineCollection({ loader: listLoader('indikatorer'), schema: indicatorSchema }),
  networks: defineCollection({ loader: listLoader('nettverk'), schema: networkSchema }),
  i18n: defineCollection({ loader: () => [{ id: 'nb', ...TEXTS }], schema: i18nSchema() }),
};
