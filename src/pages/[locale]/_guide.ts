import type { Both } from '~/lib/locale';

export const guideStrings: Both<{
  title: string;
  heading: string;
  description: string;
  lead: string;
  more: string;
  compare: string;
  lab: string;
}> = {
  en: {
    title: 'The decision guide: which road for your case?',
    heading: 'Which road for your case?',
    description:
      'Twelve questions, and a plan you can defend: which road first, what to test on how many questions, what would change it, with rules and evidence.',
    lead: 'Answer twelve questions, or take the case nearest to yours. Every step of the plan says what it rests on.',
    more: 'A plan by rules cannot weigh for you.',
    compare: 'Weigh the criteria yourself',
    lab: 'Run the roads on one task',
  },
  zh: {
    title: '选型指南：你的情形该走哪条路？',
    heading: '你的情形该走哪条路？',
    description:
      '十二个问题，一份站得住的方案：先走哪条路，用多少道题来测，什么会让它改变；规则和证据都摆出来。',
    lead: '答十二个问题，或者选一个最像你的情形。每答一题，方案马上跟着变；每一步都写明依据。',
    more: '规则给得出方案，替不了你权衡。',
    compare: '自己给各项标准加权',
    lab: '同一任务，四条路都跑一遍',
  },
};
