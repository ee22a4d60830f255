import { counted, type Road, type Row, type Size, type Task } from '~/lib/ladder/rows';

/** A row of so many right answers of 120. */
export const rowFor = (
  task: Task,
  road: Road,
  size: Size,
  right: number,
  more: Partial<Row> = {},
): Row => ({
  task,
  road,
  size,
  language: 'en',
  seeds: 1,
  ...counted(right, 120),
  ...more,
});
