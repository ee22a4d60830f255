import type { Both } from '~/lib/locale';

interface CompareStrings {
  /** In phrases, lines break between them; `{n}` is how many criteria there are, in words. */
  title: readonly string[];
  description: string;
  sheet: string;
  lead: string;
  orderings: string;
  limits: string;
  scaleLead: string;
  text: string;
  guide: string;
}

export const compareStrings: Both<CompareStrings> = {
  en: {
    title: ['{n} questions to ask of a road'],
    description:
      'Prompting, retrieval, fine-tuning and training from scratch on {n} criteria: what articles say, what the evidence says, ranked by your weights.',
    sheet: 'The comparison',
    lead: 'Four articles rate the roads, and disagree. Pick a case, move a weight: the four totals follow at once. On every line, right is better.',
    orderings: 'Four orderings, checked',
    limits: 'What a rating is, and what it is not',
    scaleLead: 'The scale: ',
    text: 'A rating turns studies of unlike settings into one figure from 1 to 5. Its reason says what it rests on; where no study was found, it says so. A range means that it depends, and counts by its middle. Measured values come from one small model in an invented world: they appear beside the ratings and do not set them. Until you run the lab they are those of our recorded runs.',
    guide: 'A plan in twelve questions',
  },
  zh: {
    title: ['四条路，', '{n}项标准逐项比'],
    description:
      '提示工程、检索、微调、从零训练，按{n}项标准来比：文章怎么说，证据怎么说，再按你的权重排出名次。',
    sheet: '对比',
    lead: '四篇文章都给这些路打过分，说法不一。选一种情况，或者挪一个权重，四个总分马上跟着变。每条线上，右边总是更好。',
    orderings: '四种排法，逐一核对',
    limits: '评分是什么，不是什么',
    scaleLead: '尺度：',
    text: '评分把条件各异的研究折成 1～5 的一个数。理由里写明依据；没有找到研究的，也写明了。区间表示看情况，计算时取中点。实测值来自虚构世界里的一个小模型，放在评分旁边，不用来定评分。你还没有跑过实验室时，填的是本站实测的数。',
    guide: '或者答十二个问题，得一份方案',
  },
};
