import { fill } from '~/i18n/format';
import type { Fields } from '~/lib/settings/table';
import type { DemoState } from './demo-state';
import type { LongRun } from './run-state';

type Of = { of: DemoState<Fields, unknown> };

export function Actions({
  of,
  label,
  describedBy = of.long && `${of.name}-estimate`,
}: Of & { label: string | false; describedBy?: string | undefined }) {
  const { runs, woken, long } = of;
  const busy = runs.status.value.name === 'running';
  const lasts = busy && runs.lasts.value;
  return (
    <div class="actions">
      {label ? (
        <button
          class="go"
          type="submit"
          data-run
          aria-describedby={describedBy}
          disabled={!woken.value}
          hidden={long ? long.replacesRun() : lasts}
        >
          {label}
        </button>
      ) : (
        <button type="submit" hidden />
      )}
      {long && <Pausing of={of} long={long} />}
      <button type="button" data-cancel disabled={!busy} hidden={!lasts} onClick={() => of.stop()}>
        {of.props.frame.cancel}
      </button>
    </div>
  );
}

function Pausing({ of, long }: Of & { long: LongRun }) {
  const { frame: t } = of.props;
  const goesOn = long.canContinue();
  const runs = long.replacesRun() && !goesOn;
  return (
    <>
      <button
        {...{ type: 'button', class: 'go', 'data-pause': true, disabled: !runs, hidden: !runs }}
        onClick={long.pause}
      >
        {t.pause}
      </button>
      <button
        {...{ type: 'button', class: 'go', 'data-continue': true }}
        {...{ disabled: !goesOn, hidden: !goesOn }}
        onClick={long.continue}
      >
        {t.goOn}
      </button>
    </>
  );
}

/** @param focused read before it is drawn: browsers take the focus from what is hidden */
export const passFocus = (focused: Element | null | undefined) => (bench: HTMLElement | null) => {
  if (!focused || !bench?.contains(focused)) return;
  if (!focused.matches('button[hidden], [hidden] button')) return;
  const place = focused.closest('.share') ?? bench.querySelector('.actions') ?? bench;
  place.querySelector<HTMLElement>(':is(button, a):not([hidden])')?.focus({ preventScroll: true });
};

export const Progress = ({ of }: Of) => (
  <p class="progress" data-progress>
    {progressText(of)}
  </p>
);

function progressText({ runs, kit }: DemoState<Fields, unknown>): string {
  const status = runs.status.value;
  if (status.name !== 'running' || !runs.lasts.value) return '';
  const { done, of, text } = status;
  const left = Math.max(1, Math.round(runs.seconds() * (of / Math.max(done, 1) - 1)));
  return (
    text ??
    (done > 0
      ? fill(kit.runningOf, { done, of, left: fill(kit.secondsLeft, { n: left }) })
      : kit.running)
  );
}

export const Estimate = ({ of }: Of) => (
  <p class="help estimate span in-ink" id={`${of.name}-estimate`} data-estimate>
    {of.long!.estimate.value}
  </p>
);
