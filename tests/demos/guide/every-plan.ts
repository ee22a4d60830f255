import type { Answers, Condition, Question, Rule } from '~/demos/guide/core/rules';
import { orderOf, takenBy, tallyOf } from '~/demos/guide/core/tally';
import type { Way } from '~/demos/guide/core/ways';

/** Rules that can no longer apply are dropped question by question, so that a million sets take seconds. */
export function everyPlan<R extends Rule>(
  questions: readonly Question[],
  rules: readonly R[],
  visit: (roads: readonly Way[], rules: readonly R[], answers: Answers) => void,
): void {
  const answers: Record<string, string> = {};
  const step = (at: number, open: readonly Open<R>[]): void => {
    const question = questions[at];
    if (!question) {
      const holding = open.map(({ rule }) => rule);
      return visit(orderOf(takenBy(tallyOf(holding), holding), holding), holding, answers);
    }
    for (const { id } of question.options) {
      answers[question.id] = id;
      step(at + 1, stillOpen(open, question.id, id));
    }
  };
  const all = rules.map((rule) => ({ rule, ways: rule.when }));
  step(0, all);
}

/** A rule with those of its conditions that no answer has violated. */
interface Open<R> {
  readonly rule: R;
  readonly ways: readonly Condition[];
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
