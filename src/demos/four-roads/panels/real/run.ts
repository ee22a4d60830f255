import type { RealExam, RealSettings } from '../../core/real/exam';
import { judgedReal } from '../../core/real/judged';
import { realPrompt } from '../../core/real/messages';
import type { RealAnswered } from '../../core/real/outcome';
import type { RealRoad } from '../../core/real/roads';
import type { WriterAbout } from '~/lib/language-model/about';
import { WRITING } from '~/lib/language-model/writing';
import type { Writer } from '~/demos/parts/language-model/writer';

/** A run on a real model, with the answers so far. */
export interface RealRun {
  about: WriterAbout;
  settings: RealSettings;
  /** Tokens of an answer at most. */
  most: number;
  exam: RealExam;
  answers: RealAnswered[];
}

interface Watcher {
  /** A question is about to be asked. @param at its index in the exam */
  asks(at: number, road: RealRoad): void;
  answered(run: RealRun): void;
  isStopped(): boolean;
}

/** How many answers a whole run gives. */
export const answersOf = ({ exam, settings }: RealRun): number =>
  exam.questions.length * settings.roads.length;

/**
 * Asks a model an exam, each question on every road before the next: a run that is stopped has the same
 * questions on all roads, except perhaps the last one. An answer cut short by stopping does not count.
 */
export async function askAll(run: RealRun, writer: Writer, watcher: Watcher): Promise<void> {
  const { exam, settings, about, most } = run;
  const asked = { tiny: about.tiny, language: exam.language };
  for (const [at, question] of exam.questions.entries())
    for (const road of settings.roads) {
      if (watcher.isStopped()) return;
      watcher.asks(at, road);
      const prompt = realPrompt(road, question, asked);
      const [written] = await writer.write([prompt], { ...WRITING, most });
      if (!written || written.ended === 'stopped') return;
      run.answers.push(judgedReal(exam, at, road, written));
      watcher.answered(run);
    }
}
