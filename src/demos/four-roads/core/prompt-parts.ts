import type { Example, Task } from './task';
import type { Prompter } from './asking';

/** Tokens an answer may take. */
export const ANSWER_ROOM = 6;

/** The question alone. */
export const bareOf =
  ({ world: { lexicon } }: Task): Prompter =>
  ({ question }) => ({ tokens: [lexicon.start, ...question], passages: [], examples: [] });

export const asShown = ({ question, answer }: Example): number[] => [...question, ...answer];

export const flat = (texts: readonly (readonly number[])[]): number[] => texts.flat();

/** The first texts that fit into so many tokens together. */
export function fitting<T extends readonly number[]>(texts: readonly T[], room: number): T[] {
  let taken = 0;
  const fit = texts.findIndex((text) => (taken += text.length) > room);
  return fit < 0 ? [...texts] : texts.slice(0, fit);
}
