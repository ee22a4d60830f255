import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type EvidenceStrings } from './words/en';
import { zh } from './words/zh';

export const evidencePage: DemoPage = {
  slug: 'evidence',
  code: [
    'evaluation/worse-wins',
    'evaluation/sample-size',
    'evaluation/exact-tests',
    'evaluation/wilson',
    'evaluation/false-alarm',
    'evaluation/rogan-gladen',
    'demos/evidence/core/columns',
  ],
  run: 's5-worse',
  about: {
    en: 'How often the worse of two systems wins, how many questions tell them apart, what many comparisons and an erring judge do; and a test of your own two columns.',
    zh: '两个系统，差的那个有多大机会赢；要多少题才分得出高下；比较做多了、裁判会出错，结论会怎样；还能检验你自己的两列对错。',
  },
  lead: {
    en: 'Drag the number of questions and see how often the worse system wins.',
    zh: '拖动题数，看差的那个系统有多大机会赢。',
  },
};

export const evidenceStrings: Record<Locale, EvidenceStrings> = { en, zh };
