import { Problem } from '../../problem';

/** Why a row, or a text of rows, can't be learnt from as it stands; faults of JSON and CSV have the codes of their readers. */
type Code =
  | 'tuning-text-long'
  | 'tuning-columns'
  | 'tuning-not-object'
  | 'tuning-fields'
  | 'tuning-role'
  | 'tuning-no-words'
  | 'tuning-no-prompt'
  | 'tuning-no-reply'
  | 'tuning-row-long'
  | 'tuning-two-replies'
  | 'tuning-many'
  | 'tuning-few';
export class RowProblem extends Problem<Code> {}
