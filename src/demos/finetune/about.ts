import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'finetune',
  code: [
    'demos/finetune/core/run',
    'demos/finetune/core/data',
    'tuning/tuning',
    'tinylm/adapters',
    'tinylm/linear',
    'tuning/corner',
    'demos/finetune/core/change',
  ],
  run: 'f5-facts',
};
