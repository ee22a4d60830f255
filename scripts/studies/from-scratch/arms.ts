import type { Locale } from '~/lib/locale';
import type { SizeName } from '~/lib/tinylm';

/** One training of the study: its text is general but for a share of rows from the new towns' own texts. */
export interface Arm {
  language: Locale;
  /** From random weights; or further pretraining of the shipped model. */
  start: 'random' | 'shipped';
  size: SizeName;
  /** Rows of own text, in percent of all rows. */
  own: number;
  /** Draws the new towns, their facts, the first weights and the order of the text; the lab has the same tasks. */
  seed: number;
}

/** Steps at which a training ends, each with a decay of its rate of its own. */
export const BUDGETS: Readonly<Record<Arm['start'], readonly number[]>> = {
  random: [300, 600, 1200],
  shipped: [100, 300],
};

/** Rows per step: half of those that made the shipped models, so that a budget buys more steps. */
export const ROWS = 16;
