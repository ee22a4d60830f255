import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'matrix',
  code: ['lib/matrix/score', 'lib/matrix/ranking', 'lib/matrix/flip'],
  run: 'matrix-start',
};
