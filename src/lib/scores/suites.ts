import type { Answer } from './answers';

/** What one file says of one system. */
export interface Part {
  file: string;
  questions: ReadonlySet<string>;
  answers: readonly Answer[];
}

export const partsOf = (answers: readonly Answer[]): Part[] =>
  [...Map.groupBy(answers, ({ file }) => file)].map(([file, own]) => ({
    file,
    answers: own,
    questions: new Set(own.map(({ question }) => question)),
  }));

/** Up to this share of the smaller one, two tasks of a suite may ask the same by chance. */
const BY_CHANCE = 0.1;

const askTheSame = ({ questions: one }: Part, { questions: other }: Part): boolean =>
  [...one].filter((question) => other.has(question)).length >
  BY_CHANCE * Math.min(one.size, other.size);

/** Whether each part asks other questions than the rest, as the tasks of a suite do. */
export const areTasks = (parts: readonly Part[]): boolean =>
  parts.every((one, at) => parts.slice(at + 1).every((other) => !askTheSame(one, other)));

/**
 * The systems behind parts that tell them only by their files' names, where these agree: `a-law`, `b-law`, `a-tax` and
 * `b-tax` are a and b, each with two tasks; undefined where they don't.
 */
export function suitesOf(parts: readonly Part[]): (readonly [string, Part[]])[] | undefined {
  let tasks: Part[][] = [];
  for (const part of parts) {
    const isSame = (task: readonly Part[]) => task.some((other) => askTheSame(part, other));
    const same = tasks.filter(isSame);
    tasks = [...tasks.filter((task) => !same.includes(task)), [...same.flat(), part]];
  }
  const named = tasks.map((task) => new Map(task.map((part) => [labelIn(task, part), part])));
  const labels = [...named[0]!.keys()];
  const isSuite =
    Math.min(named.length, labels.length) > 1 &&
    !labels.includes('') &&
    named.every(({ size }, at) => size === labels.length && size === tasks[at]!.length) &&
    named.every((one) => labels.every((label) => one.has(label)));
  if (!isSuite) return undefined;
  return labels.map((label) => [label, named.map((one) => one.get(label)!)]);
}

const wordsOf = ({ file }: Part): string[] => file.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** The words of a file's name that the files of the same questions don't share. */
const labelIn = (task: readonly Part[], part: Part): string =>
  wordsOf(part)
    .filter((word) => !task.every((other) => wordsOf(other).includes(word)))
    .join(' ');
