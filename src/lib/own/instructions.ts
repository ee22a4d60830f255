import type { Both, Locale } from '../locale';

/** The two ways of asking a model: with the passages found for a question, or without. */
export const ARMS = ['passages', 'bare'] as const;
export type Arm = (typeof ARMS)[number];

export const NO_ANSWER: Both<Record<Arm, string>> = {
  en: { passages: 'No answer in the text.', bare: 'I do not know.' },
  zh: { passages: '文中没有答案。', bare: '我不知道。' },
};

/** What a model is told for each way of asking; the sentence for no answer follows. */
export const INSTRUCTIONS: Both<Record<Arm, string>> = {
  en: {
    passages:
      'Answer the question from the numbered passages alone, in one to three short sentences. After each sentence cite the passage that says it by its number, as in [1]. If the passages do not hold the answer, write exactly this and nothing else: ',
    bare: 'Answer the question in one to three short sentences. If you do not know the answer, write exactly this and nothing else: ',
  },
  zh: {
    passages:
      '只根据编了号的段落回答问题，用一到三个短句。每句话后面用 [1] 这样的编号注明出自哪一段。段落里没有答案，就只写这一句，别的都不写：',
    bare: '用一到三个短句回答问题。不知道答案，就只写这一句，别的都不写：',
  },
};

export const instructionOf = (arm: Arm, locale: Locale): string =>
  INSTRUCTIONS[locale][arm] + NO_ANSWER[locale][arm];
