import { watched, type Given, type Moment, type PackedMoments } from '~/lib/trainer/moments';
import { reseated, type World } from '~/lib/world';
import { finetuneData } from './data';
import { questionsOf, samplesOf } from './looks';
import type { ProbeName, FinetuneSettings } from './settings';
import type { Finetune, FinetuneSnapshot } from './run';

/** A run that is asked the same few questions throughout: new facts, and facts outside its training text. */
export interface QuestionedSnapshot extends FinetuneSnapshot {
  given: (Given & { probe: ProbeName })[];
  moments: Moment[];
}

export type PackedQuestioned = PackedMoments & Pick<QuestionedSnapshot, 'given'>;

const ASKED: readonly ProbeName[] = ['unseen', 'unknown'];
/** Questions of each kind. */
const EACH = 2;
/** Steps between two looks. */
const BETWEEN = 5;

/** The same run, which also records the model's answers every few steps, without any effect on the training. */
export function withQuestions(run: Finetune, whole: World, settings: FinetuneSettings) {
  const world = reseated(whole, settings.seed);
  const questions = questionsOf(world, finetuneData(world, settings), settings);
  const ask = () => samplesOf(run.model, world, questions, ASKED, EACH);
  const given = ask().map(({ probe, prompt, expected }) => ({ probe, prompt, answer: expected }));
  const questioned = watched(run, {
    given,
    isDue: (step) => step % BETWEEN === 0,
    look: () => ask().map(({ said }) => said),
  });
  return {
    ...questioned,
    snapshot: (): QuestionedSnapshot => ({ ...questioned.snapshot(), given }),
  };
}
