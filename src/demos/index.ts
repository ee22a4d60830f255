import type { DemoPage } from '~/demos/kit/props';
import type Cost from './cost/Cost.astro';

const pages = import.meta.glob<DemoPage>('./*/about.ts', { eager: true, import: 'page' });
const components = import.meta.glob<typeof Cost>('./*/*.astro', { eager: true, import: 'default' });

const tagOf = (slug: string): string =>
  slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every demo by the tag used in lessons: a folder with an `about.ts`, and a component of the tag's name. */
export const DEMOS = Object.fromEntries(
  Object.values(pages).map((page) => {
    const tag = tagOf(page.slug);
    return [tag, { Live: components[`./${page.slug}/${tag}.astro`]!, ...page }];
  }),
);

export const demos = Object.fromEntries(
  Object.entries(DEMOS).map(([tag, { Live }]) => [tag, Live]),
);
