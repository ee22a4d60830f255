import { Button, Failure, passFocus } from '~/demos/kit';
import type { FigureNode } from '~/lib/figure';
import { showRecord } from '../columns';
import { loadedOf, plateOf, type Lab } from '../lab-state';
import { listText, plain } from './sentences';
import { fill } from '~/i18n/format';
import type { Contender } from '~/lib/four-roads/names';
import type { FourRoadsForm } from '~/lib/four-roads/settings';
import { workingSaid } from '../run/run-steps';
import { missingNow, pressMain, resultsNow, stepNow, type Step } from '../run/step';
import { flipped, ticksOf } from '../settings';
import type { FourRoadsStrings } from '../about';

/** Steps that the button has as data attributes, so that it can be found by its action. */
const NAMED = ['pause', 'continue', 'again', 'flip'] as const;

const MAIN = 'main full-width heavy f17 to-middle';

export function Press({ lab, children }: { lab: Lab; children?: FigureNode }) {
  const { demo, memory, times, props } = lab;
  const { t, form, long, woken, runs } = demo;
  const { why } = props;
  const missing = missingNow(lab);
  const step = stepNow(lab, missing);
  const isLink = step === 'why' && why !== undefined;
  const isMoving = step === 'pause' || step === 'continue';
  const status = runs.status.value.name;
  const canStop = status === 'running' || status === 'paused';
  return (
    <div
      class="press as-grid mid-aligned gap-2"
      data-pausable
      onFocusIn={() => long.updateEstimate()}
      ref={passFocus(demo.page && document.activeElement)}
    >
      <Button
        class={isMoving ? MAIN : `${MAIN} go`}
        data-quick
        data-run
        {...Object.fromEntries(NAMED.map((name) => [`data-${name}`, name === step]))}
        form="four-roads-inputs"
        aria-describedby={why && 'four-roads-estimate'}
        disabled={!woken.value}
        hidden={isLink}
        ref={(place) => (memory.button = place)}
        text={buttonText(step, form.settings.value, t, times.value?.asked, missing)}
        press={() => pressMain(lab)}
      />
      {why && (
        <a class={`button go ${MAIN}`} href={why} data-why hidden={!isLink}>
          {t.why}
        </a>
      )}
      <p class="as-row gap-2 finger-high">
        {why && (
          <Button
            class="quiet"
            data-record
            disabled={!woken.value}
            hidden={long.phase.value !== 'resting'}
            text={t.record}
            press={() => void showRecord(lab)}
          />
        )}
        <Button
          class="quiet"
          data-cancel
          disabled={!canStop}
          hidden={!canStop}
          text={t.stop}
          press={() => demo.stop()}
        />
        {children}
      </p>
    </div>
  );
}

export function sentencesOf(lab: Lab, still: readonly FigureNode[]) {
  const { demo, columns } = lab;
  const { long, runs } = demo;
  const frame = plateOf(lab);
  const { state } = frame.now ?? {};
  const nodes = columns.value.now ? loadedOf(lab).running.frameText(frame) : still;
  const list = state?.atWork && listText(state);
  const figure = list || plain(nodes);
  const notice = demo.noticeOver(figure);
  const ofRun = notice ?? long.text.value;
  const isOver = long.phase.value === 'resting' && runs.status.value.name !== 'running';
  const speaks = ofRun && !(notice === undefined && isOver && resultsNow(lab).length > 0);
  return { said: speaks ? [ofRun] : nodes, status: ofRun || figure };
}

export function Says({ lab, text }: { lab: Lab; text: readonly FigureNode[] }) {
  const { demo } = lab;
  const works = demo.runs.status.value.name === 'running';
  return (
    <div class="says packed as-grid">
      <p class="said prose-17 inner-half" data-said>
        {text}
      </p>
      <div class="working prose-17 inner-half" data-working hidden={!works}>
        <span data-progress>{works && workingSaid(lab)}</span>
      </div>
      <Failure of={demo} />
    </div>
  );
}

/** The label of the main button. @param time estimated time of the run, if this device was measured */
export function buttonText(
  step: Step,
  form: FourRoadsForm,
  t: FourRoadsStrings,
  time?: string,
  missing: readonly Contender[] = [],
): string {
  const run = step === 'run' ? fill(t.runAsked, ticksOf(form)) : t.quick;
  const said: Partial<Record<Step, string>> = {
    pause: t.pause,
    continue: t.goOn,
    again: fill(missing.length === 1 ? t.againOne : t.againMany, {
      road: t.road[missing[0]!],
      n: missing.length,
    }),
    flip: fill(t.flip, { task: t.tasks[flipped(form.task)] }),
    why: t.why,
  };
  return said[step] ?? (time ? fill(t.runIn, { run, time }) : run);
}
