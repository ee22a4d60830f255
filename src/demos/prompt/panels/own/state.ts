import type { Ended, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import type { WriterAbout } from '~/lib/language-model/about';
import type { OwnRow } from '../../core/own/rows';
import type { Verdict } from '../../core/own/rules';
import type { Judged } from '../../core/own/score';
import { promptsOf, type SentPrompt, type Variant } from '../../core/own/variants';
import type { Locale } from '~/lib/locale';
import type { OwnBench, ReadBench } from '~/workers/models';
import type { Words as OwnStrings } from 'words:prompt-own';

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
  isByChance?: boolean;
}

/** The answers of one model, by the index of the prompt in the run. */
export interface ModelColumn {
  about: Pick<WriterAbout, 'at' | 'name' | 'id' | 'base'>;
  settings: WritingSettings;
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
export const judgedOf = (
  { answers }: ModelColumn,
  asked: readonly SentPrompt[],
): (Judged & OwnAnswer)[] =>
  answers.flatMap((answer, at) => {
    if (!answer || answer.failed !== undefined || answer.ended === 'stopped') return [];
    const { variant, row } = asked[at]!;
    return [{ variant, row, ...answer }];
  });

/** A model's answer to a variant; they are asked row by row. */
export const answerAt = (
  { answers }: ModelColumn,
  variants: number,
  { variant, row }: { variant: number; row: number },
): OwnAnswer | undefined => answers[row * variants + variant];

const isWhole = (answer: OwnAnswer | undefined): boolean =>
  answer !== undefined && answer.failed === undefined && answer.ended !== 'stopped';

/** How many prompts the model has answered, none of them broken off. */
export const answeredIn = ({ answers }: ModelColumn): number => answers.filter(isWhole).length;

/**
 * The prompts that a run asks, in order: those without an answer where the last run ended early, else all of them.
 * @param asked the number of prompts
 */
export function leftOf({ answers }: ModelColumn, asked: number): number[] {
  const all = Array.from({ length: asked }, (_, at) => at);
  const isUnfinished = all.some((at) => !answers[at] || answers[at].ended === 'stopped');
  return isUnfinished ? all.filter((at) => !isWhole(answers[at])) : all;
}

export const LISTED = 20;

/** The parts of a run, and the settings of its display. */
interface Begun extends Pick<OwnState, 'locale' | 't'> {
  bench: OwnBench;
  read: ReadBench;
  settings: WritingSettings;
}

/**
 * The results to which a run is added; those of all models stay, unless the bench has changed since.
 * @returns the results with a column for the model, which holds what it answered before until a new answer has come
 */
export function withColumn(
  before: OwnState | undefined,
  about: WriterAbout,
  { bench, read, settings, locale, t }: Begun,
): { state: OwnState; column: ModelColumn } {
  const { at, name, id, base } = about;
  const writer = { at, name, id, ...(base !== undefined && { base }) };
  const others = before?.columns ?? [];
  const place = others.findIndex(
    ({ about: other }) => other.id === id && other.at === at && other.base === base,
  );
  const answers = [...(others[place]?.answers ?? [])];
  const column: ModelColumn = { about: writer, settings, answers };
  const columns = place < 0 ? [...others, column] : others.with(place, column);
  const { rows, templates } = read;
  const asked = promptsOf(templates, rows);
  const { variants } = bench;
  const shown = { show: before?.show ?? 'all', listed: LISTED } as const;
  return { state: { locale, t, variants, rows, asked, columns, ...shown }, column };
}

/** The displayed and counted parts of an answer. @param failed the sentence that says why there is none */
export const ownAnswer = (answer: WrittenAnswer | { failed: string }): OwnAnswer =>
  'failed' in answer
    ? { text: '', written: 0, failed: answer.failed }
    : {
        text: answer.text,
        ended: answer.ended,
        written: answer.tokens.length,
        ...(answer.thought !== undefined && { thought: answer.thought }),
        ...(answer.isByChance && { isByChance: true }),
        ...(answer.promptTokens !== undefined && { read: answer.promptTokens }),
      };
