import type { Item } from './exam';

/** One line of a conversation file, in the format that trainers and chat servers read. */
export interface Chat {
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
}

/** The rule that a conversation begins with, and what stands before its passages and its question. */
export type ChatWords = Readonly<Record<'rule' | 'passages' | 'question', string>>;

/** An item of the exam as a conversation that ends with the right reply. */
export function chatOf({ question, passages, reply }: Item, words: ChatWords): Chat {
  const listed = passages.map(({ id, title, text }) => `[${id}] ${title}\n${text}`);
  const content = [words.passages, ...listed, `${words.question} ${question}`].join('\n\n');
  return {
    messages: [
      { role: 'system', content: words.rule },
      { role: 'user', content },
      { role: 'assistant', content: JSON.stringify(reply ?? { source: null, quote: null }) },
    ],
  };
}
