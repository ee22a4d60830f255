import { durationText } from '~/demos/kit/duration';
import { fill } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import { askAll, type Asking } from './ask';
import type { Board } from './board';
import { refusedSaid, resultSaid } from './run-view';
import type { Sheets } from './sheets';
import type { Run } from './state';
import type { AnsweringStrings } from './strings';
import { tasksOf } from './tasks';

/** How far a run is, and how long the rest takes if it goes on as it did. */
export function progressSaid(done: number, of: number, took: number, t: AnsweringStrings): string {
  const said = fill(t.progress, { done, of });
  if (done === 0) return said;
  const left = durationText((took / done) * (of - done), t);
  return [said, fill(t.left, { left })].join(LOCALES[t.locale].space);
}

/**
 * Has the built-in questions answered. What the model refuses is left out and named; what ends the model ends the
 * run, and its answers until then count.
 */
export async function answerAll(
  board: Board,
  sheets: Sheets,
  asking: Asking,
  isStopped: () => boolean,
): Promise<void> {
  const { t, desk } = board;
  if (desk.arms.length === 0) return board.say(t.noArm);
  board.say(t.searching);
  const tasks = tasksOf(desk.toy ?? (await sheets.builtIn()), desk);
  const { writer, settings } = asking;
  const began = performance.now();
  let run: Run = { about: writer.about, settings, tasks, done: [], refused: [], took: 0 };
  const go = (further: Partial<Run>) => {
    run = { ...run, ...further, took: (performance.now() - began) / 1000 };
    board.become({ run });
    board.say(progressSaid(run.done.length + run.refused.length, tasks.length, run.took, t));
  };
  board.openings.forget();
  go({});
  try {
    await askAll(asking, tasks, {
      answered: (asked) => go({ done: [...run.done, asked] }),
      refused: (task, error) =>
        go({ refused: [...run.refused, { ...task, why: board.why(error) }] }),
      isStopped,
    });
  } catch (error) {
    return board.fail(error, run.done.length > 0 ? endSaid(board, run) : '');
  }
  const ended = [endSaid(board, run), refusedSaid(run, t)]
    .filter(Boolean)
    .join(LOCALES[t.locale].space);
  board.say(
    ended,
    [ended, resultSaid(run, desk.arms, desk.locale, t)].join(LOCALES[t.locale].space),
  );
}

function endSaid({ t }: Board, { done, refused, tasks, took }: Run): string {
  const isWhole = done.length + refused.length === tasks.length;
  if (isWhole) return fill(t.finished, { n: done.length, time: durationText(took, t) });
  return fill(t.stoppedAll, { done: done.length, of: tasks.length });
}
