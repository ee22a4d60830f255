import { leaveRows } from '~/browser/program-rows';
import { jsonLines } from '~/lib/export';
import { asJsonLines } from '~/lib/own/tuning/row-file';
import { splitRows } from '~/lib/own/tuning/split';
import { promptOf } from '~/lib/own/tuning/twice';
import type { Tune } from './state';

/** Leaves the rows in this tab for the program that tunes a larger model: those to learn from, and those that are asked. */
export function takeToProgram({ current, read, form }: Tune): void {
  const { seed } = form.settings.peek();
  const { train, stop, held } = current.peek()?.split ?? splitRows(read.peek().rows, seed);
  const questions = held.map(({ messages, reply }) => ({
    question: promptOf(messages),
    answer: reply,
  }));
  leaveRows({ train: asJsonLines([...train, ...stop]), questions: jsonLines(questions) });
}
