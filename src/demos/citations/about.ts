import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'citations',
  code: [
    'citations/measures',
    'citations/judgement',
    'citations/overlap',
    'citations/checker',
    'citations/own-sentences',
  ],
  run: 'r5-check',
};
