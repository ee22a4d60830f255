import { columnsOf, HOW_COLUMNS } from '~/demos/parts/answering/columns';
import { pairOf } from '../../core/own/score';
import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { scoredOf } from './scores-view';
import type { OwnState } from './state';

const NAME = 'crossroads-own-prompt';

/** A run as a file, by the format on its button. */
export const FILES = {
  csv: (state: OwnState): Exported => csvFile(NAME, csvRows(state)),
  json: (state: OwnState): Exported => jsonFile(NAME, jsonOf(state)),
};

/** One line per answer. */
function csvRows({ columns, asked, variants, rows }: OwnState): (string | number)[][] {
  const heads = ['model', 'prompt', 'line', 'asked', 'answer', 'expected', 'rule'];
  const measured = ['right', 'why', 'ended', 'tokens read', 'tokens written'];
  const lines = columns.flatMap(({ about, settings, answers }) => {
    const ran = columnsOf(about, settings);
    const how = Object.values(HOW_COLUMNS).map((value) => value(ran));
    return answers.flatMap((answer, at) => {
      if (!answer) return [];
      const { variant, row, prompt } = asked[at]!;
      const { rule, line } = rows[row]!;
      const { verdict, ended = '', failed, read = '', written } = answer;
      return [
        [
          ...[about.name, variants[variant]!.name, line, prompt, failed ?? answer.text],
          ...[rule?.expected ?? '', rule?.kind ?? ''],
          ...[verdict ? String(verdict.right) : '', verdict?.why ?? '', ended, read, written],
          ...how,
        ],
      ];
    });
  });
  return [[...heads, ...measured, ...Object.keys(HOW_COLUMNS)], ...lines];
}

const jsonOf = (state: OwnState) => ({
  variants: state.variants,
  rows: state.rows.map(({ inputs, ...row }) => ({ ...row, inputs: Object.fromEntries(inputs) })),
  models: scoredOf(state).map(({ column, judged, scores }) => ({
    ...column.about,
    settings: column.settings,
    scores,
    pair: pairOf(judged),
    answers: column.answers.flatMap((answer, at) => {
      return answer ? [{ ...state.asked[at]!, ...answer }] : [];
    }),
  })),
});
