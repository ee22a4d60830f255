import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'guide',
  code: [
    'demos/guide/core/rules',
    'demos/guide/core/tally',
    'demos/guide/core/plan',
    'demos/guide/core/flips',
    'demos/guide/core/measure',
    'cost/fits',
    'evaluation/questions-needed',
    'evaluation/sample-size',
  ],
  run: 'guide-start',
};

export { default as guideStrings } from 'words:guide';
