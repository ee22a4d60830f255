import { loadedOf, plateOf, type Lab } from './lab-state';
import { openLab } from './open-lab';
import type { LabGiven } from './lab-given';
import { Bar, Radio, shownWhen, Views } from '~/demos/kit';
import { fill } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { Press, Says, sentencesOf } from './results/press';
import { badgeView, frameView } from './view/frame';
import { TASKS } from '~/lib/four-roads/names';
import { Lines } from './results/lab-lines';
import { sentence } from '~/demos/parts/sentence';

const LINES = ['came', 'kept', 'cost'];

function InLesson({ lab }: { lab: Lab }) {
  const { demo, props, lines, ofRun, t } = lab;
  const { number, frame, lesson, still } = props;
  const frameState = plateOf(lab);
  const { said: text, status } = sentencesOf(lab, lesson!.text);
  return (
    <>
      <figure aria-labelledby="four-roads-caption">
        <div class="plate holds-place" data-plate>
          <Head lab={lab} badge={frameState.now ? badgeView(frameState.now, t) : lesson!.badge}>
            <p class="fig-title">{t.title}</p>
          </Head>
          {still && (
            <noscript>
              <p class="help">{t.noscript}</p>
            </noscript>
          )}
          <Said lab={lab} text={text} status={status} />
          <div data-figure kept={!frameState.now}>
            {frameState.now && frameView(frameState)}
          </div>
          <form id="four-roads-inputs" hidden />
          <Press lab={lab}>
            <a class="button quiet" href={lesson!.lab} data-lab>
              {t.toLab}
            </a>
          </Press>
          <details class="more">
            <summary>
              {t.more} <small data-of-run>{ofRun.value || lesson!.ofRun}</small>
            </summary>
            {LINES.map((line) => (
              <div data-line {...{ [`data-line-${line}`]: true }} kept={!lines.value?.[line]}>
                {lines.value?.[line]}
              </div>
            ))}
          </details>
        </div>
        <figcaption id="four-roads-caption">
          {number && <b>{fill(frame.figure, { id: number })}</b>}
          {t.caption}
        </figcaption>
      </figure>
      <Views of={demo} />
    </>
  );
}

export function open(given: LabGiven) {
  const lab = openLab(given);
  const View = given.props.fullPage ? LabView : InLesson;
  return { demo: lab.demo, view: () => <View lab={lab} /> };
}

interface Of {
  lab: Lab;
}

const Head = ({
  lab: { demo },
  badge,
  children,
}: Of & { badge: readonly FigureNode[]; children: FigureNode }) => [
  <Bar of={demo} label={demo.t.quick} />,
  <div class="plate-head as-row ends-apart at-top gap-3 half-finger">
    {children}
    <span class="badge-slot rigid to-end eight-wide" data-badges>
      {badge}
    </span>
  </div>,
];

const Said = ({ lab, text, status }: Of & { text: readonly FigureNode[]; status: string }) => [
  <p class="absent" kept={lab.props.still?.absent ?? true} />,
  <Says lab={lab} text={text} />,
  <p class="sr" role="status" data-status-line>
    {status}
  </p>,
];

function LabView({ lab }: Of) {
  const { props } = lab;
  const { page, ladder } = props;
  const { offOn, offOnName } = ladder!.words;
  return (
    <>
      <header class="lab-head as-grid">
        <h2 class="f32" id="run">
          {page!.title}
        </h2>
        {page!.lead && <p class="lead soft">{page!.lead}</p>}
      </header>
      <div data-first-screen>
        <Tasks lab={lab} />
        <div class="lab-bench as-row gap-3">
          <Press lab={lab} />
          <Frame lab={lab} />
        </div>
      </div>
      <p class="help off-on">{sentence(offOn, { demo: <a href={props.offOn}>{offOnName}</a> })}</p>
      <Lines lab={lab} />
      {lab.asked.value && loadedOf(lab).questions()}
    </>
  );
}

function Tasks({ lab }: Of) {
  const { demo } = lab;
  const { t, form } = demo;
  const only = (task: string) => shownWhen({ when: { task: [task] } }, form.settings.value);
  return (
    <>
      <fieldset class="tasks">
        <legend class="sr below-2">{t.task}</legend>
        <div class="names as-row scrolls-across">
          {TASKS.map((task) => (
            <label class="holds-place rigid medium">
              <Radio of={demo} name="task" value={task} />
              <span class="finger-high unbroken line-up">{t.tasks[task]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="task-said soft two-lines-high">
        {TASKS.map((task) => (
          <p {...only(task)}>{t.taskSaid[task]}</p>
        ))}
      </div>
    </>
  );
}

function Frame({ lab }: Of) {
  const { props } = lab;
  const { t } = lab.demo;
  const frameState = plateOf(lab);
  const { said: text, status } = sentencesOf(lab, [t.emptySaid]);
  return (
    <figure
      class="plate holds-place"
      aria-labelledby="four-roads-title"
      data-plate
      ref={(place) => {
        lab.memory.frame = place;
      }}
    >
      <Head lab={lab} badge={badgeView(frameState.now, t)}>
        <p class="fig-title" id="four-roads-title">
          {t.right}, %
        </p>
      </Head>
      <Said lab={lab} text={text} status={frameState.now || status !== t.emptySaid ? status : ''} />
      <div data-figure>{frameView(frameState)}</div>
      {props.built && <Recorded lab={lab} />}
    </figure>
  );
}

/** The recorded run, for a page without JavaScript. */
function Recorded({ lab }: Of) {
  const { props } = lab;
  const { t } = lab.demo;
  const record = { ...plateOf(lab), now: props.built };
  return (
    <noscript>
      <p class="to-end">{badgeView(record.now, t)}</p>
      <p class="said prose-17 inner-half">{props.built!.text}</p>
      {frameView(record)}
      <p class="help">{props.still!.noscript}</p>
    </noscript>
  );
}
