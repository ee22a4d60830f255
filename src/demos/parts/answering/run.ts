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
  /** The index of each of them among the tasks. */
  places: readonly number[];
  /** Tasks that the model refused, each with a sentence that says why. */
  refused: readonly (T & { why: string })[];
  /** The task that is being asked; undefined once none is left. */
  now?: T | undefined;
  took: number;
}

interface Handlers<T extends Task, Read> {
  read(task: T, written: WrittenAnswer): Read;
  why(error: unknown): string;
  changed(run: AnswerRun<T, Read>): void;
  isStopped(): boolean;
  /** A run over the same tasks that ended early; only what it has no answer to is asked. */
  before?: AnswerRun<T, Read> | undefined;
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
  { read, why, changed, isStopped, before }: Handlers<T, Read>,
): Promise<void> {
  const { done = [], places = [], took = 0 } = before ?? {};
  const began = performance.now() - 1_000 * took;
  const left = [...tasks.keys()].filter((place) => !places.includes(place));
  let run: AnswerRun<T, Read> = {
    ...{ about: writer.about, settings, tasks },
    ...{ done, places, refused: [], took, now: tasks[left[0]!] },
  };
  const become = (next: Partial<AnswerRun<T, Read>>) => {
    run = { ...run, ...next, took: (performance.now() - began) / 1_000 };
    changed(run);
  };
  const prompts = left.map((place) => tasks[place]!.prompt);
  become({});
  await askAll(writer, prompts, settings, {
    isStopped,
    answered: (at, answer) => {
      const place = left[at]!;
      const task = tasks[place]!;
      const now = tasks[left[at + 1]!];
      if ('failed' in answer)
        become({ now, refused: [...run.refused, { ...task, why: why(answer.failed) }] });
      else if (answer.ended !== 'stopped')
        become({
          ...{ now, places: [...run.places, place] },
          done: [...run.done, { ...task, ...read(task, answer) }],
        });
    },
  });
}

/**
 * The run itself if it ended early and these tasks, this model and these settings would only repeat it; else undefined,
 * and the next run asks everything.
 */
export function unfinished<T extends Task, Read, Run extends AnswerRun<T, Read>>(
  run: Run | undefined,
  about: WriterAbout,
  settings: WritingSettings,
  tasks: readonly T[],
): Run | undefined {
  if (!run || askedCount(run) === run.tasks.length) return undefined;
  const isSame =
    JSON.stringify([run.about, run.settings, run.tasks]) ===
    JSON.stringify([about, settings, tasks]);
  return isSame ? run : undefined;
}

/** How many questions have an answer, or will get none. */
export const askedCount = ({ done, refused }: Pick<AnswerRun<Task, unknown>, 'done' | 'refused'>) =>
  done.length + refused.length;
