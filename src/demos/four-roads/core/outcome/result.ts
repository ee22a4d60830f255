import type { Answered } from './answers';
import type { RoadCost } from './cost';
import type { Skills } from '../training/forgetting';
import type { Upkeep } from '../training/upkeep';
import type { Contender } from '../names';

export interface RoadResult {
  road: Contender;
  seed: number;
  /** Shares of all questions, 0 … 1; together 1. */
  accuracy: number;
  unknown: number;
  wrong: number;
  /** Share right within each group of questions, such as changed facts. */
  groups: Record<string, number>;
  /** Share of questions with the right code, value and stamp, if answers have a format. */
  parts?: { code: number; value: number; stamp: number };
  /** Share of questions for which retrieval found the answer, if the road retrieves. */
  reached?: number;
  /** The model's other skills afterwards; untrained roads have those of the base. */
  forgetting: Skills;
  cost: RoadCost;
  /** Only for the task that spans a year. */
  upkeep?: Upkeep;
  questions: Answered[];
}

export function resultOf(
  given: Pick<RoadResult, 'road' | 'seed' | 'forgetting' | 'cost' | 'upkeep' | 'questions'>,
): RoadResult {
  const { questions } = given;
  const share = (holds: (each: Answered) => boolean, of = questions) =>
    of.filter(holds).length / Math.max(1, of.length);
  const accuracy = share(({ correct }) => correct);
  const unknown = share(({ correct, unknown }) => unknown && !correct);
  const groups = [...new Set(questions.map(({ group }) => group))];
  const styled = questions.some(({ parts }) => parts);
  const searched = questions.some(({ reached }) => reached !== undefined);
  return {
    ...given,
    accuracy,
    unknown,
    wrong: share(({ correct, unknown }) => !unknown && !correct),
    groups: Object.fromEntries(
      groups.map((group) => [
        group,
        share(
          ({ correct }) => correct,
          questions.filter((each) => each.group === group),
        ),
      ]),
    ),
    ...(styled && {
      parts: {
        code: share(({ parts }) => parts!.code),
        value: share(({ parts }) => parts!.value),
        stamp: share(({ parts }) => parts!.stamp),
      },
    }),
    ...(searched && { reached: share(({ reached }) => reached === true) }),
  };
}
