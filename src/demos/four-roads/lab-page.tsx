import { Bar } from '~/demos/kit/Demo';
import { Radio } from '~/demos/kit/Field';
import { shownWhen } from '~/demos/parts/form-table';
import { TASKS } from './core/names';
import { Lines } from './lab-lines';
import type { Lab } from './lab-state';
import { Press, Says, sentencesOf } from './press';
import { badgeView } from './view/badge';
import { plateView } from './view/plate';
import { slotted } from './view/slotted';

interface Of {
  lab: Lab;
}

/** The lab: tasks, form and plate on the first screen; everything that follows a run in folded lines below it. */
export function LabView({ lab }: Of) {
  const { props } = lab;
  const { page, ladder } = props;
  const { offOn, offOnName } = ladder!.words;
  return (
    <>
      <header class="lab-head">
        <h1>{page!.title}</h1>
        {page!.lead && <p class="lead">{page!.lead}</p>}
      </header>
      <div data-first-screen>
        <Tasks lab={lab} />
        <div class="lab-bench">
          <Press lab={lab} />
          <Plate lab={lab} />
        </div>
      </div>
      <p class="help off-on">{slotted(offOn, { demo: <a href={props.offOn}>{offOnName}</a> })}</p>
      <Lines lab={lab} />
      {lab.below.questions()}
    </>
  );
}

/** The tasks in a row, with a description of the chosen one. */
function Tasks({ lab }: Of) {
  const { demo } = lab;
  const { t, form } = demo;
  const only = (task: string) => shownWhen({ when: { task: [task] } }, form.settings.value);
  return (
    <>
      <fieldset class="tasks">
        <legend class="sr">{t.task}</legend>
        <div class="names">
          {TASKS.map((task) => (
            <label>
              <Radio of={demo} name="task" value={task} />
              <span>{t.tasks[task]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="task-said">
        {TASKS.map((task) => (
          <p {...only(task)}>{t.taskSaid[task]}</p>
        ))}
      </div>
    </>
  );
}

function Plate({ lab }: Of) {
  const { props } = lab;
  const { t } = lab.demo;
  const plate = lab.plate();
  const { said, status } = sentencesOf(lab, [t.emptySaid]);
  return (
    <figure
      class="plate"
      aria-labelledby="four-roads-title"
      data-plate
      ref={(place) => (lab.places.plate = place)}
    >
      <Bar of={lab.demo} label={t.quick} />
      <div class="plate-head">
        <p class="fig-title" id="four-roads-title">
          {t.right}, %
        </p>
        <span class="badge-slot" data-badges>
          {badgeView(plate.now, t)}
        </span>
      </div>
      <p class="absent" kept={props.still?.absent ?? true} />
      <Says lab={lab} said={said} />
      <p class="sr" role="status" data-status-line>
        {lab.plate().now || status !== t.emptySaid ? status : ''}
      </p>
      <div data-figure>{plateView(plate)}</div>
      {props.built && <Recorded lab={lab} />}
    </figure>
  );
}

/** The recorded run, for a page without JavaScript. */
function Recorded({ lab }: Of) {
  const { props } = lab;
  const { t } = lab.demo;
  const record = { ...lab.plate(), now: props.built };
  return (
    <noscript>
      <p class="recorded-badge">{badgeView(record.now, t)}</p>
      <p class="said">{props.built!.said}</p>
      {plateView(record)}
      <p class="help">{props.still!.noscript}</p>
    </noscript>
  );
}
