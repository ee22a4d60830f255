import type { DemoPage } from '../page';

export const costPage: DemoPage = {
  slug: 'cost',
  code: [
    'cost/serving',
    'cost/prompt-caching',
    'cost/indexing',
    'cost/break-even',
    'cost/compute',
    'cost/adapter',
    'cost/tuning-memory',
    'cost/key-value-cache',
    'demos/cost/bill',
    'demos/cost/timeline',
    'demos/cost/ways',
    'demos/cost/published',
  ],
  run: 'c3-support',
  about: {
    en: 'What each of the four roads costs for your job, as formulas with your numbers in them: requests, cached prompts, labels, training, memory, cards, and when tuning pays.',
    zh: '四条路各要花多少钱：公式里直接填着你的数。请求、缓存、标注、训练、显存、显卡都算，还看微调什么时候回本。',
  },
  lead: {
    en: 'Give your job and your prices. Every sum shows its formula, and the figure shows in which month tuning has paid for itself, or that it never does.',
    zh: '填上你的任务和价格。每笔账都列出算式，图上标出微调从第几个月起更省，或者一直不划算。',
  },
};
