import { fill } from '~/i18n/format';
import type { Contender } from '../core/names';
import type { FourRoadsForm } from '../core/settings';
import type { Step } from '../step';
import { flipped, ticksOf } from '../settings';
import type { FourRoadsStrings } from '../about';

/** The label of the main button. @param time estimated time of the run, if this device was measured */
export function buttonSaid(
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

/** Steps that the button has as data attributes, so that it can be found by its action. */
const NAMED = ['pause', 'continue', 'again', 'flip'] as const;

/** Turns the main button to its step; for the last step a link replaces it, and takes over its focus. */
export function turnButton(
  button: HTMLButtonElement,
  why: HTMLElement | null,
  step: Step,
  said: string,
): void {
  const had = document.activeElement;
  const isLink = step === 'why' && why !== null;
  button.hidden = isLink;
  if (why) why.hidden = !isLink;
  for (const name of NAMED) button.toggleAttribute(`data-${name}`, name === step);
  button.classList.toggle('go', step !== 'pause' && step !== 'continue');
  if (button.textContent !== said) button.textContent = said;
  if (isLink && had === button) why.focus();
  if (!isLink && why && had === why) button.focus();
}
