import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'matrix',
  code: ['matrix/score', 'matrix/ranking', 'matrix/flip'],
  run: 'matrix-start',
};
