import type { WriterAbout } from '~/lib/language-model/about';
import type { WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import { promptsOf } from '../../core/own/variants';
import type { OwnBench, ReadBench } from '~/workers/models';
import type { ModelColumn, OwnAnswer, OwnState } from './state';

/** Rows that are listed at first. */
export const LISTED = 20;

/** The parts of a run, and the settings of its display. */
interface Begun extends Pick<OwnState, 'locale' | 't'> {
  bench: OwnBench;
  read: ReadBench;
  settings: WritingSettings;
  /** The model continues texts instead of answering messages. */
  continued: boolean;
}

/**
 * The results to which a run is added; those of other models stay, unless the bench has changed since.
 * @returns the results with an empty column for the model, in the place of its previous column
 */
export function withColumn(
  before: OwnState | undefined,
  about: WriterAbout,
  { bench, read, settings, continued, locale, t }: Begun,
): { state: OwnState; column: ModelColumn } {
  const { at, name, id, base, tiny } = about;
  const told = { at, name, id, tiny, ...(base !== undefined && { base }) };
  const column: ModelColumn = { about: told, settings, continued, answers: [] };
  const others = before?.columns ?? [];
  const place = others.findIndex(
    ({ about: other }) => other.id === id && other.at === at && other.base === base,
  );
  const columns = place < 0 ? [...others, column] : others.with(place, column);
  const { rows, wordings } = read;
  const asked = promptsOf(wordings, rows);
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
        ...(answer.promptTokens !== undefined && { read: answer.promptTokens }),
      };

export const answeredIn = ({ answers }: ModelColumn): number => answers.filter(Boolean).length;
