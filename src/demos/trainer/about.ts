import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'trainer',
  code: ['trainer/trainer', 'tinylm/train', 'tinylm/block', 'tinylm/attention', 'tinylm/optimiser'],
  run: 't1-handbook',
};
