import { pairOf } from '../../core/own/score';
import { jsonFile, type Exported } from '~/demos/kit/export';
import { scoredOf } from './scores-view';
import type { OwnState } from './state';

/** A run as a file; as CSV it is the tables of the page. */
export const FILES = {
  json: (state: OwnState): Exported => jsonFile('crossroads-own-prompt', jsonOf(state)),
};

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
