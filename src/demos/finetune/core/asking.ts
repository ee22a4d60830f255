import type { Stepper } from '~/lib/stepper';
import type { Given, Moment } from '~/demos/trainer/core/moments';
import type { PackedMoments } from '~/demos/trainer/core/packed-moments';
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

export interface QuestionedFinetune
  extends Omit<Finetune, 'snapshot'>, Stepper<QuestionedSnapshot> {}

const ASKED: readonly ProbeName[] = ['unseen', 'unknown'];
/** Questions of each kind. */
const EACH = 2;
/** Steps between two looks. */
const BETWEEN = 5;

/** The same run, which also records the model's answers every few steps, without any effect on the training. */
export function withQuestions(
  run: Finetune,
  whole: World,
  settings: FinetuneSettings,
): QuestionedFinetune {
  const world = reseated(whole, settings.seed);
  const questions = questionsOf(world, finetuneData(world, settings), settings);
  const ask = () => samplesOf(run.model, world, questions, ASKED, EACH);
  const first = ask();
  const given = first.map(({ probe, prompt, expected }) => ({ probe, prompt, answer: expected }));
  const moments: Moment[] = [{ step: 0, said: first.map(({ said: replies }) => replies) }];
  const takeStep = () => {
    run.advance(1);
    const { step, finished } = run.snapshot();
    if (step % BETWEEN === 0 || finished)
      moments.push({ step, said: ask().map(({ said: replies }) => replies) });
    return !finished;
  };
  return {
    model: run.model,
    changes: () => run.changes(),
    advance(n) {
      let more = !run.snapshot().finished;
      for (let i = 0; i < n && more; i++) more = takeStep();
      return more;
    },
    snapshot: () => ({
      ...run.snapshot(),
      given: given.map((each) => ({ ...each })),
      moments: moments.map(({ step, said: replies }) => ({ step, said: [...replies] })),
    }),
  };
}
