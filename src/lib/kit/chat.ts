import type { Locale } from '../locale';
import type { Item } from './exam';

/** One line of a conversation file, in the format that trainers and chat servers read. */
export interface Chat {
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
}

const WORDS: Record<Locale, { rule: string; passages: string; question: string }> = {
  en: {
    rule:
      'Answer from the passages alone. Reply with one line of JSON: {"source": the id of the passage that answers, ' +
      '"quote": its words, letter by letter}. If no passage answers, reply {"source": null, "quote": null}.',
    passages: 'Passages:',
    question: 'Question:',
  },
  zh: {
    rule:
      '只根据下面的段落回答。用一行 JSON 作答：{"source": 能回答的那一段的编号, "quote": 原文，一字不改}。' +
      '如果没有一段能回答，就写 {"source": null, "quote": null}。',
    passages: '段落：',
    question: '问题：',
  },
};

export const ruleOf = (locale: Locale): string => WORDS[locale].rule;

/** An item of the exam as a conversation that ends with the right reply. */
export function chatOf(
  { question, passages, reply }: Item,
  locale: Locale,
  rule: string = ruleOf(locale),
): Chat {
  const words = WORDS[locale];
  const listed = passages.map(({ id, title, text }) => `[${id}] ${title}\n${text}`);
  const content = [words.passages, ...listed, `${words.question} ${question}`].join('\n\n');
  return {
    messages: [
      { role: 'system', content: rule },
      { role: 'user', content },
      { role: 'assistant', content: JSON.stringify(reply ?? { source: null, quote: null }) },
    ],
  };
}
