import { seededRng, shuffle } from '~/lib/math/rng';
import { cellsOf, readable, relationOf, type World } from '~/lib/world';
import type { Locale } from '~/lib/locale';
import { UNSEEN_FORM } from '~/lib/tuning/settings';
import { withoutMarkers } from '../answers';
import type { Means } from '../means';
import { LAB_DEFAULTS } from '../settings';
import type { Asked } from '../task';
import { openTask } from '../tasks';
import { factQuestion } from '../teach';
import { realAsking, type RealAsked } from './asking';
import type { RealRoad } from './roads';

export interface RealSettings {
  /** Questions about towns that documents tell of; half as many are about towns of which nothing is told. */
  questions: number;
  /** Draws towns, facts and questions as the same seed of the lab does. */
  seed: number;
  roads: readonly RealRoad[];
}

export const REAL_LIMITS = {
  questions: { min: 2, max: 120, whole: true },
  seed: { min: 1, max: 9_999, whole: true },
} as const;

export const REAL_DEFAULTS: RealSettings = {
  questions: 20,
  seed: 1,
  roads: ['base', 'rule', 'rag', 'examples'],
};

/** A question as a person would write it, and all that the roads put before a model with it. */
export interface RealQuestion {
  question: string;
  /** The one right value; undefined where nobody told it, so that `unknown` is right. */
  value?: string;
  /** What kind of value it asks for, as a place in `options`. */
  relation: number;
  /** What each chosen road shows with it. */
  asked: Partial<Record<RealRoad, RealAsked>>;
}

/** Task 1 of the lab for a model that reads sentences; plain data. */
export interface RealExam {
  language: Locale;
  /** All values of each relation: an answer is read by looking for them. */
  options: readonly (readonly string[])[];
  questions: RealQuestion[];
}

/** Questions about towns of which nothing is told, for so many about others. */
export const untoldFor = (questions: number): number => Math.ceil(questions / 2);

/**
 * Questions about new facts and untold ones in turn, two and one: whoever stops half-way has asked of both.
 * A question stands in the wording that is never shown, whatever the road.
 */
export function openRealExam(
  world: World,
  means: Means,
  { questions, seed, roads }: RealSettings,
): RealExam {
  const task = openTask(world, LAB_DEFAULTS, seed);
  const { lexicon } = task.world;
  const show = (tokens: readonly number[]) => readable(lexicon, tokens);
  const askings = roads.map((road) => [road, realAsking(road, task, means, seed)] as const);
  const rng = seededRng(seed);
  const told = shuffle(task.questions, rng).slice(0, questions);
  const untold = shuffle(cellsOf(task.world.abstention), rng).slice(0, untoldFor(questions));
  const inTurn = weave(
    told,
    untold.map((cell): Omit<Asked, 'answer'> => ({
      question: factQuestion(lexicon, cell, UNSEEN_FORM),
      cell,
      group: 'untold',
    })),
  );
  return {
    language: lexicon.grammar.language,
    options: lexicon.values.map((names) => names.map((name) => show(lexicon.spelling[name]!))),
    questions: inTurn.map((each, number): RealQuestion => ({
      question: show(withoutMarkers(lexicon, each.question)),
      ...('answer' in each && { value: show(each.answer.slice(0, -1)) }),
      relation: relationOf(each.cell),
      asked: Object.fromEntries(askings.map(([road, ask]) => [road, ask(each, number)])),
    })),
  };
}

/** Two of the first, one of the second, and so on. */
function weave<A, B>(first: readonly A[], second: readonly B[]): (A | B)[] {
  return second.flatMap((one, i) => [...first.slice(2 * i, 2 * i + 2), one]);
}
