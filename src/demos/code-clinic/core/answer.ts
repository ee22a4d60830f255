import { openCorpus, search } from '~/lib/retrieval/search';

/** What a chat model is given. */
export interface Message {
  role: 'system' | 'user';
  content: string;
}

export const INSTRUCTION =
  'Answer only from the passages and cite their numbers; otherwise say you do not know.';

/** The places of the k passages nearest to the question, best first; fewer where no word is shared. */
export function find(question: string, passages: readonly string[], k: number): number[] {
  return search(openCorpus(passages), question, { method: 'bm25', k }).map(({ chunk }) => chunk);
}

/**
 * What the model reads: the rule, the passages with their numbers from 1, the question. The same, to
 * the letter, as `messages_for` of `public/code-clinic/answer.py`.
 *
 *     messagesFor('Who?', ['Ann did.'], [0])[1].content
 *     → 'Passages:\n[1] Ann did.\n\nQuestion: Who?'
 */
export function messagesFor(
  question: string,
  passages: readonly string[],
  places: readonly number[],
): Message[] {
  const context = places.map((place) => `[${place + 1}] ${passages[place]}`).join('\n\n');
  return [
    { role: 'system', content: INSTRUCTION },
    { role: 'user', content: `Passages:\n${context}\n\nQuestion: ${question}` },
  ];
}
