import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type CostStrings } from './words/en';
import { zh } from './words/zh';

export const costPage: DemoPage = {
  slug: 'cost',
  code: [
    'cost/serving',
    'cost/compute',
    'cost/adapter',
    'cost/memory',
    'demos/cost/core/bill',
    'demos/cost/core/timeline',
    'demos/cost/core/ways',
    'demos/cost/core/published',
  ],
  run: 'opening',
  about: {
    en: 'What each of the four roads costs for your job, as formulas with your numbers in them: requests, cached prompts, labels, training, memory, cards, and when tuning pays.',
    zh: '四条路各要花多少钱：公式里直接填着你的数。请求、缓存、标注、训练、显存、显卡都算，还看微调什么时候回本。',
  },
  lead: {
    en: 'Set your job and see in which month tuning has paid for itself.',
    zh: '填上你的任务，看微调从第几个月起更省。',
  },
};

export const costStrings: Record<Locale, CostStrings> = { en, zh };
