import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type CitationStrings } from './words/en';
import { zh } from './words/zh';

export const citationsPage: DemoPage = {
  slug: 'citations',
  code: [
    'demos/citations/core/measures',
    'demos/citations/core/judgement',
    'demos/citations/core/overlap',
    'demos/citations/core/checker',
    'demos/citations/core/own-sentences',
  ],
  run: 'r5-check',
  about: {
    en: 'Six answers with citations, or one of yours: judge sentence by sentence whether the passages say so, and watch a count of shared words get it wrong.',
    zh: '六份注了出处的答案：一句一句看，段落里是不是真这么说，再和我们对一对；还能看按词比对错在哪里，也可以粘贴自己的答案。',
  },
  lead: {
    en: 'Does the cited passage say what the sentence says? Judge each.',
    zh: '引的段落真这么说吗？一句一句判。',
  },
};

export const citationStrings: Record<Locale, CitationStrings> = { en, zh };
