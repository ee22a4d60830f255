import type { Ended, WritingSettings } from '~/lib/language-model/writing';
import type { WriterAbout } from '~/lib/language-model/about';
import type { OwnRow } from '../../core/own/rows';
import type { Verdict } from '../../core/own/rules';
import type { Judged } from '../../core/own/score';
import type { SentPrompt, Variant } from '../../core/own/variants';
import type { Locale } from '~/lib/locale';
import type { OwnStrings } from './strings';

/** A model's answer to one prompt. */
export interface OwnAnswer {
  text: string;
  ended?: Ended;
  /** The sentence that says why there is no answer. */
  failed?: string;
  verdict?: Verdict;
  read?: number;
  written: number;
  /** Tokens of the reasoning before the answer. */
  thought?: number;
}

/** The answers of one model, by the index of the prompt in the run. */
export interface ModelColumn {
  about: Pick<WriterAbout, 'at' | 'name' | 'id' | 'base' | 'tiny'>;
  settings: WritingSettings;
  /** The model continued a text instead of answering a message. */
  continued: boolean;
  answers: (OwnAnswer | undefined)[];
}

export const SHOWS = ['all', 'wrong', 'apart'] as const;
export type Show = (typeof SHOWS)[number];

/** Everything the results show. */
export interface OwnState {
  locale: Locale;
  t: OwnStrings;
  variants: readonly Variant[];
  rows: readonly OwnRow[];
  asked: readonly SentPrompt[];
  columns: readonly ModelColumn[];
  /** The rows to list, and their maximum number. */
  show: Show;
  listed: number;
}

/** Answers that count, without those that were cut short. */
export const judgedOf = ({ answers }: ModelColumn, asked: readonly SentPrompt[]): Judged[] =>
  answers.flatMap((answer, at) => {
    if (!answer || answer.failed !== undefined || answer.ended === 'stopped') return [];
    const { variant, way, row } = asked[at]!;
    return [{ variant, way, row, ...answer }];
  });

/** A model's answer to a variant as written; those come first in a run, row by row. */
export const answerAt = (
  { answers }: ModelColumn,
  variants: number,
  { variant, row }: { variant: number; row: number },
): OwnAnswer | undefined => answers[row * variants + variant];
