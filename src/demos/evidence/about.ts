import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'evidence',
  code: [
    'evaluation/worse-wins',
    'evaluation/sample-size',
    'evaluation/wilson',
    'evaluation/false-alarm',
    'evaluation/rogan-gladen',
  ],
  run: 's5-worse',
};
