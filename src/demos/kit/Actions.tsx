import { fill } from '~/i18n/format';
import type { Fields } from '~/lib/settings/table';
import { Button } from './Button';
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
      <Button
        data-cancel
        disabled={!busy}
        hidden={!lasts}
        text={of.props.frame.cancel}
        press={() => of.stop()}
      />
    </div>
  );
}

function Pausing({ of, long }: Of & { long: LongRun }) {
  const { frame: t } = of.props;
  const goesOn = long.canContinue();
  const away = { disabled: true, hidden: true };
  const runs = long.replacesRun() && !goesOn;
  return (
    <>
      <Button class="go" data-pause {...(!runs && away)} text={t.pause} press={long.pause} />
      <Button class="go" data-continue {...(!goesOn && away)} text={t.goOn} press={long.continue} />
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
  const { done, of, text = kit.running } = status;
  if (status.text !== undefined || done === 0) return text;
  const n = Math.max(1, Math.round(runs.seconds() * (of / done - 1)));
  return fill(kit.runningOf, { done, of, left: fill(kit.secondsLeft, { n }) });
}

export const Estimate = ({ of }: Of) => (
  <p class="help estimate span in-ink" id={`${of.name}-estimate`} data-estimate>
    {of.long!.estimate.value}
  </p>
);
