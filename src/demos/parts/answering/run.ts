import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import { askAll } from '../language-model/ask-all';
import type { Writer } from '../language-model/writer';

/** A question as it is put to a model. */
export interface Task {
  question: string;
  prompt: ModelPrompt;
}

/** A model's run over questions, as far as it has come. */
export interface AnswerRun<T extends Task, Read> {
  about: WriterAbout;
  settings: WritingSettings;
  tasks: readonly T[];
  /** Each answered question with what was read in its answer. */
  done: readonly (T & Read)[];
  /** Tasks that the model refused, each with a sentence that says why. */
  refused: readonly (T & { why: string })[];
  /** Seconds so far. */
  took: number;
}

interface Handlers<T extends Task, Read> {
  /** Reads and judges an answer. */
  read(task: T, written: WrittenAnswer): Read;
  /** The sentence for an error. */
  why(error: unknown): string;
  /** Called as the run begins and after each answer. */
  changed(run: AnswerRun<T, Read>): void;
  /** True if the reader has stopped the run. */
  isStopped(): boolean;
}

/**
 * Asks one question after another, so that each answer shows as soon as it is there. What the model refuses is left
 * out and named; an answer that was stopped in the middle is left out.
 * @throws as `askAll` of the language model does; what was answered until then counts
 */
export async function answerAll<T extends Task, Read>(
  writer: Pick<Writer, 'write' | 'about'>,
  settings: WritingSettings,
  tasks: readonly T[],
  { read, why, changed, isStopped }: Handlers<T, Read>,
): Promise<void> {
  const began = performance.now();
  let run: AnswerRun<T, Read> = {
    ...{ about: writer.about, settings, tasks },
    ...{ done: [], refused: [], took: 0 },
  };
  const become = (next: Partial<AnswerRun<T, Read>>) => {
    run = { ...run, ...next, took: (performance.now() - began) / 1_000 };
    changed(run);
  };
  const prompts = tasks.map(({ prompt }) => prompt);
  become({});
  await askAll(writer, prompts, settings, {
    isStopped,
    answered: (at, answer) => {
      const task = tasks[at]!;
      if ('failed' in answer)
        become({ refused: [...run.refused, { ...task, why: why(answer.failed) }] });
      else if (answer.ended !== 'stopped')
        become({ done: [...run.done, { ...task, ...read(task, answer) }] });
    },
  });
}

/** How many questions have an answer, or will get none. */
export const askedCount = ({ done, refused }: Pick<AnswerRun<Task, unknown>, 'done' | 'refused'>) =>
  done.length + refused.length;
