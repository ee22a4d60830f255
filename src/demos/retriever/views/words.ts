import type { Both } from '~/lib/locale';

interface RetrieverViewWords {
  /** Caption of the store, with the number of its pages. */
  store: string;
  /** What the picture of the store shows, read aloud. */
  storeRead: string;
  legend: readonly string[];
  oldOut: string;
  oldIn: string;
  missing: string;
  /** The three replies that a reader may give for the model; {n} is the number of the page. */
  replies: Record<'copied' | 'current' | 'declined', string>;
  /** The words of a reply in the page that it cites. */
  checked: string;
  uncited: string;
  fortyRead: string;
  fortyLegend: string;
}

export const words: Both<RetrieverViewWords> = {
  en: {
    store: '{n} pages',
    storeRead: 'The store as {n} small sheets, {found} of them handed over',
    legend: ['black: handed over', 'framed: the right one', 'grey: for staff only'],
    oldOut: '5 old pages',
    oldIn: '5 old pages, let in',
    missing: 'not found',
    replies: {
      copied: 'An adult ticket to Heron Island is 9 crowns [{n}].',
      current: 'An adult single costs 11 crowns to Heron Island [{n}].',
      declined: 'No answer in the text.',
    },
    checked: 'Words of the answer in page {n}',
    uncited: 'no page cited',
    fortyRead: 'An old page was handed over for {n} of 40 questions',
    fortyLegend: 'dark: an old page handed over',
  },
  zh: {
    store: '{n} 个段落',
    storeRead: '知识库画成 {n} 张小纸片，其中 {found} 张交给了模型',
    legend: ['黑色：交给模型', '加框：正确段落', '灰色：仅限员工'],
    oldOut: '五个过期段落',
    oldIn: '五个过期段落已放入',
    missing: '没有找到',
    replies: {
      copied: '成人票到白鹭岛 9 元 [{n}]。',
      current: '成人单程船票到白鹭岛 11 元 [{n}]。',
      declined: '文中没有答案。',
    },
    checked: '回答中相邻的两个字在段落 {n} 里的情况',
    uncited: '没有引用段落',
    fortyRead: '40 个问题里，有 {n} 个检索到过期段落',
    fortyLegend: '深色：检索到过期段落',
  },
};
