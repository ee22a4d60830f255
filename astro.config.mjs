import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import {
  captions,
  guesses,
  steps,
  cellAlignment,
  chineseLines,
  plainNumbers,
  writtenHeadingIds,
} from './scripts/build/markdown-plugins.mjs';
import { thirdPartyNotices } from './scripts/build/notices.mjs';
import { ENDPOINT_FOLDER, policy } from './scripts/build/policy.mjs';
import { runtimeOnCpu } from './scripts/build/runtimes.mjs';
import { stampCount } from './scripts/build/stamps.mjs';
import { shikiClasses } from './scripts/build/shiki-classes.mjs';

/** Where a worker's script goes: the one that asks another host is sent with a policy of its own. */
const workerFile = ({ name }) =>
  `${name.startsWith('endpoint') ? ENDPOINT_FOLDER : '_astro'}/[name]-[hash].js`;

/** WebKit would run a worker's own script again, and lose its state, if a later part imported it: so none does. */
const entryApart = {
  name: 'entry-apart',
  options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
};

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
      // what shows another page: src/lib/twins
      filter: (page) => !/(booklet|compare|use-your-own-model|demos\/(guide|matrix|four-roads))\/$/.test(page),
      i18n: { defaultLocale: 'en', locales: { en: 'en', zh: 'zh-Hans' } },
    }),
  ],
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  build: { inlineStylesheets: 'never' },
  markdown: {
    processor: satteri({
      mdastPlugins: [writtenHeadingIds, plainNumbers, captions, chineseLines, guesses, steps],
      hastPlugins: [cellAlignment],
      features: { smartPunctuation: false },
    }),
    shikiConfig: { theme: 'css-variables', transformers: [shikiClasses] },
  },
  security: { csp: policy },
  vite: {
    worker: {
      format: 'es',
      plugins: () => [runtimeOnCpu(), entryApart],
      rolldownOptions: {
        output: { entryFileNames: workerFile },
      },
    },
    plugins: [runtimeOnCpu()],
    // known from the start, so that dev does not reload a page whose worker first imports it
    optimizeDeps: { include: ['@xenova/transformers'] },
    build: {
      assetsInlineLimit: 0,
      // Astro marks each lesson by a directive of its own, which it has read before Rolldown warns of it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
