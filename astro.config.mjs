import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentGate } from './src/build/contentGate.ts';
import { offline } from './src/build/offline.ts';
import { pageStyles } from './src/build/pageStyles.ts';
import { searchIndex } from './src/build/searchIndex.ts';
import { securityPolicy } from './src/build/securityPolicy.ts';
import { norwegian } from './src/starlight/norwegian.ts';

const override = (name) => `./src/overrides/${name}.astro`;

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  trailingSlash: 'always',
  // Som i HTML: et linjeskift er et mellomrom. Astros standard fjerner det, slik JSX gjør.
  compressHTML: true,
  prefetch: false,
  build: { inlineStylesheets: 'never' },
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
        {
          tag: 'link',
          attrs: {
            rel: 'preload',
            href: '/fonts/schibsted-grotesk-700.woff2',
            as: 'font',
            type: 'font/woff2',
            crossorigin: '',
          },
        },
      ],
    }),
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/kort/') }),
    searchIndex(),
    pageStyles(),
    securityPolicy(),
    offline(),
  ],
});
