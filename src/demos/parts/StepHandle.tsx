import type { DemoState } from '~/demos/kit/demo-state';
import type { LongRun } from '~/demos/kit/run-state';
import type { Signal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import type { Fields } from '~/lib/settings/table';

/** The step that a reader looks at, or without one the last; undefined at first, when the picture shows the start. */
export type Look = { at?: number | undefined } | undefined;

interface Props {
  of: DemoState<Fields, unknown> & { long: LongRun };
  look: Signal<Look>;
  run: { step: number; steps: number };
  t: { handle: string; handleSaid: string };
  onLook?: () => void;
}

export function StepHandle({ of, look, run, t, onLook }: Props) {
  const id = `${of.name}-at`;
  const at = look.value ? (look.value.at ?? run.step) : 0;
  const text = fill(t.handleSaid, { step: formatNumber(at, of.props.locale) });
  return (
    <p class="step-handle">
      <label class="sr" for={id}>
        {t.handle}
      </label>
      <input
        class="grip"
        id={id}
        type="range"
        min={0}
        max={run.steps}
        step={5}
        value={at}
        data-at
        disabled={!of.woken.value}
        aria-valuetext={look.value && text}
        onInput={({ currentTarget }) => {
          const step = Number(currentTarget.value);
          look.value = { at: step < run.step ? step : undefined };
          if (of.long.phase.value === 'running') of.long.pause();
          of.long.quiet();
          onLook?.();
        }}
      />
    </p>
  );
}
