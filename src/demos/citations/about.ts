import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'citations',
  code: [
    'demos/citations/core/measures',
    'demos/citations/core/judgement',
    'demos/citations/core/overlap',
    'demos/citations/core/checker',
    'demos/citations/core/own-sentences',
  ],
  run: 'r5-check',
};
