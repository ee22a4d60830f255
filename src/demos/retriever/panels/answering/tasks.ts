import type { AnswerRun, Task } from '~/demos/parts/answering/run';
import type { Ended, WrittenToken } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import type { Judged } from '../../core/answering/judge';
import { type Arm, ARMS, messagesFor } from '../../core/answering/messages';
import { type Sheet, mixed } from '../../core/answering/sheet';

/** A question in one of the two ways: with its passages, or with none on its sheet. */
export interface SheetTask extends Task {
  sheet: Sheet;
  arm: Arm;
}

/** The parts read out of an answer. */
export interface Read {
  judged: Judged;
  /** Tokens of a thought that came before it. */
  thought?: number | undefined;
  tokens: readonly WrittenToken[];
  /** The reason why it ended. */
  ended: Ended;
  promptTokens?: number | undefined;
  milliseconds: number;
}

/** A run over the built-in questions. */
export type Run = AnswerRun<SheetTask, Read>;

/** A question as it is put to the model. */
export function taskOf(sheet: Sheet, arm: Arm, locale: Locale): SheetTask {
  const prompt = messagesFor(sheet, arm, locale);
  const given = arm === 'bare' ? { ...sheet, passages: [] } : sheet;
  return { question: sheet.question, prompt, sheet: given, arm };
}

/** Every question in both ways, in an order of which each beginning is spread over all. */
export const tasksOf = (sheets: readonly Sheet[], locale: Locale): SheetTask[] =>
  mixed(sheets).flatMap((sheet) => ARMS.map((arm) => taskOf(sheet, arm, locale)));
