import { batch, effect, signal } from '@preact/signals-core';
import { Actions, passFocus, Progress } from '~/demos/kit/Actions';
import type { DemoState } from '~/demos/kit/demo-state';
import { Field, Tick, Wrong } from '~/demos/kit/Field';
import { openDemo } from '~/demos/kit/open-demo';
import { Status } from '~/demos/kit/Said';
import type { Given } from '~/demos/kit/page';
import type { Progress as Progressing } from '~/demos/kit/run-state';
import { Bar, Failure } from '~/demos/kit/Parts';
import { Share } from '~/demos/kit/Views';
import { withTimeLeft } from '~/demos/parts/answering/sentences';
import {
  loadModelWords,
  modelProblems,
  modelWords,
  tellSilence,
} from '~/demos/parts/language-model/lazy';
import { sentences } from '~/demos/parts/language-model/panel-words';
import { modelState, type Writer } from '~/demos/parts/language-model/state';
import { fill } from '~/i18n/format';
import { OWN_TASKS, ownRows, type OwnRow } from '~/lib/ladder/own-model';
import { tokensOf, tookOf, WRITING } from '~/lib/language-model/writing';
import { digestsOf, readReplies, rowsOfReplies } from '~/lib/ladder/model-replies';
import { once } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import { listed } from '~/lib/settings/table';
import type { Words as OwnModelStrings } from 'words:own-model';
import { openExams, ownModelFields, type OwnModelProps } from './fields';
import { answerAll, askedCount, isWhole, tasksOf, type OwnRun } from './run';
import { repliesView, resultsView } from './view';
import { jsonFile, type Exported } from '~/demos/kit/export';
import { mount } from '~/demos/kit/mount';
import { problemText } from '~/demos/kit/problem';
import { yoursMark } from '~/lib/ladder/marks';

function json(run: OwnRun): Exported {
  const { about, settings, asked, exams, done } = run;
  const { name, id, at, base = null } = about;
  const replies = done.map(
    ({ task, road, question, answers, found = null, isRight, prompt, written }) => ({
      task,
      road,
      question,
      expected: answers?.join(' / ') ?? null,
      found,
      right: isRight,
      prompt,
      answer: written.text,
      tokens: tokensOf(written),
      ended: written.ended,
      promptTokens: written.promptTokens ?? null,
      milliseconds: tookOf(written),
      model: { name, id, at, base },
      settings,
    }),
  );
  return jsonFile('ladder-yours', {
    format: 'crossroads-rung',
    version: 1,
    digests: digestsOf(exams),
    size: 'yours',
    language: 'en',
    model: about,
    settings: { tasks: asked, most: settings.most },
    rows: ownRows(done),
    replies,
  });
}

const MOST_NAME = 40;

type Fields = typeof ownModelFields;

export async function open(bare: Given<Fields, OwnModelStrings> & { props: OwnModelProps }) {
  const { exams, real, locale } = bare.props;
  if (bare.page) await loadModelWords(locale);
  const model = modelWords()!;
  const { t } = bare;
  const problems = { ...modelProblems(), ...t.problems };
  const given = { ...bare, t: { ...model, ...t, problems } };
  const questions = once(() => openExams(exams));
  /** The current or last run, which is not the result if it has no answer. */
  const last = signal<OwnRun>();
  const waiting = signal('');
  const fromFile = signal('');
  let writing: Writer | undefined;
  let isStopped = false;
  const why = (error: unknown) =>
    problemText(error, { ...given.kit.problems, ...problems }, locale) ?? given.kit.failed;

  const demo: DemoState<Fields, OwnRun> = openDemo<Fields, OwnRun, OwnModelStrings>(given, {
    name: 'rung',
    fields: ownModelFields,
    exports: { csv: undefined, json },
    async compute(form, progress) {
      const { writer } = modelState().ready ?? {};
      if (!writer) throw new Problem('no-model');
      writing = writer;
      isStopped = false;
      const stopTelling = tellSilence((text) => (waiting.value = text), writer);
      try {
        return await answers(writer, form, progress);
      } finally {
        stopTelling();
        writing = undefined;
      }
    },
    close: () => writing?.stop(),
    /** The lines of the page's tables are part of the figure. */
    begin() {
      effect(() => {
        const run = shown();
        if (run) drawIntoLines(run.about.name, ownRows(run.done), t);
      });
    },
  });
  const { run: start, runs } = demo;
  /** A second press waits until the model has stopped, since it writes one answer at a time. */
  demo.run = async () => {
    if (!writing) await start();
  };
  /** Ends the run between two tokens; it is not aborted, since its answers count. */
  demo.stop = () => {
    isStopped = true;
    writing?.stop();
  };

  /** Asks the ticked questions; where a run was stopped, those it left. */
  async function answers(
    writer: Writer,
    form: OwnModelProps['settings'],
    { onPart, onProgress }: Progressing<OwnRun>,
  ): Promise<OwnRun> {
    const before = last.peek();
    last.value = undefined;
    const asked = listed(form.tasks, OWN_TASKS);
    onProgress(0, 0, t.loading);
    const all = await questions()(asked);
    const tasks = tasksOf(Object.values(all).flat(), writer.about);
    const settings = { ...WRITING, most: form.most };
    const changed = (run: OwnRun) =>
      batch(() => {
        last.value = run;
        onProgress(askedCount(run), tasks.length, progressText(run));
        if (run.done.length > 0) onPart(run);
      });
    const following = { why, isStopped: () => isStopped, before, changed };
    await answerAll(writer, { asked, exams: all, tasks, settings }, following);
    const run = last.peek()!;
    return run.done.length > 0 ? run : (runs.result.peek() ?? run);
  }

  /** The run to draw: the last one with an answer. */
  const shown = () => (runs.result.value?.done.length ? runs.result.value : undefined);
  const isOver = () => runs.status.value.name !== 'running';

  function progressText(run: OwnRun): string {
    if (isWhole(run)) return '';
    const { tasks, now, took } = run;
    const done = askedCount(run);
    const of = tasks.length;
    const text = fill(t.asking, { at: done + 1, of, road: t.road[now!.road] });
    return withTimeLeft(text, { done, of, took }, model);
  }

  function text(): string {
    const run = last.value;
    if (!run || !isOver()) return '';
    const end = fill(isWhole(run) ? t.done : t.stopped, { n: run.done.length });
    const [first] = run.refused;
    if (!first) return end;
    const { question, road, why: reason } = first;
    const refused = { n: run.refused.length, question, way: t.road[road], why: reason };
    return sentences([end, fill(model.refused, refused)], model);
  }

  async function take({ currentTarget }: { currentTarget: HTMLInputElement }): Promise<void> {
    const chosen = currentTarget.files?.[0];
    if (!chosen) return;
    try {
      const file = readReplies(await chosen.text());
      const rows = rowsOfReplies(file, await questions()(OWN_TASKS));
      const name = file.model.name.slice(0, MOST_NAME);
      drawIntoLines(name, rows, t);
      fromFile.value = fill(t.fromFileDone, { model: name, n: file.replies.length });
    } catch (error) {
      fromFile.value = problemText(error, t.problems, locale) ?? String(error);
    }
  }

  const view = () => {
    const run = shown();
    const page = { t, real, model };
    const said = text();
    const pass = passFocus(demo.page && document.activeElement);
    const { still } = demo.props;
    return (
      <>
        <p class="lost" kept={still === undefined}>
          {still?.absent}
        </p>
        <form
          class="as-grid gap-3 holds-place"
          id="rung-inputs"
          autocomplete="off"
          novalidate
          ref={pass}
          onSubmit={(event) => (event.preventDefault(), void demo.run())}
        >
          <div class="controls">
            <fieldset class="road-ticks span as-grid gap-2 may-shrink hair-box">
              <legend>{t.tasks}</legend>
              {OWN_TASKS.map((task) => (
                <Tick of={demo} name="tasks" value={task}>
                  <span>
                    <b>{t.task[task]}</b> <small>{t.taskDoes[task]}</small>
                  </span>
                </Tick>
              ))}
              <Wrong of={demo} name="tasks" />
            </fieldset>
            <Field of={demo} name="most" />
            <label class="span">
              {t.fromFile} <input type="file" name="rung" accept=".json" onChange={take} />
              <small>{t.fromFileHelp}</small>
            </label>
            <Status class="span help" data-rung-file text={fromFile.value} />
          </div>
          <Actions of={demo} label={t.run} />
          <Bar of={demo} label={t.run} />
          <Progress of={demo} />
          <p class="help progress" data-waiting>
            {waiting.value}
          </p>
        </form>
        <Failure of={demo} />
        <div data-panel-figure key={run ? 'drawn' : 'built'} kept={!run}>
          {run && [resultsView(run, page), isOver() && repliesView(run, page)]}
        </div>
        <div class="panel-foot as-grid wide-and-end mid-aligned" ref={pass}>
          <Status
            class="status"
            data-status-line
            text={demo.noticeOver(`${runs.count.value} ${said}`) ?? said}
          />
          <Share of={demo} />
        </div>
      </>
    );
  };
  return { demo, view };
}

function drawIntoLines(model: string, rows: readonly OwnRow[], t: OwnModelStrings): void {
  for (const part of parts('[data-yours-legend]')) part.textContent = fill(t.legend, { model });
  for (const part of parts('[data-yours-head]')) part.textContent = fill(t.yours, { model });
  for (const cell of parts('td[data-size=yours]')) {
    mount(cell, [t.none]);
    cell.title = model;
  }
  for (const place of parts('[data-yours-mark]')) mount(place, []);
  for (const row of rows) drawRow(row, model, t);
}

/** Parts that wait for a run, which are shown from now on. */
function parts(selector: string): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  for (const part of all) part.hidden = false;
  return all;
}

function drawRow(row: OwnRow, model: string, t: OwnModelStrings): void {
  const line = document.getElementById(`${row.task}-${row.road}`);
  if (!line) return;
  const { right, n, found, read } = row;
  const seen = found === undefined ? '' : <small>{fill(t.found, { found, read: read! })}</small>;
  mount(line.querySelector('td[data-size=yours]')!, [fill(t.cell, { right, n }), seen]);
  const way = t.road[row.road as keyof OwnModelStrings['road']];
  const text = fill(t.mark, { road: way, model, right, n });
  mount(line.querySelector('[data-yours-mark]')!, [yoursMark(row, text)]);
}
