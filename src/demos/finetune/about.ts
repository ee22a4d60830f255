import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type FinetuneStrings } from './words/en';
import { zh } from './words/zh';

export const finetunePage: DemoPage = {
  slug: 'finetune',
  code: [
    'demos/finetune/core/run',
    'demos/finetune/core/data',
    'tuning/tuning',
    'tinylm/adapters',
    'tinylm/linear',
    'tuning/corner',
    'demos/finetune/core/change',
  ],
  run: 'f5-facts',
  about: {
    en: 'Fine-tune a small model in your own tab: all weights, its head, or LoRA of rank 1 to 16; see what it learns, what it forgets, and what was added to the weights.',
    zh: '在你自己的标签页里微调一个小模型：全部权重、输出层，或者秩 1 到 16 的 LoRA；看它学会什么、忘了什么，权重里又添了什么。',
  },
  lead: {
    en: 'Teach a model 120 new facts, and watch what it stops saying.',
    zh: '教一个模型 120 条新事实，看它不再说什么。',
  },
};

export const finetuneStrings: Record<Locale, FinetuneStrings> = { en, zh };
