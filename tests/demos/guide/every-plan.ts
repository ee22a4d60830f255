import type { Answers, Condition, Question, Rule } from '~/demos/guide/core/rules';
import { orderOf, takenBy, tallyOf } from '~/demos/guide/core/tally';
import type { Way } from '~/demos/guide/core/ways';

/**
 * Visits each plan that any set of answers leads to. Rules that can no longer apply are dropped question by question, and of
 * options between which the rules left do not tell apart one stands for all, so that millions of sets take seconds.
 *
 * @param apart questions of which each option is visited
 * @param visit `sets` is how many sets of answers the visited one stands for
 */
export function everyPlan<R extends Rule>(
  questions: readonly Question[],
  rules: readonly R[],
  visit: (roads: readonly Way[], rules: readonly R[], answers: Answers, sets: number) => void,
  apart: readonly string[] = [],
): void {
  const answers: Record<string, string> = {};
  const step = (at: number, open: readonly Open<R>[], sets: number): void => {
    const question = questions[at];
    if (!question) {
      const holding = open.map(({ rule }) => rule);
      const tally = tallyOf(holding);
      return visit(orderOf(tally, takenBy(tally, holding), holding), holding, { ...answers }, sets);
    }
    for (const { id, left, options } of branchesOf(question, open, apart)) {
      answers[question.id] = id;
      step(at + 1, left, sets * options);
    }
  };
  const all = rules.map((rule) => ({ rule, ways: rule.when }));
  step(0, all, 1);
}

/** A rule with those of its conditions that no answer has violated. */
interface Open<R> {
  readonly rule: R;
  readonly ways: readonly Condition[];
}

interface Branch<R> {
  readonly id: string;
  readonly left: readonly Open<R>[];
  /** How many options lead here. */
  options: number;
}

function branchesOf<R extends Rule>(
  question: Question,
  open: readonly Open<R>[],
  apart: readonly string[],
): Branch<R>[] {
  const branches = new Map<string, Branch<R>>();
  for (const { id } of question.options) {
    const left = stillOpen(open, question.id, id);
    const told = left.map(({ rule, ways }) => `${rule.id} ${ways.length}`).join();
    const key = apart.includes(question.id) ? id : told;
    const same = branches.get(key);
    if (same) same.options++;
    else branches.set(key, { id, left, options: 1 });
  }
  return [...branches.values()];
}

function stillOpen<R>(open: readonly Open<R>[], question: string, option: string): Open<R>[] {
  const left: Open<R>[] = [];
  for (const one of open) {
    if (one.ways.every((way) => way[question] === undefined)) left.push(one);
    else {
      const ways = one.ways.filter((way) => way[question]?.includes(option) ?? true);
      if (ways.length > 0) left.push({ rule: one.rule, ways });
    }
  }
  return left;
}
