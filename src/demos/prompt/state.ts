import type { Locale } from '~/lib/locale';
import type { RunResult } from './core/run';
import type { AnswerVerdict } from './core/score';
import type { Words as PromptStrings } from 'words:prompt';
import type { PageProps } from '~/demos/kit/page';
import type { PromptFields } from './core/settings';

export interface PromptState {
  locale: Locale;
  t: PromptStrings;
  result: RunResult;
  /** The open question in the first view, counted from 0. */
  open: number;
  /** The verdicts of the reader’s previous run of one prompt, mark by mark. */
  before?: readonly AnswerVerdict[] | undefined;
  /** After a run in the page: marks can be pressed, and the kernels are named. */
  live?: { backend: 'simd' | 'plain'; onOpen?(question: number): void };
}

export type StateOf<View extends RunResult['view']> = Omit<PromptState, 'result'> & {
  result: Extract<RunResult, { view: View }>;
};

export type ByView<T> = { [View in RunResult['view']]: (state: StateOf<View>) => T };
export const ofView = <T>(by: ByView<T>, state: PromptState): T =>
  (by[state.result.view] as (state: PromptState) => T)(state);

/** The question to open first: one with the right value in the wrong format, or else one that went wrong. */
export function firstToOpen(result: RunResult): number {
  if (result.view !== 'one') return 0;
  const first = (is: (verdict: AnswerVerdict) => boolean) =>
    result.answers.findIndex(({ verdict }) => is(verdict));
  const form = first((verdict) => verdict === 'format');
  return Math.max(0, form < 0 ? first((verdict) => verdict !== 'right') : form);
}

export const verdictsOf = (result: RunResult | undefined): AnswerVerdict[] | undefined =>
  result?.view === 'one' ? result.answers.map(({ verdict }) => verdict) : undefined;

export interface PromptPage extends PageProps<PromptFields> {
  addresses: { world: string; model: string };
  text: string;
  firstRun: string;
  toOwn: string;
  built?: { result: RunResult };
}
