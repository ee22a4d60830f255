import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type TrainerStrings } from './words/en';
import { zh } from './words/zh';

export const trainerPage: DemoPage = {
  slug: 'trainer',
  code: [
    'demos/trainer/core/trainer',
    'tinylm/train',
    'tinylm/block',
    'tinylm/attention',
    'tinylm/optimiser',
  ],
  run: 't1-handbook',
  about: {
    en: 'Train a language model from random weights in your own tab, on invented towns or on your text; watch its loss, what it writes and what it can do.',
    zh: '在你自己的标签页里，从随机权重开始训练一个语言模型，读虚构的城镇，或者读你的文字；看损失怎么降，它写些什么，学会了什么。',
  },
  lead: {
    en: 'A model that knows nothing reads a ferry handbook.',
    zh: '一个什么都不会的模型，读一本轮渡手册。',
  },
};

export const trainerStrings: Record<Locale, TrainerStrings> = { en, zh };
