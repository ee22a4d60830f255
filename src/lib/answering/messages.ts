import type { Message } from '../language-model/writing';
import type { Locale } from '../locale';
import { instructionOf, type Arm } from '../own/instructions';
import { assemblePrompt } from '../retrieval/prompt';

/**
 * The conversation sent to a model: the instruction, the passages
 * numbered from 1 as in the retriever's prompt, and the question.
 *
 *     system  Answer the question from the numbered passages alone, …: No answer in the text.
 *     user    [1] The mill closed in 1931.
 *
 *             When did the mill close?
 */
export function messagesFor(
  { passages, question }: { question: string; passages: readonly { text: string }[] },
  arm: Arm,
  locale: Locale,
): readonly Message[] {
  const { text } = assemblePrompt({
    instruction: '',
    passages: arm === 'bare' ? [] : passages.map((passage) => passage.text),
    question,
    budget: Infinity,
  });
  return [
    { role: 'system', content: instructionOf(arm, locale) },
    { role: 'user', content: text },
  ];
}
