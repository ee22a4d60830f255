import type { LabSettings } from '~/lib/demos/four-roads/settings';
import type { FourRoadsForm } from './fields';
import { ownOf, settingsOf } from './settings';

/** What to press next, by the name of its button: `data-quick`, `data-run` or `data-flip`. */
export const STEPS = ['quick', 'run', 'flip'] as const;
export type Step = (typeof STEPS)[number];

/** A run that came to its end. */
interface Ended {
  /** What the form held when it began. */
  form: FourRoadsForm;
  settings: LabSettings;
}

/**
 * A task begins with its quick run; after it comes the run that the form asks for, and once that is done too,
 * the other task.
 *
 * @param asked what the form holds now
 * @param last the run that is shown; none before the first, or where it was broken off
 */
export function nextStep(asked: FourRoadsForm, last?: Ended): Step {
  if (last?.settings.task !== asked.task) return 'quick';
  return isDone(asked, last) ? 'flip' : 'run';
}

const isDone = (asked: FourRoadsForm, { form, settings }: Ended): boolean =>
  inOrder(settingsOf(asked)) === inOrder(settings) &&
  JSON.stringify(ownOf(asked)) === JSON.stringify(ownOf(form));

const inOrder = (settings: LabSettings): string =>
  JSON.stringify({ ...settings, roads: [...settings.roads].sort() });

/** Fills the button of the next step, and no other. */
export function fillNext(root: ParentNode, next: Step): void {
  for (const step of STEPS)
    root.querySelector(`button[data-${step}]`)?.classList.toggle('go', step === next);
}
