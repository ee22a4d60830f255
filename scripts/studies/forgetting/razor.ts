import type { Locale } from '~/lib/locale';
import { accuracy, answersShare, openSaved, type Item, type Model } from '~/lib/tinylm';
import { factProbes, type World } from '~/lib/world';
import { fastBackend } from '../../record/model';
import { answerLogits } from './answer-logits';
import { divergence, moved } from './distances';
import { baseOf, taughtIn, tune, type Turned } from './tuned';

/** The share of new facts in a wording never taught at which a run ends, so that runs are compared at equal learning. */
export const ENOUGH = 0.9;
const BETWEEN = 5;
const OLD = 100;

/** What one run learned, kept and moved. */
export interface Razor {
  steps: number;
  new: number;
  old: number;
  /** KL(base ‖ tuned) on the new questions, in nats a position of the answer. */
  kl: number;
  /** The same without the token `unknown`, and from tuned to base. */
  klOthers: number;
  klBack: number;
  /** KL(base ‖ tuned) on the old questions themselves. */
  klOld: number;
  /** ‖W − W₀‖ / ‖W₀‖. */
  moved: number;
}

/** Tunes until enough new facts are known, or the steps are used up, and measures how far the model has gone. */
export function razor(language: Locale, turned: Turned): Razor {
  const { world, data } = taughtIn(language, turned);
  const old = factProbes(world, world.facts, OLD, 1_000 * turned.seed);
  const tuning = tune(language, turned, undefined, false);
  const { model } = tuning;
  while (tuning.advance(BETWEEN) && !answersShare(data.unseen, ENOUGH)(model));
  const base = openSaved(baseOf(language), fastBackend());
  const { unknown } = world.lexicon;
  const [before, after] = [base, model].map((each) => read(each, world, data.unseen));
  return {
    steps: tuning.snapshot().step,
    new: accuracy(model, data.unseen),
    old: accuracy(model, old),
    kl: divergence(before!, after!),
    klOthers: divergence(before!, after!, unknown),
    klBack: divergence(after!, before!),
    klOld: divergence(read(base, world, old), read(model, world, old)),
    moved: moved(model, baseOf(language)),
  };
}

const read = (model: Model, { lexicon }: World, items: readonly Item[]) =>
  answerLogits(model, items, lexicon.vocabulary.first.reserved);
