import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'change-map',
  code: ['cost/adapter', 'cost/model-shape', 'demos/change-map/core/change'],
  run: 's1-requests',
};
