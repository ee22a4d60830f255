import type { DemoPage } from '~/demos/kit/props';

export const page: DemoPage = {
  slug: 'tokenizer',
  code: [
    'text/byte-pairs/learn',
    'text/byte-pairs/pair-counts',
    'text/byte-pairs/pieces',
    'text/byte-pairs/encode',
    'text/byte-pairs/vocabulary',
    'demos/tokenizer/core/snapshot',
    'cost/parameters',
    'cost/memory',
  ],
  run: 's4-tokens',
};
