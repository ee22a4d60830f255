import type { AnswerRun, Task } from '~/demos/parts/answering/run';
import { turnOf, type Prompt } from '~/lib/ladder/prompts';
import { isOwnRight, type OwnQuestion, type OwnTaskName } from '~/lib/ladder/own-model';
import type { Exams } from '~/lib/ladder/model-replies';
import { SMOLLM2 } from '~/lib/llama/smollm2';
import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt, WrittenAnswer } from '~/lib/language-model/writing';

export type OwnTask = Task & Omit<OwnQuestion, 'prompt'>;

/** A reply with its mark. */
export interface Judged {
  isRight: boolean;
  written: WrittenAnswer;
}

/** A run of the ladder's questions, with the replies so far. */
export type OwnRun = AnswerRun<OwnTask, Judged> & {
  asked: readonly OwnTaskName[];
  exams: Exams;
};

/** The questions as they are put to a model. */
export const tasksOf = (
  questions: readonly OwnQuestion[],
  about: Pick<WriterAbout, 'id'>,
): OwnTask[] => questions.map((one) => ({ ...one, prompt: promptFor(about, one.prompt) }));

/** SmolLM2 of this site reads the very text of the record; any other model gets a turn in its own chat form. */
const promptFor = ({ id }: Pick<WriterAbout, 'id'>, prompt: Prompt): ModelPrompt =>
  id === SMOLLM2 ? prompt.prefix + prompt.question : [{ role: 'user', content: turnOf(prompt) }];

export const judged = (task: OwnTask, written: WrittenAnswer): Judged => ({
  isRight: isOwnRight(task, written.text),
  written,
});
