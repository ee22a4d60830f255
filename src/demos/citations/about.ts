import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'citations',
  code: [
    'lib/citations/measures',
    'lib/citations/judgement',
    'lib/citations/overlap',
    'lib/citations/checker',
    'lib/citations/own-sentences',
  ],
  run: 'r5-check',
};
