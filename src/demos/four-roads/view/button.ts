import { fill } from '~/i18n/format';
import type { Contender } from '../core/names';
import type { FourRoadsForm } from '../core/settings';
import type { Step } from '../run/step';
import { flipped, ticksOf } from '../settings';
import type { FourRoadsStrings } from '../about';

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
