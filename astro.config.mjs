import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cellAlignment, writtenHeadingIds } from './scripts/build/markdown-plugins.mjs';
import { policy } from './scripts/build/policy.mjs';
import { shikiClasses } from './scripts/build/shiki-classes.mjs';

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
    sitemap({ i18n: { defaultLocale: 'en', locales: { en: 'en', zh: 'zh-Hans' } } }),
  ],
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  build: { inlineStylesheets: 'never' },
  markdown: {
    processor: satteri({
      mdastPlugins: [writtenHeadingIds],
      hastPlugins: [cellAlignment],
      features: { smartPunctuation: false },
    }),
    shikiConfig: { theme: 'css-variables', transformers: [shikiClasses] },
  },
  security: { csp: policy },
  vite: {
    worker: { format: 'es' },
    build: { assetsInlineLimit: 0 },
  },
});
