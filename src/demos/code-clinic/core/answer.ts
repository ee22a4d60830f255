import { openCorpus, search } from '~/lib/retrieval/search';

/** A message to a chat model. */
export interface Message {
  role: 'system' | 'user';
  content: string;
}

export const INSTRUCTION =
  'Answer only from the passages and cite their numbers; otherwise say you do not know.';

/** The indices of the k passages nearest to the question, best first; fewer if others share no word with it. */
export function find(question: string, passages: readonly string[], k: number): number[] {
  return search(openCorpus(passages), question, { method: 'bm25', k }).map(({ chunk }) => chunk);
}

/**
 * The prompt: the rule, the passages numbered from 1, the question. It is identical, character by character, to
 * `messages_for` of `public/code-clinic/answer.py`.
 *
 *     messagesFor('Who?', ['Ann did.'], [0])[1].content     → 'Passages:
 * [1] Ann did.
 *
 * Question: Who?'
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
