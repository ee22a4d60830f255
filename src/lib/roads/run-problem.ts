import { filled, Problem, type ProblemValues } from '../problem';

/** What can be wrong with a file of a run, each with a sentence; a page may say it in its own language. */
const SENTENCES = {
  'run-large':
    'The file has {megabytes} MB; a run has at most {limit}. Open one that this page has exported.',
  'run-json':
    'The file is not valid JSON: line {line}, column {column}. It may have been cut off while it was saved; export the run again.',
  'run-format':
    'The file is no run of this lab: it lacks “{name}”. Open a JSON file that this page has exported.',
  'run-version':
    'The file is of format {found}; this page reads format {known}. Reload the page for its newest version, or export the run again.',
  'run-settings': 'The settings of the file are outside what the lab can run: {reason}',
  'run-date':
    'The date of the file is “{found}”; a run has one such as 2026-11-20T15:00:00Z. Export the run again.',
  'run-seed':
    'Result {number} is of seed {found}, and the settings run seeds {from} to {to}. Export the run again.',
  'run-value':
    'Result {number}: “{name}” is {found}, which is not what a run has. Export the run again.',
  'run-road': 'Result {number} is of a road “{found}”, which there is not. Roads are {known}.',
  'run-unasked':
    'Result {number} is of the road {road}, which the settings of the file do not run. Export the run again.',
  'run-twice': 'The file has {road} with seed {seed} twice. Take one of them out.',
  'run-questions':
    'Result {number} has {found} questions and the first has {wanted}: a run asks every road the same. Export the run again.',
  'run-mean':
    'Result {number} ({road}, seed {seed}) gives {name} as {said}, but its questions come to {counted}. The file was changed; export the run again.',
} as const;

export type RunProblemCode = keyof typeof SENTENCES;

/** A file that is no run. `message` is the sentence in English. */
export class RunFileProblem extends Problem<RunProblemCode> {
  constructor(code: RunProblemCode, values: ProblemValues) {
    super(code, filled(SENTENCES[code], values), values);
  }
}
