import type { AnswerRun, Task } from '~/demos/parts/answering/run';
import { countMarks, rightOf, type Pair } from '../../core/compare';
import { promptOf } from './asking';

/** A question as it is asked with the adapter or without. */
export interface SwitchTask extends Task {
  at: number;
  isOn: boolean;
}

export interface Read {
  text: string;
}

export type Run = AnswerRun<SwitchTask, Read>;

/** Each question twice: off, then on. */
export const tasksOf = (recorded: readonly Pair[]): SwitchTask[] =>
  recorded.flatMap(({ question }, at) =>
    [false, true].map((isOn) => ({ question, prompt: promptOf(question), at, isOn })),
  );

/** Questions with both replies, and how they compare with the record of the same questions. */
export function comparedOf({ done }: Pick<Run, 'done'>, recorded: readonly Pair[]) {
  const reply = (at: number, isOn: boolean) =>
    done.find((one) => one.at === at && one.isOn === isOn)?.text;
  const pairs = recorded.flatMap((pair, at) => {
    const [off, on] = [reply(at, false), reply(at, true)];
    if (off === undefined || on === undefined) return [];
    const differing = Number(off !== pair.off.trim()) + Number(on !== pair.on.trim());
    return [{ ...pair, off, on, at, differing }];
  });
  const right = rightOf(countMarks(pairs));
  const before = rightOf(countMarks(pairs.map(({ at }) => recorded[at]!)));
  return {
    pairs,
    ...right,
    ...{ recordedOff: before.off, recordedOn: before.on },
    differing: pairs.reduce((sum, one) => sum + one.differing, 0),
  };
}
