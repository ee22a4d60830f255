import { answerAll as answerTasks, askedCount } from '~/demos/parts/answering/run';
import { refusedSaid, withTimeLeft } from '~/demos/parts/answering/said';
import { modelWords } from '~/demos/parts/language-model/lazy';
import { sentences } from '~/demos/parts/language-model/panel-words';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { fill } from '~/i18n/format';
import { durationText } from '~/demos/kit/duration';
import { judge } from '../../core/answering/judge';
import type { Asking } from './ask';
import type { Board } from './board';
import { resultSaid } from './run-view';
import type { Sheets } from './sheets';
import type { AnsweringStrings } from './strings';
import { type Run, tasksOf } from './tasks';

/** The progress of a run, and the time left at the current speed. */
export const progressSaid = (
  run: Pick<Run, 'done' | 'refused' | 'tasks' | 'took'>,
  t: AnsweringStrings,
  model: ModelStrings,
): string =>
  withTimeLeft(fill(t.progress, { done: askedCount(run), of: run.tasks.length }), run, model);

/** Has the built-in questions answered; where the model ends the run, its answers until then count. */
export async function answerAll(
  board: Board,
  sheets: Sheets,
  { writer, settings }: Asking,
  isStopped: () => boolean,
): Promise<void> {
  const { t, desk } = board;
  const model = modelWords()!;
  if (desk.arms.length === 0) return board.say(t.noArm);
  board.say(t.searching);
  const tasks = tasksOf(desk.toy ?? (await sheets.builtIn()), desk, desk.locale);
  board.openings.forget();
  try {
    await answerTasks(writer, settings, tasks, {
      read: ({ sheet }, { text, thought }) => ({ judged: judge(sheet, text), thought }),
      why: (error) => board.why(error),
      isStopped,
      changed: (run: Run) => {
        board.become({ run });
        board.say(progressSaid(run, t, model));
      },
    });
  } catch (error) {
    const run = board.desk.run!;
    return board.fail(error, run.done.length > 0 ? endSaid(run, t, model) : '');
  }
  const run = board.desk.run!;
  const refused = refusedSaid(run, ({ arm }) => t.arms[arm], model);
  const ended = sentences([endSaid(run, t, model), refused], model);
  board.say(ended, sentences([ended, resultSaid(run, t, model)], model));
}

function endSaid(run: Run, t: AnsweringStrings, model: ModelStrings): string {
  const { done, tasks, took } = run;
  const isWhole = askedCount(run) === tasks.length;
  if (isWhole) return fill(t.finished, { n: done.length, time: durationText(took, model) });
  return fill(t.stoppedAll, { done: done.length, of: tasks.length });
}
