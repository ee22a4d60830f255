import { fill } from '~/i18n/format';
import type { FourRoadsForm } from '../core/settings';
import type { Step } from '../step';
import { flipped, ticksOf } from '../settings';
import type { FourRoadsStrings } from '../words';

/** What the one button says. @param time how long the run will take, if that was measured on this device */
export function buttonSaid(
  step: Step,
  form: FourRoadsForm,
  t: FourRoadsStrings,
  time?: string,
): string {
  const run = step === 'run' ? fill(t.runAsked, ticksOf(form)) : t.quick;
  const said: Partial<Record<Step, string>> = {
    pause: t.pause,
    continue: t.goOn,
    flip: fill(t.flip, { task: t.tasks[flipped(form.task)] }),
    why: t.why,
  };
  return said[step] ?? (time ? fill(t.runIn, { run, time }) : run);
}

/** Steps that the button carries as attributes of its own, so that it can be found by what it does. */
const NAMED = ['pause', 'continue', 'flip'] as const;

/** Turns the one button to its step; the last step is a link in its place. A button that goes hands its focus on. */
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
