import type { Sheet } from '~/lib/demos/retriever/answering/sheet';
import { spread } from '~/lib/demos/retriever/answering/spread';
import type { Desk, Task } from './state';

/** What a run asks: question by question, each in every way that is chosen. */
export const tasksOf = (
  sheets: readonly Sheet[],
  { count, arms }: Pick<Desk, 'count' | 'arms'>,
): Task[] => spread(sheets, count).flatMap((sheet) => arms.map((arm) => ({ sheet, arm })));
