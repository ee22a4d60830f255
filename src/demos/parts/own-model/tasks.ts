import { turnOf, type Prompt } from '~/lib/ladder/prompts';
import { isOwnRight, type OwnQuestion } from '~/lib/ladder/own-model';
import { SMOLLM2 } from '~/lib/llama/smollm2';
import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt, WrittenAnswer } from '~/lib/language-model/writing';

/** A question as it is put to a model. */
export type OwnTask = Omit<OwnQuestion, 'prompt'> & { prompt: ModelPrompt };

/** A reply with its mark. */
export interface Judged {
  isRight: boolean;
  written: WrittenAnswer;
}

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
