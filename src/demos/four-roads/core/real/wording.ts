import type { Locale } from '~/lib/locale';

/** The texts around a question for a chat model, in one language. */
interface Wording {
  /** Instructions for the answer if no sentences are given. */
  rule: string;
  /** Instructions for the answer if sentences are given. */
  ruleToRead: string;
  /** Introduces the sentences. */
  sentences: string;
  /** Replaces the sentences if none was found. */
  none: string;
  /** Introduces the question. */
  question: string;
  /** The word for not knowing that the rules ask for. */
  unknown: string;
  /** An answer that contains any of these says that its writer does not know. */
  notKnowing: readonly string[];
  /** A question, a passage and an answer of typical length. */
  sample: { question: string; passage: string; answer: string };
}

export const WORDING: Record<Locale, Wording> = {
  en: {
    rule: 'Answer the question with a name or a single word. If you do not know the answer, write "unknown".',
    ruleToRead:
      'Answer the question from the sentences below, with a name or a single word. If they do not tell the answer, write "unknown".',
    sentences: 'Sentences:',
    none: '(none)',
    question: 'Question: ',
    unknown: 'unknown',
    notKnowing: [
      'unknown',
      "don't know",
      'do not know',
      'not sure',
      'no information',
      "don't have information",
      'do not have information',
      "don't have any information",
      'do not have any information',
      'not mentioned',
      'not stated',
      'not specified',
      'not provided',
      'cannot determine',
      'cannot be determined',
    ],
    sample: {
      question: 'What is made in Arlen?',
      passage: 'The craft of Arlen is rope.',
      answer: 'rope',
    },
  },
  zh: {
    rule: '只用一个名字或一个词回答问题。不知道答案，就写“不知道”。',
    ruleToRead: '根据下面的句子回答问题，只写一个名字或一个词。句子里没有答案，就写“不知道”。',
    sentences: '句子：',
    none: '（无）',
    question: '问题：',
    unknown: '不知道',
    notKnowing: [
      '不知道',
      '不详',
      '未知',
      '不清楚',
      '不确定',
      '无法确定',
      '无法回答',
      '没有答案',
      '没有提到',
      '没有相关信息',
      '未提及',
      '未提到',
    ],
    sample: { question: '榆桥人擅长什么？', passage: '榆桥的手艺是制陶。', answer: '制陶' },
  },
};
