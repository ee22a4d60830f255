import type { World } from '~/lib/world';
import type { Taught } from '~/lib/tuning/pack';
import type { TaskName } from './names';

export interface Example {
  /** From the question marker up to the place of the answer. */
  question: readonly number[];
  /** Including the stop. */
  answer: readonly number[];
  /** The fact it is about; see `cellOf`. */
  cell: number;
}

/** A question that no road has seen, and the one answer that counts. */
export interface ExamQuestion extends Example {
  /** Name of the group that the question is counted in, such as changed or unchanged facts. */
  group: string;
}

export type PassageKind = 'true' | 'false' | 'background' | 'look-alike';

export interface Passage {
  cell: number;
  value: number;
  tokens: readonly number[];
  kind: PassageKind;
}

/** Towns for which a collection has some facts and lacks others. */
export interface PartialCoverage {
  /** Passages about them; in the collection only while the missing facts are asked for. */
  passages: readonly Passage[];
  /** The missing facts, as cells. */
  missing: readonly number[];
}

export type Known = Pick<Task, 'passages' | 'facts' | 'examples' | 'taught'>;

/** Data that replaces a task's at one point in time, and the questions asked then. */
export interface Stage extends Known, Pick<Task, 'questions'> {
  /** Number of passages that differ from those before. */
  swapped: number;
  tunes: boolean;
}

export interface Task {
  name: TaskName;
  world: World;
  questions: readonly ExamQuestion[];
  passages: readonly Passage[];
  /** One sentence per fact, as used in prompts. */
  facts: readonly (readonly number[])[];
  examples: readonly Example[];
  /** A written instruction, from its marker to its stop; empty if no rule can help. */
  rule: readonly number[];
  /** True if answers have a format that examples can show. */
  format: boolean;
  taught: readonly Taught[];
  /** Maximum tokens of an answer to read; all if undefined. */
  answerTokens?: number;
  /** For a task that spans a year: the state after each month; the task has the questions of all months. */
  later?: readonly Stage[];
  partial?: PartialCoverage;
}
