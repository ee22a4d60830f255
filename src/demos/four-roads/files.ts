import { turnedText } from './core/diff';
import type { LabRun } from './core/lab-run';
import { outcomeOf } from './core/outcome';

/** A run as plain data: its settings and device, and what every road did. */
export const runData = ({ results, ...run }: LabRun) => ({
  ...run,
  results: results.map(outcomeOf),
});

const COLUMNS = [
  ...['date', 'version', 'cores/workers/kernels', 'language', 'task'],
  ...['settings', 'road', 'seed', 'number', 'group'],
  ...['question', 'expected', 'answer'],
  ...['correct', 'unknown', 'tokens'],
];

/** One row per question, column names first. */
export function questionRows(run: LabRun): (string | number)[][] {
  const { cores, workers, kernels } = run.device;
  const { settings } = run;
  const device = `${cores}/${workers}/${kernels}`;
  const about = [run.date, run.version, device, run.locale, settings.task, turnedText(settings)];
  return [
    COLUMNS,
    ...run.results.flatMap(({ road, seed, questions }) =>
      questions.map((each, i) => [
        ...[...about, road, seed, i + 1, each.group],
        ...[each.question, each.expected, each.answer],
        ...[Number(each.correct), Number(each.unknown), each.tokens],
      ]),
    ),
  ];
}
