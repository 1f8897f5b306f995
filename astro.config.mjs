import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentGate } from './src/build/contentGate.ts';
import { finishPages } from './src/build/finishPages.ts';
import { offline } from './src/build/offline.ts';
import { searchIndex } from './src/build/searchIndex.ts';
import { norwegian } from './src/starlight/norwegian.ts';

const override = (name) => `./src/overrides/${name}.astro`;
const SHARED_SCRIPTS =
  /src\/(?:tools\/(?:dom|handover)|domain\/(?:birthNumber|isbar|news2\w*))\.ts/;
const scriptName = ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`;

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  trailingSlash: 'always',
  // Som i HTML: et linjeskift er et mellomrom. Astros standard fjerner det, slik JSX gjør.
  compressHTML: true,
  prefetch: false,
  build: { inlineStylesheets: 'never' },
  // Skript som filer: de lagres mellom sidene og kan ikke forsinke første tegning.
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: scriptName,
              // Det NEWS2 og ISBAR deler, i én fil: hver fil er en tur til verten.
              codeSplitting: {
                groups: [{ name: 'felles', test: SHARED_SCRIPTS, minShareCount: 2 }],
              },
            },
          },
        },
      },
    },
  },
  markdown: { syntaxHighlight: false },
  integrations: [
    contentGate(),
    starlight({
      title: 'Trygghetsstandarden',
      locales: { root: { label: 'Norsk bokmål', lang: 'nb' } },
      sidebar: [],
      pagination: false,
      pagefind: false,
      expressiveCode: false,
      disable404Route: true,
      markdown: { processedDirs: ['./content/sider'], headingLinks: false },
      customCss: ['./src/styles/site.css'],
      plugins: [norwegian()],
      components: {
        ContentPanel: override('ContentPanel'),
        Footer: override('Footer'),
        Header: override('Header'),
        Hero: override('Nothing'),
        MarkdownContent: override('MarkdownContent'),
        PageFrame: override('PageFrame'),
        PageSidebar: override('PageSidebar'),
        PageTitle: override('PageTitle'),
        Sidebar: override('Sidebar'),
        SkipLink: override('SkipLink'),
        ThemeProvider: override('ThemeProvider'),
        TwoColumnContent: override('TwoColumnContent'),
      },
      head: [
        { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' } },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' } },
        { tag: 'meta', attrs: { name: 'theme-color', content: '#0d4a3a' } },
      ],
    }),
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/kort/') }),
    searchIndex(),
    finishPages(),
    offline(),
  ],
});
