import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import {
  captions,
  guesses,
  steps,
  stepNumbers,
  stepParts,
  cellAlignment,
  chineseLines,
  placedNumbers,
  writtenHeadingIds,
} from './scripts/build/markdown-plugins.mjs';
import { thirdPartyNotices } from './scripts/build/notices.mjs';
import { ENDPOINT_FOLDER, policy } from './scripts/build/policy.mjs';
import { runtimeOnCpu } from './scripts/build/runtimes.mjs';
import { stampCount } from './scripts/build/stamps.mjs';
import { shikiClasses } from './scripts/build/shiki-classes.mjs';
import { traditional } from './scripts/build/traditional.mjs';
import { umd } from './scripts/build/umd.mjs';
import { words } from './scripts/build/words.mjs';

/** Where a worker's script goes: the one that asks another host is sent with a policy of its own. */
const workerFile = ({ name }) =>
  `${name.startsWith('endpoint') ? ENDPOINT_FOLDER : '_astro'}/[name]-[hash].js`;

/** WebKit would run a worker's own script again, and lose its state, if a later part imported it: so none does. */
const entryApart = {
  name: 'entry-apart',
  options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
};

/** What every page needs, what each page with a demo, and what each demo that is live: four files pack better than thirty. */
const SHARED = [
  {
    name: 'page',
    priority: 1,
    test: /vite\/(preload-helper|modulepreload)|src\/(browser\/(page|save-file|storage)\.|i18n\/format\.|lib\/(locale|memo|quote)\.|demos\/kit\/load(-when-near)?\.)/,
  },
  {
    name: 'load-element',
    priority: 1,
    test: /src\/demos\/kit\/(load-element|words|props)\./,
  },
  {
    name: 'shelf',
    test: /src\/(demos\/parts\/(shelf\/file-ids|page-retriever)\.|lib\/own\/shelf-content\.)/,
  },
  {
    name: 'kit',
    test: /node_modules\/(preact|@preact)\/|src\/demos\/kit\/(island|open-demo|wake|form-state|run-state|address|form|problem|Button|Said|Actions|Field|Tries|Views|Parts)\.|src\/lib\/(jsx\/|figure\.|settings\/table)/,
  },
];

/** No page lists what each demo would import: the list weighs more than the turn that it saves. */
const unlisted = {
  name: 'unlisted-imports',
  configEnvironment: (name) =>
    name === 'client' && { build: { modulePreload: { resolveDependencies: () => [] } } },
};

/** Addresses of earlier editions, below the language, which lead to other pages. */
const MOVED = Object.keys(JSON.parse(readFileSync('src/lib/moved.json', 'utf8')));

export default defineConfig({
  site: process.env.SITE ?? 'https://crossroads.example',
  base: process.env.BASE ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  i18n: {
    locales: ['en', 'zh'],
    defaultLocale: 'en',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  integrations: [
    mdx(),
    thirdPartyNotices(),
    stampCount(),
    sitemap({
      filter: (page) =>
        !MOVED.some((path) => ['en', 'zh'].some((code) => page.endsWith(`/${code}/${path}`))),
      i18n: { defaultLocale: 'en', locales: { en: 'en', zh: 'zh-Hans' } },
    }),
  ],
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  build: { inlineStylesheets: 'never' },
  markdown: {
    processor: satteri({
      mdastPlugins: [
        stepNumbers, // first, since a step that is made anew has no place
        stepParts,
        writtenHeadingIds,
        placedNumbers,
        captions,
        chineseLines,
        guesses,
        steps,
      ],
      hastPlugins: [cellAlignment],
      features: { smartPunctuation: false },
    }),
    shikiConfig: { theme: 'css-variables', transformers: [shikiClasses] },
  },
  security: { csp: policy },
  vite: {
    worker: {
      format: 'es',
      plugins: () => [runtimeOnCpu(), traditional(), umd(), entryApart],
      rolldownOptions: {
        output: { entryFileNames: workerFile },
      },
    },
    plugins: [runtimeOnCpu(), words(), traditional(), umd(), unlisted],
    // known from the start, so that dev does not reload a page whose worker first imports it
    optimizeDeps: { include: ['@xenova/transformers'] },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: SHARED } } } } },
    },
    build: {
      assetsInlineLimit: 0,
      // Astro marks each lesson by a directive of its own, which it has read before Rolldown warns of it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
