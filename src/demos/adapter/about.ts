import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type AdapterStrings } from './words/en';
import { zh } from './words/zh';

export const adapterPage: DemoPage = {
  slug: 'adapter',
  code: ['demos/adapter/core/compare', 'ladder/score', 'ladder/prompts', 'llama/adapter/file'],
  run: 'f1-off-on',
  about: {
    en: 'A language model of 135 million weights before and after it was taught 120 invented facts: twenty everyday questions off and on, and the same switch live in your tab.',
    zh: '一个 1.35 亿参数的语言模型，学会 120 条虚构事实前后的对照：二十道日常问题逐题比较，还可以在浏览器里亲手开关适配器。',
  },
  lead: {
    en: 'One switch: what it learned, what it forgot.',
    zh: '一个开关：学会了什么，忘了什么。',
  },
};

export const adapterStrings: Record<Locale, AdapterStrings> = { en, zh };
