import type { Example, Task } from './task';
import type { Prompter } from './asking';

/** Room for an answer, in tokens. */
export const ANSWER_ROOM = 6;

/** Prompts with the question alone. */
export const bareOf =
  ({ world: { lexicon } }: Task): Prompter =>
  ({ question }) => ({ tokens: [lexicon.start, ...question], passages: [], examples: [] });

export const asShown = ({ question, answer }: Example): number[] => [...question, ...answer];

export const flat = (texts: readonly (readonly number[])[]): number[] => texts.flat();

/** The longest run of first texts that fits into `room` tokens. */
export function fitting<T extends readonly number[]>(texts: readonly T[], room: number): T[] {
  let taken = 0;
  const fit = texts.findIndex((text) => (taken += text.length) > room);
  return fit < 0 ? [...texts] : texts.slice(0, fit);
}
