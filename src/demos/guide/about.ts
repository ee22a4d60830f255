import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type GuideStrings } from './words/en';
import { zh } from './words/zh';

export const guidePage: DemoPage = {
  slug: 'guide',
  code: [
    'demos/guide/core/rules',
    'demos/guide/core/tally',
    'demos/guide/core/plan',
    'demos/guide/core/flips',
    'demos/guide/core/measure',
    'demos/guide/core/fits',
    'evaluation/questions-needed',
  ],
  run: 'guide-start',
  about: {
    en: 'Twelve questions about a task, its data and its team, and a plan: which road first, what to test, what would change it.',
    zh: '十二个问题，问任务、数据和团队；答完得到一份方案：先走哪条路，先测什么，什么会让它改变。',
  },
  lead: {
    en: 'Answer a few questions: the plan follows each answer.',
    zh: '答几个问题，每答一题，方案马上跟着变。',
  },
};

export const guideStrings: Record<Locale, GuideStrings> = { en, zh };
