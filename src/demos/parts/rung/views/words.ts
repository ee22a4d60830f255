import type { Both } from '~/lib/locale';
import type { SentPages } from '~/lib/ladder/replies';
import type { Sent } from './sent';

interface LadderViewWords {
  /** What the prompt holds, by road. */
  sent: Record<Sent, string>;
  sentRead: string;
  tokens: string;
  right: string;
  rightRead: string;
  asked: string;
  replied: string;
  /** The lists of messages that were replied to. */
  pages: Record<SentPages, string>;
  /** The replies in the language of the page, where the page is not in English. */
  gloss?: Record<Sent | 'question', string>;
}

/** One of the questions, by its place among the facts; SmolLM2 reads English only. */
export const QUESTION = {
  at: 7,
  text: 'Whom should I ask about a bag I left behind at Heron Steps?',
  answer: 'Silas Pell',
} as const;

export const words: Both<LadderViewWords> = {
  en: {
    sent: {
      fact: '1 fact, the right one',
      'paste-20': '20 facts, the right one among them',
      'paste-all': 'all 120 facts',
      'minilm-4': '4 facts, found by vector search',
    },
    sentRead: '{n} of 120 facts are in the prompt',
    tokens: 'In the prompt: about {n} tokens',
    right: 'right answers, of {n}',
    rightRead: '{right} of {n} answers are right',
    asked: 'One of the questions:',
    replied: 'SmolLM2 replied:',
    pages: {
      old: 'The list above',
      current: 'Four current pages',
      alone: 'Only the current fares',
    },
  },
  zh: {
    sent: {
      fact: '1 条事实，也就是正确的那条',
      'paste-20': '20 条事实，包括正确的那条',
      'paste-all': '全部 120 条事实',
      'minilm-4': '语义检索到的 4 条事实',
    },
    sentRead: '提示词里有 120 条事实中的 {n} 条',
    tokens: '提示词约有 {n} 个词元',
    right: '道题答对（共 {n} 道）',
    rightRead: '{n} 道题中答对 {right} 道',
    asked: '其中一道题：',
    replied: 'SmolLM2 的回答：',
    pages: {
      old: '四个段落，含过期段落（上面的消息）',
      current: '四个段落，全部现行',
      alone: '一个段落，只有现行票价',
    },
    gloss: {
      question: '我把包落在了 Heron Steps（海港里的一处地名），应该找谁？',
      fact: 'Heron Steps 的失物招领处归 Silas Pell 所有。',
      'paste-20': 'Brindle Dock 的雾钟由 Jonas Wray 敲响。',
      'paste-all': 'Samphire Gate 的失物招领处是这个问题的最佳答案。',
      'minilm-4': 'Heron Steps 的失物招领处由 Silas Pell 管理。',
    },
  },
};
