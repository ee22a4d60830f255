import type { DemoPage } from '../page';
import { CODE } from './code';

export const matrixPage: DemoPage = {
  slug: 'matrix',
  code: CODE,
  run: 'c2-equal',
  about: {
    en: 'One criterion after another, four roads: what an article says, what we rate from the evidence, and the ranking your own weights give.',
    zh: '一项项标准，四条路：文章怎么说，我们照证据怎么评，再按你自己的权重排出名次。',
  },
  lead: {
    en: 'Say what matters to you and the order follows, with how far one weight must move before the winner changes.',
    zh: '说出你看重什么，名次随之而定；再看哪一项的权重挪多少，第一名就会换人。',
  },
};
