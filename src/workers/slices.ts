import type { Stepper } from '~/lib/stepper';
import type { Call } from './rpc';

/** Milliseconds of work between two chances to receive messages; a browser delays a timer for longer than a small piece of work takes. */
const BREATH = 30;

/** Lets messages in between two pieces of work, if the last chance was a while ago. */
export function breathing(call: Pick<Call, 'pause'>): () => Promise<void> {
  let breathed = performance.now();
  return async () => {
    if (performance.now() - breathed < BREATH) return;
    await call.pause();
    breathed = performance.now();
  };
}

/**
 * Advances a stepper for about so many milliseconds, or to its end. If it is cancelled, the next call continues from
 * the same state.
 */
export async function advanceFor(
  milliseconds: number,
  stepper: { advance(n: number): boolean },
  call: Call,
): Promise<void> {
  const breathe = breathing(call);
  const until = performance.now() + milliseconds;
  while (performance.now() < until && stepper.advance(1)) await breathe();
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
