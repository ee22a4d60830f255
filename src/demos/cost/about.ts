import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'cost',
  code: [
    'cost/request',
    'cost/serving',
    'cost/compute',
    'cost/adapter',
    'cost/memory',
    'lib/cost/bill',
    'lib/cost/timeline',
    'lib/cost/ways',
  ],
  run: 'opening',
};
