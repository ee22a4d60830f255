import type { LabRun, MeasuredResult } from './core/lab-run';
import { questionRows, type RunFile, toRunFile } from './core/run-file';

/** A run as a file. The reader's own words are left out unless they are wanted. */
export const runFile = (run: LabRun, withOwn: boolean): RunFile => toRunFile(shared(run, withOwn));

/** A question a row. */
export const csvRows = (run: LabRun, withOwn: boolean) => questionRows(shared(run, withOwn));

function shared(run: LabRun, withOwn: boolean): LabRun {
  if (run.settings.task !== 'own' || withOwn) return run;
  return { ...run, results: run.results.map(withoutWords) };
}

/** Which questions were right stays; what they said does not leave the tab. */
const withoutWords = (result: MeasuredResult): MeasuredResult => ({
  ...result,
  questions: result.questions.map((each, at) => ({
    ...each,
    question: String(at + 1),
    ...{ expected: '', answer: '', prompt: '', written: [], found: [] },
  })),
});
