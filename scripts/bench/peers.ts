import { type MarkdownPage, markdownPages, writeFiles } from './markdownPages.ts';
import { type Cost, measure } from './process.ts';

/** En annen generator, satt opp slik dens egen veiledning begynner, med alle sidene i menyen. */
export interface Peer {
  name: string;
  packages: Readonly<Record<string, string>>;
  /** Låste versjoner av det pakkene henter, når nyeste ikke kan installeres. */
  overrides?: Readonly<Record<string, string>>;
  files(pages: readonly MarkdownPage[]): Record<string, string>;
  command: readonly [string, ...string[]];
  dist: string;
  /** Adressen generatoren gir siden med vår adresse. */
  addressOf(address: string): string;
}

const withoutEnding = (file: string) => file.replace(/(?:(^|\/)index)?\.md$/, '$1');

const FRONT = '---\ntitle: Forside\n---\n\n# Forside\n\nSammenlikning.\n';
const folderOf = (pages: readonly MarkdownPage[], folder: string) =>
  Object.fromEntries(pages.map(({ file, text }) => [`${folder}/${file}`, text]));

export const PEERS: readonly Peer[] = [
  {
    name: 'VitePress',
    packages: { vitepress: '1.6.4' },
    files: (pages) => ({
      ...folderOf(pages, 'docs'),
      'docs/index.md': FRONT,
      'docs/.vitepress/config.mjs': `export default ${JSON.stringify({
        title: 'Sammenlikning',
        lang: 'nb',
        ignoreDeadLinks: true,
        themeConfig: {
          search: { provider: 'local' },
          sidebar: pages.map(({ file, title }) => ({
            text: title,
            link: `/${withoutEnding(file)}`,
          })),
        },
      })};\n`,
    }),
    command: ['node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
    dist: 'docs/.vitepress/dist',
    addressOf: (address) => (address === '/' ? '/' : `${address.slice(0, -1)}.html`),
  },
  {
    name: 'Docusaurus',
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      '@docusaurus/faster': '3.10.2',
      react: '19.2.0',
      'react-dom': '19.2.0',
    },
    overrides: {
      '@docsearch/core': '4.6.0',
      '@docsearch/css': '4.6.0',
      '@docsearch/react': '4.6.0',
    },
    files: (pages) => ({
      ...folderOf(pages, 'docs'),
      'docs/index.md': FRONT,
      'docusaurus.config.mjs': `export default ${JSON.stringify({
        title: 'Sammenlikning',
        url: 'http://localhost:4321',
        baseUrl: '/',
        trailingSlash: true,
        onBrokenLinks: 'ignore',
        onBrokenAnchors: 'ignore',
        future: { v4: true, faster: true },
        markdown: { format: 'detect', hooks: { onBrokenMarkdownLinks: 'ignore' } },
        i18n: { defaultLocale: 'nb', locales: ['nb'] },
        presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
      })};\n`,
    }),
    command: ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
    dist: 'build',
    addressOf: (address) => address,
  },
];

/**
 * Installerer og bygger en annen generator i en egen mappe, med det samme innholdet.
 * @returns hva bygget kostet; installasjonen er ikke med
 */
export async function buildPeer(peer: Peer, project: string, folder: string): Promise<Cost> {
  await writeFiles(folder, {
    'package.json': JSON.stringify({
      private: true,
      dependencies: peer.packages,
      overrides: peer.overrides,
    }),
    ...peer.files(await markdownPages(project)),
  });
  await measure('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
  return measure('node', peer.command, folder);
}
