import type { Sheet } from '../../core/answering/sheet';
import { spread } from '../../core/answering/spread';
import type { Desk, Task } from './state';

/** What a run asks: question by question, each in every way that is chosen. */
export const tasksOf = (
  sheets: readonly Sheet[],
  { count, arms }: Pick<Desk, 'count' | 'arms'>,
): Task[] => spread(sheets, count).flatMap((sheet) => arms.map((arm) => ({ sheet, arm })));
