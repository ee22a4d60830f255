import type { Exams } from '~/lib/ladder/model-replies';
import { isOwnRight, type OwnQuestion, type OwnTaskName } from '~/lib/ladder/own-model';
import { turnOf, type Prompt } from '~/lib/ladder/prompts';
import { SMOLLM2 } from '~/lib/llama/smollm2';
import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import { askAll } from '../language-model/ask-all';
import type { Writer } from '../language-model/state';

type OwnTask = Omit<OwnQuestion, 'prompt'> & { prompt: ModelPrompt };

export const tasksOf = (
  questions: readonly OwnQuestion[],
  about: Pick<WriterAbout, 'id'>,
): OwnTask[] => questions.map((one) => ({ ...one, prompt: promptFor(about, one.prompt) }));

/** SmolLM2 of this site reads the very text of the record; any other model gets a turn in its own chat form. */
const promptFor = ({ id }: Pick<WriterAbout, 'id'>, prompt: Prompt): ModelPrompt =>
  id === SMOLLM2 ? prompt.prefix + prompt.question : [{ role: 'user', content: turnOf(prompt) }];

interface Asked {
  asked: readonly OwnTaskName[];
  exams: Exams;
  tasks: readonly OwnTask[];
  settings: WritingSettings;
}

export interface OwnRun extends Asked {
  about: WriterAbout;
  /** Each answered question with its place among the tasks. */
  done: readonly (OwnTask & { at: number; isRight: boolean; written: WrittenAnswer })[];
  refused: readonly (OwnTask & { why: string })[];
  /** The question that is being asked; undefined once none is left. */
  now?: OwnTask | undefined;
  took: number;
}

interface Following {
  why(error: unknown): string;
  changed(run: OwnRun): void;
  isStopped(): boolean;
  /** An earlier run; if it ended early and this one would only repeat it, what it has no answer to is asked. */
  before?: OwnRun | undefined;
}

/** Leaves out what the model refuses, and an answer that was stopped. @throws as `askAll`; what was answered counts */
export async function answerAll(
  writer: Pick<Writer, 'write' | 'about'>,
  asked: Asked,
  { why, changed, isStopped, before }: Following,
): Promise<void> {
  const { tasks, settings } = asked;
  const { about } = writer;
  const keyOf = (run: Pick<OwnRun, 'about' | 'settings' | 'tasks'>) =>
    JSON.stringify([run.about, run.settings, run.tasks]);
  const isUnfinished =
    before && !isWhole(before) && keyOf(before) === keyOf({ about, settings, tasks });
  const { done = [], took = 0 } = isUnfinished ? before : {};
  const began = performance.now() - 1_000 * took;
  const left = [...tasks.keys()].filter((place) => !done.some(({ at }) => at === place));
  let run: OwnRun = { ...asked, about, done, refused: [], took, now: tasks[left[0]!] };
  const become = (next: Partial<OwnRun>) => {
    run = { ...run, ...next, took: (performance.now() - began) / 1_000 };
    changed(run);
  };
  const prompts = left.map((at) => tasks[at]!.prompt);
  become({});
  await askAll(writer, prompts, settings, {
    isStopped,
    answered(nth, answer) {
      const at = left[nth]!;
      const task = tasks[at]!;
      const now = tasks[left[nth + 1]!];
      if ('failed' in answer)
        become({ now, refused: [...run.refused, { ...task, why: why(answer.failed) }] });
      else if (answer.ended !== 'stopped') {
        const isRight = isOwnRight(task, answer.text);
        become({ now, done: [...run.done, { ...task, at, isRight, written: answer }] });
      }
    },
  });
}

export const askedCount = ({ done, refused }: Pick<OwnRun, 'done' | 'refused'>): number =>
  done.length + refused.length;

export const isWhole = (run: OwnRun): boolean => askedCount(run) === run.tasks.length;
