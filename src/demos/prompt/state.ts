import type { Locale } from '~/lib/locale';
import type { RunResult } from '~/lib/demos/prompt/run';
import type { PromptStrings } from './strings';

/** Everything the figure shows. */
export interface PromptState {
  locale: Locale;
  t: PromptStrings;
  result: RunResult;
  /** The question that is open in the first view, counted from 0. */
  open: number;
  /** Set in the page: marks can be pressed, and it is said what computed. */
  live?: { backend: 'simd' | 'plain' };
}

/** A state whose result is of one view. */
export type StateOf<View extends RunResult['view']> = Omit<PromptState, 'result'> & {
  result: Extract<RunResult, { view: View }>;
};

/** The question to open first: one that went wrong, else the first. */
export const firstToOpen = (result: RunResult): number =>
  result.view === 'one'
    ? Math.max(
        0,
        result.answers.findIndex(({ verdict }) => verdict !== 'right'),
      )
    : 0;
