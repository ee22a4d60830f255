import type { Problem } from '~/lib/problem';
import type { Rule } from './rules';

export interface Asked {
  query: string;
  answers: readonly { words?: string }[];
  expected?: string | undefined;
  /** Of a row of a table: its cells, and the rule that judges its answer. */
  inputs?: ReadonlyMap<string, string>;
  rule?: Rule | undefined;
}

export interface AskedTable {
  name: string;
  questions: readonly Asked[];
  /** The column of what is to be sorted. */
  text: string;
  /** Columns that a wording may name. */
  slots: readonly string[];
  /** What is wrong with the lines that are left out. */
  problems: readonly Pick<Problem, 'code' | 'values'>[];
  tokens: number;
}
