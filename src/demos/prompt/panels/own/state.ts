import type { Ended, WritingSettings } from '~/lib/language-model/writing';
import type { WriterAbout } from '~/lib/language-model/about';
import type { OwnRow } from '../../core/own/rows';
import type { Verdict } from '../../core/own/rules';
import type { Judged } from '../../core/own/score';
import type { AskedPrompt, Variant } from '../../core/own/variants';
import type { Locale } from '~/lib/locale';
import type { OwnStrings } from './strings';

/** What a model answered to one prompt. */
export interface OwnAnswer {
  text: string;
  ended?: Ended;
  /** The sentence that says why there is no answer. */
  failed?: string;
  verdict?: Verdict;
  read?: number;
  written: number;
  /** Tokens of a thought that came before. */
  thought?: number;
}

/** What one model answered, by the place of the prompt in the run. */
export interface ModelColumn {
  about: Pick<WriterAbout, 'at' | 'name' | 'id' | 'base' | 'tiny'>;
  settings: WritingSettings;
  /** It went on with a text, and answered no message. */
  continued: boolean;
  answers: (OwnAnswer | undefined)[];
}

export const SHOWS = ['all', 'wrong', 'apart'] as const;
export type Show = (typeof SHOWS)[number];

/** All that the results show. */
export interface OwnState {
  locale: Locale;
  t: OwnStrings;
  variants: readonly Variant[];
  rows: readonly OwnRow[];
  asked: readonly AskedPrompt[];
  columns: readonly ModelColumn[];
  /** Which rows are listed, and how many at most. */
  show: Show;
  listed: number;
}

/** Answers that count: those that were broken off do not. */
export const judgedOf = ({ answers }: ModelColumn, asked: readonly AskedPrompt[]): Judged[] =>
  answers.flatMap((answer, at) => {
    if (!answer || answer.failed !== undefined || answer.ended === 'stopped') return [];
    const { variant, way, row } = asked[at]!;
    return [{ variant, way, row, ...answer }];
  });

/** What a model answered to a variant as it was written: those come first of a run, row by row. */
export const answerAt = (
  { answers }: ModelColumn,
  variants: number,
  { variant, row }: { variant: number; row: number },
): OwnAnswer | undefined => answers[row * variants + variant];
