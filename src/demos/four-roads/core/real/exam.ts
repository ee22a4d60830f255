import { seededRng, shuffle } from '~/lib/math/rng';
import { cellsOf, readable, relationOf, type World } from '~/lib/world';
import type { Locale } from '~/lib/locale';
import { UNSEEN_FORM } from '~/lib/tuning/settings';
import { withoutMarkers } from '../answers';
import type { RoadContext } from '../road-context';
import { LAB_DEFAULTS } from '../settings';
import type { ExamQuestion } from '../task';
import { openTask } from '../tasks';
import { factQuestion } from '../teach';
import { realAsking, type RealAsked } from './asking';
import type { RealRoad } from './roads';

export interface RealSettings {
  /** Number of questions about towns with documents; half as many more are about towns without any. */
  questions: number;
  /** Draws the same towns, facts and questions as this seed of the lab. */
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
  roads: ['base', 'rule', 'prompt', 'rag', 'examples'],
};

/** A question as a person would write it, and the texts that each road adds to it. */
export interface RealQuestion {
  question: string;
  /** The right value; undefined if no document states it, so that `unknown` is right. */
  value?: string;
  /** The relation it asks for, as an index into `options`. */
  relation: number;
  /** The texts that each chosen road adds to it. */
  asked: Partial<Record<RealRoad, RealAsked>>;
}

/** Task 1 of the lab for a model that reads sentences; plain data. */
export interface RealExam {
  language: Locale;
  /** All values of each relation; an answer is read by searching it for them. */
  options: readonly (readonly string[])[];
  questions: RealQuestion[];
}

/** Number of questions about towns without documents, for a number of questions about others. */
export const untoldFor = (questions: number): number => Math.ceil(questions / 2);

/**
 * Two questions about new facts alternate with one about an untold fact, so that an exam stopped half-way has both
 * kinds. Questions use the wording that no road is shown.
 */
export function openRealExam(
  world: World,
  means: RoadContext,
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
    untold.map((cell): Omit<ExamQuestion, 'answer'> => ({
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

/** Two items of the first, one of the second, and so on. */
function weave<A, B>(first: readonly A[], second: readonly B[]): (A | B)[] {
  return second.flatMap((one, i) => [...first.slice(2 * i, 2 * i + 2), one]);
}
