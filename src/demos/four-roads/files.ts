import type { LabRun, MeasuredResult } from './core/lab-run';
import { questionRows, type RunFile, toRunFile } from './core/run-file';

/** A run as file content, without the reader's own words unless `withOwn` is set. */
export const runFile = (run: LabRun, withOwn: boolean): RunFile => toRunFile(shared(run, withOwn));

/** One row per question, under the same condition. */
export const csvRows = (run: LabRun, withOwn: boolean) => questionRows(shared(run, withOwn));

function shared(run: LabRun, withOwn: boolean): LabRun {
  if (run.settings.task !== 'own' || withOwn) return run;
  return { ...run, results: run.results.map(withoutWords) };
}

/**
 * Removes the words from a result but keeps which questions were
 * right, so that the words stay in the tab.
 */
const withoutWords = (result: MeasuredResult): MeasuredResult => ({
  ...result,
  questions: result.questions.map((each, at) => ({
    ...each,
    question: String(at + 1),
    ...{ expected: '', answer: '', prompt: '', written: [], found: [] },
  })),
});
