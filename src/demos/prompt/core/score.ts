import { holds, same } from '~/lib/four-roads/outcome/same';
import { generate, PromptTooLong, type Model } from '~/lib/tinylm';
import type { Hidden } from './hidden';
import { answerOf, promptParts, tokensOf, type PromptPart } from './prompt';
import type { Task } from './task';
import type { Template } from './template';

/** `format`: the right value in the wrong format; `wrong`: another value, in any format. */
export type AnswerVerdict = 'right' | 'format' | 'unknown' | 'wrong';

/** Most tokens of an answer: a code, a name of two, a stop, two to spare. */
const MOST = 6;
/** The number of likeliest tokens reported at each place. */
const TELL = 3;

export type Answered = ReturnType<typeof scoreParts>['answers'][number];

/** Decodes greedily. @throws PromptTooLong if a prompt leaves no room for its answer in the context. */
export function score(model: Model, task: Task, template: Template, questions: readonly Hidden[]) {
  const parts = questions.map((hidden) => promptParts(task, template, hidden));
  return scoreParts(model, task, questions, parts);
}

/** Like `score`, for prompts that were changed after they were built. */
export function scoreParts(
  model: Model,
  task: Task,
  questions: readonly Hidden[],
  parts: readonly (readonly PromptPart[])[],
) {
  const prompts = parts.map((each) => tokensOf(task, each));
  const expected = questions.map((hidden) => answerOf(task, hidden));
  prompts.forEach((prompt, i) => checkRoom(model, prompt, expected[i]!));
  const { stop } = task.world.lexicon;
  const known = task.world.lexicon.vocabulary.first.reserved;
  const answers = generate(model, prompts, { most: MOST, stop, known, tell: TELL }).map(
    (written, i) => {
      const tokenIds = written.map(({ token }) => token);
      const verdict = answerVerdict(task, tokenIds, expected[i]!, questions[i]!);
      return { hidden: questions[i]!, parts: parts[i]!, expected: expected[i]!, written, verdict };
    },
  );
  return { shares: sharesOf(answers), answers };
}

/** Refuses prompts without room for the answer, which would be judged on half of it. */
function checkRoom({ config: { context } }: Model, prompt: number[], answer: number[]): void {
  const tokens = prompt.length + answer.length - 1;
  if (tokens > context) throw new PromptTooLong('prompt-too-long', { tokens, context });
}

/** @param tokenIds the tokens the model wrote, up to the stop */
export function answerVerdict(
  { world: { lexicon } }: Task,
  tokenIds: readonly number[],
  expected: readonly number[],
  { value }: Hidden,
): AnswerVerdict {
  if (same(tokenIds, expected)) return 'right';
  if (tokenIds.includes(lexicon.unknown)) return 'unknown';
  return holds(tokenIds, lexicon.spelling[value]!) ? 'format' : 'wrong';
}

/** Shares of the answers, 0 … 1; they add up to 1. */
function sharesOf(answers: readonly { verdict: AnswerVerdict }[]) {
  const share = (verdict: AnswerVerdict) =>
    answers.filter((each) => each.verdict === verdict).length / Math.max(1, answers.length);
  return {
    right: share('right'),
    format: share('format'),
    unknown: share('unknown'),
    wrong: share('wrong'),
  };
}
