import type { Message } from './messages';
import { OWN_QUESTIONS, type OwnQuestion } from './own-model';
import { drawn } from './shown';
import { filePrompt } from './sorting';

type Filed = Pick<Message, 'text' | 'line'>;

/** Messages to be filed in one line: the kinds there are, examples that are shown, and those that are asked. */
export interface FormatExam {
  labels: readonly string[];
  examples: readonly Filed[];
  messages: readonly Filed[];
}

/**
 * The messages, with the instruction alone and with the examples, each as one turn of a chat. The record shows examples as
 * plain text, which a chat cannot, and as a turn beside it.
 */
export function formatQuestions({ labels, examples, messages }: FormatExam): OwnQuestion[] {
  const kinds = labels.map((label) => ({ label }));
  const places = drawn(messages.length, OWN_QUESTIONS);
  return (['closed', 'few-shot'] as const).flatMap((road) =>
    places.map((at): OwnQuestion => {
      const { text: question, line } = messages[at]!;
      const shown = road === 'closed' ? [] : examples;
      const prompt = filePrompt({ kinds }, shown, question, 'turn');
      return { task: 'format', road, question, answers: [line], prompt };
    }),
  );
}
