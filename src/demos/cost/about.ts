import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'cost',
  code: [
    'cost/request',
    'cost/serving',
    'cost/compute',
    'cost/adapter',
    'cost/memory',
    'cost/bill',
    'cost/timeline',
    'cost/ways',
  ],
  run: 'opening',
};
