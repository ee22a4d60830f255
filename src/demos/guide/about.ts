import type { DemoPage } from '../page';

export const guidePage: DemoPage = {
  slug: 'guide',
  code: [
    'demos/guide/rules',
    'demos/guide/tally',
    'demos/guide/plan',
    'demos/guide/flips',
    'demos/guide/measure',
    'evaluation/questions-needed',
  ],
  run: 'guide-start',
  about: {
    en: 'Twelve questions about a task, its data and its team, and a plan: which road first, what to test, what would change it.',
    zh: '十二个问题，问任务、数据和团队；答完得到一份方案：先走哪条路，先测什么，什么会让它改变。',
  },
  lead: {
    en: 'Answer twelve questions, or take the case nearest to yours. The plan follows each answer, and every step says what it rests on.',
    zh: '答十二个问题，或者选一个最像你的情形。每答一题，方案马上跟着变；每一步都写明依据。',
  },
};
