import type { LabRun } from './lab-run';
import { diffSettings } from './diff';
import { LAB_DEFAULTS } from './settings';

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
  const turned = diffSettings(LAB_DEFAULTS, settings)
    .filter(({ name }) => name !== 'task' && name !== 'roads')
    .map(({ name, after }) => `${name}=${after}`)
    .join(' ');
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

/** One row a road and seed: shares, what was lost, what it cost. */
export function resultRows({ results }: LabRun): Row[] {
  const { forgetting, cost } = results[0] ?? { forgetting: {}, cost: {} };
  return [
    ['road', 'seed', 'accuracy', 'unknown', 'wrong', ...Object.keys({ ...forgetting, ...cost })],
    ...results.map((each): Row => [
      ...[each.road, each.seed, each.accuracy, each.unknown, each.wrong],
      ...Object.values({ ...each.forgetting, ...each.cost }),
    ]),
  ];
}
