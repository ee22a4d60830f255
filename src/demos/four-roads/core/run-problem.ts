import { Problem } from '~/lib/problem';

/** What can be wrong with a file of a run. */
export type RunProblemCode =
  | 'run-large'
  | 'run-json'
  | 'run-format'
  | 'run-version'
  | 'run-settings'
  | 'run-date'
  | 'run-seed'
  | 'run-value'
  | 'run-road'
  | 'run-unasked'
  | 'run-twice'
  | 'run-questions'
  | 'run-mean';

/** A file that is no run. */
export class RunFileProblem extends Problem<RunProblemCode> {}
