import { Below, Button, Estimate, FieldList, Tick, Views, Wrong } from '~/demos/kit';
import { fill } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { CONTENDERS, TASKS, tasksOf } from '~/lib/four-roads/names';
import { runFull } from '../columns';
import { plateOf, type Lab } from '../lab-state';
import { sign } from './marks';
import { ticksOf } from '../settings';

interface Of {
  lab: Lab;
}

const Line = ({
  id,
  title,
  beside,
  children,
}: {
  id?: string | undefined;
  title: string;
  beside?: FigureNode | undefined;
  children?: FigureNode | readonly (FigureNode | false)[];
}) => (
  <details class="follows" id={id}>
    <summary class="gap-2 inner-2 finger-high semibold no-bullets line-up lines-1-35">
      <h2 class="strong-15">{title}</h2>
      {beside}
    </summary>
    <div class="body">{children}</div>
  </details>
);

export function Lines({ lab }: Of) {
  const { t } = lab.demo;
  return (
    <div class="lines above-4 ink-between screen-only">
      <Experiment lab={lab} />
      <Line
        title={t.came}
        id="searches"
        beside={
          <small class="pushed-across to-end" data-of-run>
            {lab.ofRun.value}
          </small>
        }
      >
        <OfRun lab={lab} line="came" />
      </Line>
      {(['kept', 'cost'] as const).map((line) => (
        <Line title={t[line]}>
          <OfRun lab={lab} line={line} />
        </Line>
      ))}
      <Files lab={lab} />
      <Line title={t.reading} id="reading">
        <Below of={lab.demo} />
        <p>{t.caption}</p>
        <Views of={lab.demo} />
      </Line>
    </div>
  );
}

const OfRun = ({ lab, line }: Of & { line: string }) => (
  <div data-line {...{ [`data-line-${line}`]: true }}>
    {lab.lines.value?.[line] ?? <p class="help">{lab.demo.t.lineWaits}</p>}
  </div>
);

function Experiment({ lab }: Of) {
  const { demo } = lab;
  const { t, form, long, woken } = demo;
  const { n, seeds } = ticksOf(form.settings.value);
  return (
    <form
      id="four-roads-inputs"
      autocomplete="off"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!long.replacesRun()) void demo.run();
      }}
      onFocusIn={() => long.updateEstimate()}
    >
      <Line
        title={t.experiment}
        beside={
          <small class="pushed-across to-end" data-experiment>
            {fill(t.experimentNow, { n, seeds })}
          </small>
        }
      >
        <fieldset class="walked span as-grid">
          <legend class="below-2">{t.roads}</legend>
          {CONTENDERS.map((road) => (
            <Tick of={demo} name="road" value={road} {...onTasks(tasksOf(road))}>
              {sign(road)}
              {t.road[road]}
            </Tick>
          ))}
          <Wrong of={demo} name="road" />
        </fieldset>
        <div class="controls">
          <FieldList of={demo} names={['k', 'search', 'every', 'seeds', 'seed', 'base']} />
        </div>
        <p class="help">{t.fullHelp}</p>
        <p>
          <Button data-full disabled={!woken.value} text={t.full} press={() => runFull(lab)} />
        </p>
        <Estimate of={demo} />
      </Line>
    </form>
  );
}

const onTasks = (tasks: readonly string[]) =>
  tasks.length < TASKS.length ? { when: { task: tasks } } : {};

function Files({ lab }: Of) {
  const { demo } = lab;
  const { t, woken, props } = demo;
  const disabled = !woken.value || !plateOf(lab).now?.session;
  return (
    <Line title={t.files}>
      <p class="help">{t.filesHelp}</p>
      <p class="actions">
        <Button
          data-link
          disabled={!woken.value}
          text={t.link}
          press={() => void demo.copyLink()}
        />
        {['json', 'csv', 'png'].map((format) => (
          <Button
            data-export={format}
            disabled={disabled}
            text={`${props.frame.export} ${format.toUpperCase()}`}
            press={() => void demo.exportAs(format)}
          />
        ))}
      </p>
    </Line>
  );
}
