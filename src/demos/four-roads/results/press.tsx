import { Button } from '~/demos/kit/Button';
import { passFocus } from '~/demos/kit/Actions';
import type { FigureNode } from '~/lib/figure';
import { Failure } from '~/demos/kit/Parts';
import type { Lab } from '../lab-state';
import { listText } from './sentences';
import { buttonText } from '../view/button';
import { plain } from '../view/points';

/** Steps that the button has as data attributes, so that it can be found by its action. */
const NAMED = ['pause', 'continue', 'again', 'flip'] as const;

export function Press({
  lab,
  children,
}: {
  lab: Lab;
  children?: FigureNode | readonly FigureNode[];
}) {
  const { demo, main, times, props } = lab;
  const { t, form, long, woken, runs } = demo;
  const { why } = props;
  const step = main.step.value;
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
        class={
          isMoving
            ? 'main full-width heavy f17 to-middle'
            : 'main go full-width heavy f17 to-middle'
        }
        data-quick
        data-run
        {...Object.fromEntries(NAMED.map((name) => [`data-${name}`, name === step]))}
        form="four-roads-inputs"
        aria-describedby={why && 'four-roads-estimate'}
        disabled={!woken.value}
        hidden={isLink}
        ref={(place) => (lab.places.button = place)}
        text={buttonText(step, form.settings.value, t, times.value?.asked, main.missing.value)}
        press={main.press}
      />
      {why && (
        <a
          class="button main go full-width heavy f17 to-middle"
          href={why}
          data-why
          hidden={!isLink}
        >
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
            press={lab.showRecord}
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
  const { demo, main } = lab;
  const { long, runs } = demo;
  const frame = lab.plate();
  const { state } = frame.now ?? {};
  const nodes = lab.plateSaid(still);
  const list = state?.atWork && listText(state);
  const figure = list || plain(nodes);
  const notice = demo.noticeOver(figure);
  const ofRun = notice ?? long.text.value;
  const isOver = long.phase.value === 'resting' && runs.status.value.name !== 'running';
  const speaks = ofRun && !(notice === undefined && isOver && main.hasResults());
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
        <span data-progress>{works && lab.workingSaid()}</span>
      </div>
      <Failure of={demo} />
    </div>
  );
}
