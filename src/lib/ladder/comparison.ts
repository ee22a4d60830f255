import type { Road, Row, Size, Task } from './rows';
import { verdictOf, type Verdict } from './verdict';

export interface Side {
  road: Road;
  /** Its variant at the tiny size; at the other sizes the plain road is meant. */
  tiny?: string | undefined;
}

/** A conclusion drawn from the tiny model: on a task one road does better than another. */
export interface Comparison {
  task: Task;
  better: Side;
  worse: Side;
}

export function rowOf(
  rows: readonly Row[],
  task: Task,
  { road, tiny }: Side,
  size: Exclude<Size, 'literature'>,
): Row | undefined {
  const variant = size === 'tiny' ? tiny : undefined;
  return rows.find(
    (row) => row.task === task && row.road === road && row.size === size && row.variant === variant,
  );
}

/**
 * What becomes of a comparison at 135 million weights.
 * @throws if a row of the tiny size is missing
 */
export function compared(rows: readonly Row[], { task, better, worse }: Comparison): Verdict {
  const [leading, other] = [better, worse].map((side) => {
    const row = rowOf(rows, task, side, 'tiny');
    if (row) return row;
    const name = side.tiny ? `${side.road}, ${side.tiny}` : side.road;
    throw new Error(
      `The tiny size has no row of “${name}” for the task “${task}”. Name one of content/runs/ladder/ladder-whole.json.`,
    );
  }) as [Row, Row];
  return verdictOf(
    [leading, other],
    [rowOf(rows, task, better, '135m'), rowOf(rows, task, worse, '135m')],
  );
}
