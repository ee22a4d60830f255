import { promptfooConfig } from '~/lib/demos/prompt/own/promptfoo';
import { pairsOf } from '~/lib/demos/prompt/own/score';
import type { WritingSettings } from '~/lib/language-model/writing';
import { csvFile, jsonFile, type Exported } from '../../export';
import { scoredOf } from './scores-view';
import type { OwnState } from './state';

const NAME = 'crossroads-own-prompt';
export const FORMATS = ['csv', 'json', 'promptfoo'] as const;
export type Format = (typeof FORMATS)[number];

/** A run as a file. */
export function fileOf(format: Format, state: OwnState, settings: WritingSettings): Exported {
  if (format === 'csv') return csvFile(NAME, csvRows(state));
  if (format === 'json') return jsonFile(NAME, jsonOf(state, settings));
  const models = state.columns.flatMap(({ about: { at, id } }) => (at === 'server' ? [id] : []));
  const { variants, rows } = state;
  return jsonFile(
    'promptfooconfig',
    promptfooConfig({ variants, rows }, { models, most: settings.most }),
  );
}

/** A line an answer. */
function csvRows({ columns, asked, variants, rows }: OwnState): (string | number)[][] {
  const heads = ['model', 'prompt', 'wording', 'line', 'asked', 'answer', 'expected', 'rule'];
  const measured = ['right', 'why', 'ended', 'tokens read', 'tokens written'];
  const lines = columns.flatMap(({ about, answers }) =>
    answers.flatMap((answer, at) => {
      if (!answer) return [];
      const { variant, way, row, prompt } = asked[at]!;
      const { rule, line } = rows[row]!;
      const { verdict, ended = '', failed, read = '', written } = answer;
      return [
        [
          ...[about.name, variants[variant]!.name, way, line, prompt, failed ?? answer.text],
          ...[rule?.expected ?? '', rule?.kind ?? ''],
          ...[verdict ? String(verdict.right) : '', verdict?.why ?? '', ended, read, written],
        ],
      ];
    }),
  );
  return [[...heads, ...measured], ...lines];
}

const jsonOf = (state: OwnState, settings: WritingSettings) => ({
  settings,
  variants: state.variants,
  rows: state.rows.map(({ inputs, ...row }) => ({ ...row, inputs: Object.fromEntries(inputs) })),
  models: scoredOf(state).map(({ column, judged, scores }) => ({
    ...column.about,
    scores,
    pairs: pairsOf(judged, state.variants.length),
    answers: column.answers.flatMap((answer, at) => {
      return answer ? [{ ...state.asked[at]!, ...answer }] : [];
    }),
  })),
});
