import type { Locale } from '~/lib/locale';
import type { Sent } from './sent';

/** One of the questions, by its place among the facts; SmolLM2 reads English only. */
export const QUESTION = {
  at: 7,
  text: 'Whom should I ask about a bag I left behind at Heron Steps?',
  answer: 'Silas Pell',
} as const;

/** The question and the replies in the language of the page, where the page is not in English. */
export const GLOSSES: Readonly<Partial<Record<Locale, Record<Sent | 'question', string>>>> = {
  zh: {
    question: '我把包落在了 Heron Steps（海港里的一处地名），应该找谁？',
    fact: 'Heron Steps 的失物招领处归 Silas Pell 所有。',
    'paste-20': 'Brindle Dock 的雾钟由 Jonas Wray 敲响。',
    'paste-all': 'Samphire Gate 的失物招领处是这个问题的最佳答案。',
    'minilm-4': 'Heron Steps 的失物招领处由 Silas Pell 管理。',
  },
};
