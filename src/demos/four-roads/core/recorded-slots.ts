import { measuredSlots, type CountedResult, type CountedRun } from './measured-slots';
import type { Outcome } from './outcome';
import type { LabSettings } from './settings';
import type { MeasuredSlot } from './slots';

/** What a record keeps of a run, its outcomes with the seconds that were measured. */
interface Recorded {
  readonly settings: LabSettings;
  readonly outcomes: readonly Outcome[];
  /** ISO 8601. */
  readonly date: string;
}

/**
 * What a recorded run measured for each cell of the matrix.
 * @throws RangeError when an outcome holds no seconds: its record was made without a clock
 */
export function recordedSlots({ settings, outcomes, date }: Recorded): MeasuredSlot[] {
  const run: CountedRun = { settings, date, results: outcomes.map(countedOf) };
  return measuredSlots(run);
}

function countedOf({ road, marks, groups, cost }: Outcome): CountedResult {
  const { prepareSeconds, millisecondsPerAnswer, tokensPerAnswer } = cost;
  if (prepareSeconds === undefined || millisecondsPerAnswer === undefined)
    throw new RangeError(`The outcome of "${road}" has no clock; record its run with one.`);
  const questions = questionsOf(marks, groups);
  return { road, questions, cost: { prepareSeconds, millisecondsPerAnswer, tokensPerAnswer } };
}

/**
 * The questions of an outcome by their marks. Where they fall into groups, a record keeps how much of each
 * was right and not which question is in which: groups are as large as one another, and hold so many right.
 */
function questionsOf(marks: string, groups: Outcome['groups']): CountedResult['questions'] {
  const names = Object.keys(groups);
  if (names.length < 2)
    return [...marks].map((mark) => ({
      correct: mark === '1',
      unknown: mark === 'u',
      group: names[0] ?? '',
    }));
  const size = marks.length / names.length;
  return names.flatMap((group) => {
    const right = Math.round(groups[group]! * size);
    return Array.from({ length: size }, (_, at) => ({
      correct: at < right,
      unknown: false,
      group,
    }));
  });
}
