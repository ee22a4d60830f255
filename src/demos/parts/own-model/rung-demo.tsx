import { effect } from '@preact/signals-core';
import { Actions, passFocus, Progress } from '~/demos/kit/Actions';
import { Field, Tick, Wrong } from '~/demos/kit/Field';
import { openDemo } from '~/demos/kit/open-demo';
import { Status } from '~/demos/kit/Said';
import { Bar, Failure } from '~/demos/kit/Parts';
import { Share } from '~/demos/kit/Views';
import { loadModelWords, modelProblems, modelWords } from '~/demos/parts/language-model/lazy';
import { OWN_TASKS, ownRows } from '~/lib/ladder/own-model';
import type { Words as OwnModelStrings } from 'words:own-model';
import { ownModelFields } from './fields';
import { drawIntoLines } from './lines';
import type { OwnRun } from './run';
import {
  endText,
  isOver,
  openState,
  readFile,
  askOwnModel,
  shownRun,
  stopOwnModel,
  type OwnModel,
  type OwnModelFields,
  type OwnModelGiven,
} from './own-model-state';
import { json } from './saved';
import { repliesView, resultsView } from './view';

export async function open(bare: OwnModelGiven) {
  if (bare.page) await loadModelWords(bare.props.locale);
  const model = modelWords()!;
  const problems = { ...modelProblems(), ...bare.t.problems };
  const given = { ...bare, t: { ...model, ...bare.t, problems } };
  const own: OwnModel = openState(given, model, () => demo);
  const demo = openDemo<OwnModelFields, OwnRun, OwnModelStrings>(given, {
    name: 'rung',
    fields: ownModelFields,
    exports: { csv: undefined, json },
    compute: (form, progress) => askOwnModel(own, form, progress),
    /** A second press waits until the model has stopped, since it writes one answer at a time. */
    run: async (start) => {
      if (!own.memory.writing) await start();
    },
    stop: () => stopOwnModel(own),
    close: () => own.memory.writing?.stop(),
    /** The lines of the page's tables are part of the figure. */
    begin() {
      effect(() => {
        const run = shownRun(own);
        if (run) drawIntoLines(run.about.name, ownRows(run.done), own.t);
      });
    },
  });
  return { demo, view: () => <OwnModelView own={own} /> };
}

function OwnModelView({ own }: { own: OwnModel }) {
  const { demo, t, model, props, waiting, fromFile } = own;
  const run = shownRun(own);
  const page = { t, real: props.real, model };
  const said = endText(own);
  const pass = passFocus(demo.page && document.activeElement);
  const { still } = props;
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
            {t.fromFile}{' '}
            <input
              type="file"
              name="rung"
              accept=".json"
              onChange={({ currentTarget: { files } }) => void readFile(own, files?.[0])}
            />
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
        {run && [resultsView(run, page), isOver(own) && repliesView(run, page)]}
      </div>
      <div class="panel-foot as-grid wide-and-end mid-aligned" ref={pass}>
        <Status
          class="status"
          data-status-line
          text={demo.noticeOver(`${demo.runs.count.value} ${said}`) ?? said}
        />
        <Share of={demo} />
      </div>
    </>
  );
}
