import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type MatrixStrings } from './words/en';
import { zh } from './words/zh';

export const matrixPage: DemoPage = {
  slug: 'matrix',
  code: ['demos/matrix/core/score', 'demos/matrix/core/ranking', 'demos/matrix/core/dethrone'],
  run: 'c2-equal',
  about: {
    en: 'One criterion after another, four roads: what an article says, what we rate from the evidence, and the ranking your own weights give.',
    zh: '一项项标准，四条路：文章怎么说，我们照证据怎么评，再按你自己的权重排出名次。',
  },
  lead: {
    en: 'Say what matters to you and see which road comes first.',
    zh: '说出你看重什么，看哪条路排在第一。',
  },
};

export const matrixStrings: Record<Locale, MatrixStrings> = { en, zh };
