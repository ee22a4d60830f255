import { areaUnderCurve } from '../area-under-curve';
import type { Locale } from '~/lib/locale';
import { mean } from '~/lib/math/vector';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { openSaved, probabilities, type Item, type Model } from '~/lib/tinylm';
import type { World } from '~/lib/world';
import { fastBackend } from '../../record/model';
import { answerLogits, type AnswerLogits } from './answer-logits';
import { examOf, refusals, type Exam } from './exam';
import { declinedBelow, fittedSize, rightAt, rightBetween, type Right } from './push';
import { baseOf, taughtIn, tune, type Turned } from './tuned';

export const KINDS = ['new', 'old', 'untold', 'untoldTaught', 'reading'] as const;
export type Kind = (typeof KINDS)[number];
/** Kinds whose margin is followed during a run. */
export const FOLLOWED = ['untold', 'new', 'old'] as const;
type Margins = Record<(typeof FOLLOWED)[number], number>;

/** What a model answers in the exam, for every bias on `unknown`. */
export interface Answered {
  right: Record<Kind, Right[]>;
  /** By how much `unknown` is ahead of the best other token as the first of the answer, in nats. */
  margins: Record<Kind, number[]>;
  /** The bias fitted on other questions. */
  bias: number;
  /** Right answers after a push along a random direction, whose size is fitted on the same questions. */
  random: Record<Kind, number>;
  /** Right answers for every threshold on the probability of the likeliest answer, below which it is declined. */
  guarded: Record<Kind, Right[]>;
  /** The threshold fitted on the same questions as the bias. */
  threshold: number;
  /** How often an untold question has a higher margin than one about a new or an old fact; 0.5 is chance. */
  told: { new: number; old: number };
  /** How often it has a less probable answer. */
  sure: { new: number; old: number };
}

export interface Outvoted extends Answered {
  steps: number;
  looks: { step: number; margins: Margins }[];
}

const BETWEEN = 20;

/** The untouched model in the exam of a seed. */
export function untouched(language: Locale, turned: Turned): Outvoted {
  const { world, data } = taughtIn(language, turned);
  const model = openSaved(baseOf(language), fastBackend());
  const exam = examOf(world, data.unseen, turned.seed);
  return { ...answered(model, world, exam, turned.seed), steps: 0, looks: [] };
}

/** Examples that are declined: their share of all taught sentences, and whether they are of few towns or of many. */
export interface Declined {
  share: number;
  many?: true;
}

/** Tunes on new facts, with some examples that are declined, and asks throughout. */
export function outvoted(language: Locale, turned: Turned, declined: Declined): Outvoted {
  const { world, data } = taughtIn(language, turned);
  const exam = examOf(world, data.unseen, turned.seed);
  const tuning = tune(language, turned, (own, taught) =>
    refusals(own, taught, declined, turned.seed),
  );
  const margins = () => followed(tuning.model, world, exam);
  const looks = [{ step: 0, margins: margins() }];
  while (tuning.advance(BETWEEN)) looks.push({ step: tuning.snapshot().step, margins: margins() });
  const { step } = tuning.snapshot();
  looks.push({ step, margins: margins() });
  return { ...answered(tuning.model, world, exam, turned.seed), steps: step, looks };
}

function followed(model: Model, world: World, exam: Exam): Margins {
  const means = FOLLOWED.map((kind) => [
    kind,
    mean(marginsOf(asked(model, world, exam[kind]), world)),
  ]);
  return Object.fromEntries(means) as Margins;
}

/** The logits of each answer's tokens. */
export const asked = (model: Model, { lexicon }: World, items: readonly Item[]) =>
  answerLogits(model, items, lexicon.vocabulary.first.reserved);

const marginsOf = (all: readonly AnswerLogits[], { lexicon: { unknown } }: World): number[] =>
  all.map(
    ([first]) => first![unknown]! - Math.max(...first!.filter((_, token) => token !== unknown)),
  );

function answered(
  model: Model,
  world: World,
  exam: ReturnType<typeof examOf>,
  seed: number,
): Answered {
  const logits = ofKinds((kind) => asked(model, world, exam[kind]));
  const fit = ofFit((kind) => asked(model, world, exam.fit[kind]));
  /** Sizes at which each question is right, and the one that is fitted. */
  const sized = (right: (item: Item, own: AnswerLogits) => Right) => {
    const each = (items: readonly Item[], all: readonly AnswerLogits[]) =>
      items.map((item, i) => right(item, all[i]!));
    const { untold, known } = ofFit((kind) => each(exam.fit[kind], fit[kind]));
    return {
      size: fittedSize(untold, known),
      right: ofKinds((kind) => each(exam[kind], logits[kind])),
    };
  };
  const pushed = (direction: ArrayLike<number>) =>
    sized(({ answer }, own) => rightBetween(own, answer, direction));
  const bias = pushed(only(world));
  const other = pushed(anyDirection(world, seed));
  const guard = sized(({ answer }, own) => declinedBelow(own, answer, world.lexicon.unknown));
  const margins = ofKinds((kind) => marginsOf(logits[kind], world));
  const doubts = ofKinds((kind) => logits[kind].map((own) => -surenessOf(own, world)));
  const apart = (values: Record<Kind, number[]>) => ({
    new: areaUnderCurve(values.untold, values.new),
    old: areaUnderCurve(values.untold, values.old),
  });
  return {
    right: bias.right,
    bias: bias.size,
    margins,
    random: ofKinds((kind) => rightAt(other.right[kind], other.size)),
    guarded: guard.right,
    threshold: guard.size,
    told: apart(margins),
    sure: apart(doubts),
  };
}

/** The probability of the likeliest first token, if `unknown` could not be said. */
const surenessOf = ([first]: AnswerLogits, { lexicon: { unknown } }: World): number =>
  Math.max(...probabilities(first!.filter((_, token) => token !== unknown)));

const ofFit = <T>(of: (kind: 'untold' | 'known') => T) => ({
  untold: of('untold'),
  known: of('known'),
});

const ofKinds = <T>(of: (kind: Kind) => T): Record<Kind, T> =>
  Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, T>;

/** The direction of `unknown` alone. */
export const only = ({ lexicon: { unknown, vocabulary } }: World): Float64Array =>
  Float64Array.from({ length: vocabulary.first.reserved }, (_, token) => Number(token === unknown));

function anyDirection({ lexicon: { vocabulary } }: World, seed: number): Float64Array {
  const rng = seededRng(7 * seed);
  return Float64Array.from({ length: vocabulary.first.reserved }, () => randomNormal(rng));
}
