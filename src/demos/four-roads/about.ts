import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type FourRoadsStrings } from './words/en';
import { zh } from './words/zh';

export const fourRoadsPage: DemoPage = {
  slug: 'four-roads',
  code: [
    'demos/four-roads/core/road',
    'demos/four-roads/core/exam',
    'demos/four-roads/core/prompts',
    'demos/four-roads/core/retrieve',
    'demos/four-roads/core/retrieve-own',
    'demos/four-roads/core/tasks/facts',
    'demos/four-roads/core/tasks/behaviour',
    'demos/four-roads/core/tasks/routing',
    'demos/four-roads/core/tasks/drift',
    'demos/four-roads/core/summary',
  ],
  run: 'facts',
  about: {
    en: 'All four roads on one task, by one tiny model in your own tab: who is right, with what spread, what it cost, what was forgotten. Flip the task and the ranking flips.',
    zh: '四条路跑同一个任务，用同一个小模型，就在你的标签页里：谁答对得多、波动多大、花了多少、忘了什么。任务一换，名次也换。',
  },
  lead: {
    en: 'One small model, one task, four roads: see which answers right.',
    zh: '一个小模型、一个任务、四条路：看哪条答得对。',
  },
};

export const fourRoadsStrings: Record<Locale, FourRoadsStrings> = { en, zh };
