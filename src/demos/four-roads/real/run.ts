import type { RealExam, RealSettings } from '~/lib/demos/four-roads/real/exam';
import { judgedReal } from '~/lib/demos/four-roads/real/judged';
import { realPrompt } from '~/lib/demos/four-roads/real/messages';
import type { RealAnswered } from '~/lib/demos/four-roads/real/outcome';
import type { RealRoad } from '~/lib/demos/four-roads/real/roads';
import type { WriterAbout } from '~/lib/language-model/about';
import { WRITING } from '~/lib/language-model/writing';
import type { Writer } from '../../parts/language-model/writer';

/** What one press of the button has opened, and what has come of it. */
export interface RealRun {
  about: WriterAbout;
  settings: RealSettings;
  /** Tokens of an answer at most. */
  most: number;
  exam: RealExam;
  answers: RealAnswered[];
}

interface Watcher {
  /** A question is put on a road. */
  asks(at: number, road: RealRoad): void;
  /** The run has one answer more. */
  answered(run: RealRun): void;
  isStopped(): boolean;
}

/** How many answers there will be. */
export const answersOf = ({ exam, settings }: RealRun): number =>
  exam.questions.length * settings.roads.length;

/**
 * Puts an exam to a model: each question on every road before the next, so that whoever stops has the same
 * questions on all roads, but for the last. An answer that was cut short by stopping does not count.
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
