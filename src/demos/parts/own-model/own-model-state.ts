import { batch, signal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import type { Given } from '~/demos/kit/page';
import { problemText } from '~/demos/kit/problem';
import type { Progress } from '~/demos/kit/run-state';
import { withTimeLeft } from '~/demos/parts/answering/sentences';
import { tellSilence } from '~/demos/parts/language-model/lazy';
import { sentences } from '~/demos/parts/language-model/panel-words';
import { modelState, type Writer } from '~/demos/parts/language-model/state';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { fill } from '~/i18n/format';
import { OWN_TASKS } from '~/lib/ladder/own-model';
import { readReplies, rowsOfReplies } from '~/lib/ladder/model-replies';
import { once } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import { listed } from '~/lib/settings/table';
import type { Words as OwnModelStrings } from 'words:own-model';
import { drawIntoLines } from './lines';
import { openExams, type ownModelFields, type OwnModelProps } from './fields';
import { answerAll, askedCount, isWhole, tasksOf, type OwnRun } from './run';

export type OwnModelFields = typeof ownModelFields;
export type OwnModelGiven = Given<OwnModelFields, OwnModelStrings> & { props: OwnModelProps };
type OwnModelDemo = DemoState<OwnModelFields, OwnRun>;
export type OwnModel = ReturnType<typeof openState>;

/** The writer of the run in hand, and whether that was stopped. */
interface Memory {
  writing?: Writer | undefined;
  isStopped: boolean;
}

/** @param demo what it is once it is open */
export function openState(
  { props, t, kit }: OwnModelGiven,
  model: ModelStrings,
  demo: () => OwnModelDemo,
) {
  const memory: Memory = { isStopped: false };
  return {
    props,
    t,
    kit,
    model,
    memory,
    questions: once(() => openExams(props.exams)),
    /** The current or last run, which is not the result if it has no answer. */
    last: signal<OwnRun>(),
    /** How long the server has been silent. */
    waiting: signal(''),
    /** What was read from a file, or why it could not be. */
    fromFile: signal(''),
    get demo() {
      return demo();
    },
  };
}

/** Asks the ready model what is ticked. @throws Problem `no-model` */
export async function askOwnModel(
  own: OwnModel,
  form: OwnModelProps['settings'],
  progress: Progress<OwnRun>,
): Promise<OwnRun> {
  const { memory, waiting } = own;
  const { writer } = modelState().ready ?? {};
  if (!writer) throw new Problem('no-model');
  memory.writing = writer;
  memory.isStopped = false;
  const stopTelling = tellSilence((text) => (waiting.value = text), writer);
  try {
    return await answers(own, writer, form, progress);
  } finally {
    stopTelling();
    memory.writing = undefined;
  }
}

/** Ends the run between two tokens; it is not aborted, since its answers count. */
export function stopOwnModel({ memory }: OwnModel): void {
  memory.isStopped = true;
  memory.writing?.stop();
}

/** Asks the ticked questions; where a run was stopped, those it left. */
async function answers(
  own: OwnModel,
  writer: Writer,
  form: OwnModelProps['settings'],
  { onPart, onProgress }: Progress<OwnRun>,
): Promise<OwnRun> {
  const { last, questions, memory, t, demo, kit } = own;
  const before = last.peek();
  last.value = undefined;
  const asked = listed(form.tasks, OWN_TASKS);
  onProgress(0, 0, t.loading);
  const exams = await questions()(asked);
  const tasks = tasksOf(Object.values(exams).flat(), writer.about);
  const settings = { most: form.most };
  await answerAll(
    writer,
    { asked, exams, tasks, settings },
    {
      before,
      why: (error) =>
        problemText(error, { ...kit.problems, ...demo.t.problems }, own.props.locale) ?? kit.failed,
      isStopped: () => memory.isStopped,
      changed: (run) =>
        batch(() => {
          last.value = run;
          onProgress(askedCount(run), tasks.length, progressText(own, run));
          if (run.done.length > 0) onPart(run);
        }),
    },
  );
  const run = last.peek()!;
  return run.done.length > 0 ? run : (demo.runs.result.peek() ?? run);
}

/** The run to draw: the last one with an answer. */
export function shownRun({ demo }: OwnModel): OwnRun | undefined {
  const { result } = demo.runs;
  return result.value?.done.length ? result.value : undefined;
}

export const isOver = ({ demo }: OwnModel): boolean => demo.runs.status.value.name !== 'running';

function progressText({ t, model }: OwnModel, run: OwnRun): string {
  if (isWhole(run)) return '';
  const { tasks, now, took } = run;
  const done = askedCount(run);
  const of = tasks.length;
  const text = fill(t.asking, { at: done + 1, of, road: t.road[now!.road] });
  return withTimeLeft(text, { done, of, took }, model);
}

/** What has come of the last run, and the first question that the model refused. */
export function endText(own: OwnModel): string {
  const { last, t, model } = own;
  const run = last.value;
  if (!run || !isOver(own)) return '';
  const end = fill(isWhole(run) ? t.done : t.stopped, { n: run.done.length });
  const [first] = run.refused;
  if (!first) return end;
  const { question, road, why } = first;
  const refused = { n: run.refused.length, question, way: t.road[road], why };
  return sentences([end, fill(model.refused, refused)], model);
}

const MOST_NAME = 40;

/** Reads a file of replies, marks them again and draws them. */
export async function readFile(
  { questions, fromFile, t, props }: OwnModel,
  file: Blob | undefined,
): Promise<void> {
  if (!file) return;
  try {
    const replies = readReplies(await file.text());
    const rows = rowsOfReplies(replies, await questions()(OWN_TASKS));
    const model = replies.model.name.slice(0, MOST_NAME);
    drawIntoLines(model, rows, t);
    fromFile.value = fill(t.fromFileDone, { model, n: replies.replies.length });
  } catch (error) {
    fromFile.value = problemText(error, t.problems, props.locale) ?? String(error);
  }
}
