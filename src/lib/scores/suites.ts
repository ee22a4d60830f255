import type { Answer } from './answers';

/** What one file says of one system. */
export interface Part {
  file: string;
  questions: ReadonlySet<string>;
  answers: readonly Answer[];
}

/** Up to this share of the smaller one, two tasks of a suite may ask the same by chance. */
const BY_CHANCE = 0.1;

const askTheSame = (one: Part, other: Part): boolean => {
  const [a, b] = [one.questions, other.questions];
  return [...a].filter((one) => b.has(one)).length > BY_CHANCE * Math.min(a.size, b.size);
};

/** Whether each part asks other questions than the rest, as the tasks of a suite do. */
export const areTasks = (parts: readonly Part[]): boolean =>
  parts.every((one, at) => parts.slice(at + 1).every((other) => !askTheSame(one, other)));

/**
 * The systems behind parts that tell them only by their files' names, where these agree: `a-law`, `b-law`, `a-tax` and
 * `b-tax` are a and b, each with two tasks; undefined where they don't.
 */
export function suitesOf(parts: readonly Part[]): Map<string, Part[]> | undefined {
  const tasks: Part[][] = [];
  for (const part of parts) {
    const same = tasks.filter((task) => task.some((other) => askTheSame(part, other)));
    for (const task of same) tasks.splice(tasks.indexOf(task), 1);
    tasks.push([...same.flat(), part]);
  }
  const named = tasks.map((task) => new Map(task.map((part) => [labelIn(task, part), part])));
  const [first] = named;
  const isSuite =
    named.length > 1 &&
    first!.size > 1 &&
    !first!.has('') &&
    named.every((one, at) => one.size === tasks[at]!.length && sameNames(one, first!));
  if (!isSuite) return undefined;
  return new Map([...first!.keys()].map((label) => [label, named.map((one) => one.get(label)!)]));
}

const sameNames = (one: ReadonlyMap<string, Part>, other: ReadonlyMap<string, Part>): boolean =>
  one.size === other.size && [...one.keys()].every((name) => other.has(name));

const wordsOf = ({ file }: Part): string[] => file.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** The words of a file's name that the files of the same questions don't share. */
const labelIn = (task: readonly Part[], part: Part): string =>
  wordsOf(part)
    .filter((word) => !task.every((other) => wordsOf(other).includes(word)))
    .join(' ');
