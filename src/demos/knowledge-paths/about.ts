import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type PathStrings } from './words/en';
import { zh } from './words/zh';

export const knowledgePathsPage: DemoPage = {
  slug: 'knowledge-paths',
  code: [
    'demos/knowledge-paths/core/verdict',
    'demos/knowledge-paths/core/run',
    'demos/knowledge-paths/core/scenario',
    'demos/knowledge-paths/core/prompts',
    'demos/knowledge-paths/core/learning',
  ],
  run: 's1-paths',
  about: {
    en: 'Switch three sources of knowledge on and off: corpus, outside base, prompt. A tiny model answers 18 questions; each answer is checked by taking its source away.',
    zh: '语料、外部知识库、提示词，三个圈随你开关：小模型答 18 道题，每个答案从哪条路来，撤掉那条路再问一遍就知道。',
  },
  lead: {
    en: 'Switch a source off and see which answers change without it.',
    zh: '关掉一个来源，看少了它哪些答案会变。',
  },
};

export const pathStrings: Record<Locale, PathStrings> = { en, zh };
