import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'prompt',
  code: ['demos/prompt/core/prompt', 'demos/prompt/core/score', 'demos/prompt/core/formats'],
  run: 'p1-order',
};

export { default as promptStrings } from 'words:prompt';
