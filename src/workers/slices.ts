import type { Stepper } from '~/lib/stepper';
import type { Call } from './rpc';

/** Milliseconds of work between two chances to receive messages, each of which takes some time itself. */
const BREATH = 30;

/**
 * Advances a stepper for about so many milliseconds, or to its end. If it is cancelled, the next call continues from
 * the same state.
 */
export async function advanceFor(
  milliseconds: number,
  stepper: { advance(n: number): boolean },
  call: Call,
): Promise<void> {
  let breathed = performance.now();
  const until = breathed + milliseconds;
  while (performance.now() < until && stepper.advance(1)) {
    if (performance.now() - breathed < BREATH) continue;
    await call.pause();
    breathed = performance.now();
  }
}

/** Runs a stepper to its end, reporting its progress to the page and letting the page cancel. */
export async function inSlices<Progress extends { done: number; of: number }>(
  stepper: Stepper<Progress>,
  units: number,
  call: Call,
): Promise<Progress> {
  while (stepper.advance(units)) {
    const { done, of } = stepper.snapshot();
    call.progress(done, of);
    await call.pause();
  }
  return stepper.snapshot();
}
