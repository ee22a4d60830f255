import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type TokenizerStrings } from './words/en';
import { zh } from './words/zh';

export const tokenizerPage: DemoPage = {
  slug: 'tokenizer',
  code: [
    'text/byte-pairs/learn',
    'text/byte-pairs/pair-counts',
    'text/byte-pairs/pieces',
    'text/byte-pairs/encode',
    'text/byte-pairs/vocabulary',
    'demos/tokenizer/core/crossed',
    'cost/parameters',
    'cost/memory',
  ],
  run: 's4-tokens',
  about: {
    en: 'Byte pairs learned merge by merge on a handbook, your sentences as tokens in both languages, and what a network of any size weighs.',
    zh: '从手册里一次次合并，学出分词器；看你的中英文句子切成哪些词元，再数一数多大的网络有多少参数、占多少内存。',
  },
  lead: {
    en: 'Type a sentence in two languages and see which tokens it becomes.',
    zh: '用中英文各写一句，看它切成哪些词元。',
  },
};

export const tokenizerStrings: Record<Locale, TokenizerStrings> = { en, zh };
