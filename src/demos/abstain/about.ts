import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type AbstainStrings } from './words/en';
import { zh } from './words/zh';

export const abstainPage: DemoPage = {
  slug: 'abstain',
  code: [
    'evaluation/abstention',
    'evaluation/calibration',
    'evaluation/wilson',
    'evaluation/temperature',
    'demos/abstain/core/answers',
    'demos/abstain/core/summary',
  ],
  run: 'r1-price',
  about: {
    en: 'Put a price on a wrong answer and see when guessing pays: a tiny model’s own confidence, measured on 240 questions with a reliability diagram and its calibration error.',
    zh: '给答错定一个价，看猜到什么时候还划算：用 240 道题量小模型自己的把握，画出可靠性图，算出校准误差。',
  },
  lead: {
    en: 'Drag the line: how sure must the model be before it answers?',
    zh: '拖动竖线：模型要有几分把握，才该开口？',
  },
};

export const abstainStrings: Record<Locale, AbstainStrings> = { en, zh };
