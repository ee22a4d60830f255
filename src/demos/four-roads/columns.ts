import { batch } from '@preact/signals-core';
import { isCalm } from '~/browser/motion';
import type { TaskName } from '~/lib/four-roads/names';
import { loadedOf, rerun, type Lab } from './lab-state';
import { fillLines, turnLines } from './results/below';
import { dropRun, load } from './run/run-steps';
import type { Session } from './run/session';
import { fullOf } from './settings';
import { turnedTo } from './state';

/** Shows a run of this tab, or what has come of it so far. */
export function showSession(lab: Lab, session: Session): void {
  const { columns, props } = lab;
  const { task } = props.fullPage ? columns.peek() : session.settings;
  const state = loadedOf(lab).race.state(session);
  columns.value = { ...columns.peek(), task, now: { state, session } };
}

/** Empties the column unless a run goes on, so that nothing of an earlier run or of the record stays in it. */
export async function runEmptied({ demo, columns, props }: Lab, start: () => Promise<void>) {
  const isResumed = demo.long.phase.peek() === 'resuming';
  const running = start();
  if (!isResumed && demo.long.phase.peek() === 'running' && props.fullPage)
    columns.value = { ...columns.peek(), now: undefined };
  await running;
}

/** Ends the run in hand; what it has found is shown. */
export function stopShown(lab: Lab, end: () => void): void {
  const session = dropRun(lab);
  end();
  if (session && lab.columns.peek().now?.session?.pool === session.pool) showSession(lab, session);
}

/** Starts the full run from its button far below the plate, and scrolls to the plate. */
export function runFull(lab: Lab): void {
  const { demo, memory } = lab;
  if (!rerun(lab, fullOf(demo.form.settings.peek().task))) return;
  memory.button?.focus({ preventScroll: true });
  memory.frame?.scrollIntoView({ block: 'nearest', behavior: isCalm() ? 'auto' : 'smooth' });
}

export function chooseTask(lab: Lab, task: TaskName): void {
  const { demo, columns, asked } = lab;
  const { long, runs } = demo;
  if (task === columns.peek().task) return;
  batch(() => {
    if (long.phase.peek() !== 'resting') demo.stop();
    columns.value = turnedTo(columns.peek(), task);
    asked.value = undefined;
    runs.stop();
    long.quiet();
  });
  void turnLines(lab);
}

/** Shows our run of the chosen task, or says that it cannot be had. */
export async function showRecord(lab: Lab): Promise<void> {
  const { demo, props, t, columns, asked } = lab;
  const { runs, long, form } = demo;
  const { task } = form.settings.peek();
  try {
    const { running } = await load(lab);
    const record = await running.fetchRecord(props.records, task, props.locale);
    if (long.phase.peek() !== 'resting' || task !== columns.peek().task) return;
    if (!record) return demo.say(t.recordLost);
    const state = running.recordedState(record, { locale: props.locale, t });
    batch(() => {
      asked.value = undefined;
      long.quiet();
      columns.value = { ...columns.peek(), now: { state, date: record.date } };
    });
    await fillLines(lab, state);
  } catch (error) {
    if (runs.status.peek().name !== 'running') runs.fail(error);
  }
}
