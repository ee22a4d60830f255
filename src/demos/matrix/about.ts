import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'matrix',
  code: ['demos/matrix/core/score', 'demos/matrix/core/ranking', 'demos/matrix/core/flip'],
  run: 'matrix-start',
};
