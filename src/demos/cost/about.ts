import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'cost',
  code: [
    'cost/request',
    'cost/serving',
    'cost/compute',
    'cost/adapter',
    'cost/memory',
    'demos/cost/core/bill',
    'demos/cost/core/timeline',
    'demos/cost/core/ways',
  ],
  run: 'opening',
};
