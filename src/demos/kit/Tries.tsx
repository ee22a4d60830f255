import type { Field, Fields } from '~/lib/settings/table';
import { Button } from './Button';
import type { DemoState } from './demo-state';
import { shownWhen } from './form-table';

interface Tried {
  of: DemoState<Fields, unknown>;
  names: Readonly<Record<string, string>>;
  when?: (preset: string) => Field['when'];
}

/** The presets of a demo, as buttons. */
export const Tries = ({ of, names, when }: Tried) => (
  <>
    {Object.entries(names).map(([preset, text]) => (
      <Button
        data-preset={preset}
        aria-pressed={String(of.form.holds(of.presets[preset] ?? { '': '' }))}
        disabled={!of.woken.value}
        {...shownWhen({ when: when?.(preset) }, of.form.settings.value)}
        text={text}
        press={() => of.take(preset)}
      />
    ))}
  </>
);
