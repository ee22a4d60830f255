import type { OwnNames } from '~/lib/world/blanks';
import type { World } from '~/lib/world';
import type { Taught } from '~/lib/tuning';
import type { TaskName } from './names';

/** A question no road has seen, and the one answer that counts. */
export interface Asked {
  /** From the question marker to the place of the answer. */
  question: readonly number[];
  /** The stop included. */
  answer: readonly number[];
  /** The fact it asks for; see `cellOf`. */
  cell: number;
  /** What to tell apart in the result: such as facts that changed and facts that did not. */
  group: string;
}

export type PassageKind = 'true' | 'false' | 'background' | 'look-alike';

/** A sentence of the collection that retrieval searches. */
export interface Passage {
  cell: number;
  value: number;
  tokens: readonly number[];
  kind: PassageKind;
}

/** A question with its answer, as a person would label it. */
export interface Example {
  question: readonly number[];
  answer: readonly number[];
  /** What it is about, or asks for. */
  cell: number;
}

/** Towns of which a collection tells some things and leaves out others. */
export interface HalfTold {
  /** What it tells of them; stands in the collection only while what it leaves out is asked for. */
  passages: readonly Passage[];
  /** What it leaves out. */
  missing: readonly number[];
}

/** What the roads may know of the facts at one time. */
export type Known = Pick<Task, 'passages' | 'facts' | 'examples' | 'taught'>;

/** What replaces the like of it in a task as time goes by, and what is asked then. */
export interface Stage extends Known, Pick<Task, 'questions'> {
  /** Passages that differ from those before. */
  swapped: number;
  /** Whether tuned models are tuned again now. */
  tunes: boolean;
}

/** One task of one seed: all that any road may use, and what it is asked in the end. */
export interface Task {
  name: TaskName;
  world: World;
  questions: readonly Asked[];
  passages: readonly Passage[];
  /** One sentence a fact, as they go into a prompt. */
  facts: readonly (readonly number[])[];
  examples: readonly Example[];
  /** A written instruction, from its marker to its stop; empty if a rule has nothing to say here. */
  rule: readonly number[];
  /** Whether answers have a format that examples can show. */
  format: boolean;
  /** What tuning learns from. */
  taught: readonly Taught[];
  /** What the road `both` learns from, where that is something else. */
  taughtToRead?: readonly Taught[];
  /** Tokens of an answer that are read; all where nothing is said. */
  answerTokens?: number;
  /** Where time goes by: all that comes after the first day, month by month; its questions are the task's. */
  later?: readonly Stage[];
  /** Where facts change: what every road could know before they did. */
  before?: Known;
  /** Where it is asked for facts that are missing of towns with passages. */
  halfTold?: HalfTold;
  /** The reader's own names, on blanks. */
  names?: OwnNames;
}

/** A task as it stands on the first day. */
export const onFirstDay = (task: Task): Task => ({ ...task, ...task.before });
