import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'abstain',
  code: [
    'evaluation/abstention',
    'evaluation/calibration',
    'evaluation/wilson',
    'evaluation/temperature',
    'demos/abstain/core/answers',
    'demos/abstain/core/summary',
  ],
  run: 'r1-price',
};
