import type { LabRun } from './lab-run';
import { turnedText } from './diff';

type Row = (string | number)[];

/** One row a question, the names of the columns first: what pooled files of several runs still tell apart. */
export function questionRows({
  id,
  date,
  version,
  device,
  locale,
  settings,
  results,
}: LabRun): Row[] {
  const { cores, workers, kernels } = device;
  const turned = turnedText(settings);
  const about: Row = [id, date, version, `${cores}/${workers}/${kernels}`, locale, settings.task];
  return [
    QUESTION_COLUMNS,
    ...results.flatMap(({ road, seed, questions }) =>
      questions.map((each, i): Row => [
        ...about,
        ...[turned, road, seed, i + 1, each.group],
        ...[each.question, each.expected, each.answer],
        ...[Number(each.correct), Number(each.unknown), each.tokens],
      ]),
    ),
  ];
}

const QUESTION_COLUMNS = [
  ...['run', 'date', 'version', 'cores/workers/kernels', 'language', 'task'],
  ...['settings', 'road', 'seed', 'number', 'group'],
  ...['question', 'expected', 'answer'],
  ...['correct', 'unknown', 'tokens'],
];
