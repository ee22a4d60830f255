import type { AnswerRun, Task } from '~/demos/parts/answering/run';
import type { Locale } from '~/lib/locale';
import type { RealExam, RealSettings } from '../../core/real/exam';
import { realPrompt } from '../../core/real/messages';
import type { RealRoad } from '../../core/real/roads';
import type { RealAnswered } from '../../core/real/outcome';

/** A question of the exam on one of the roads. */
export interface RealTask extends Task {
  road: RealRoad;
  /** Its index in the exam. */
  at: number;
  /** The right answer; undefined where nobody told it. */
  value?: string | undefined;
}

/** The values of the form. */
export interface RealTold {
  asked: RealSettings;
  language: Locale;
}

/** A run on a real model, with the answers so far. */
export type RealRun = AnswerRun<RealTask, RealAnswered> & RealTold;

/**
 * Each question on every road before the next: a run that is stopped has the same questions on all roads, except
 * perhaps the last one. @param tiny whether the model reads the lab's own prompts
 */
export const tasksOf = (
  { questions, language }: RealExam,
  roads: readonly RealRoad[],
  tiny: boolean,
): RealTask[] =>
  questions.flatMap((each, at) =>
    roads.map((road) => {
      const { question, value } = each;
      return { question, value, road, at, prompt: realPrompt(road, each, { tiny, language }) };
    }),
  );
