import type { BilingualHandbook } from '~/lib/handbook/handbook';
import { tokenizerFields } from '../core/settings';
import { comparison, type Comparison, LEARNERS, openCrossed, type Crossed } from '../core/snapshot';
import {
  parallelPassages,
  trainingText,
  type Parallel,
  type Training,
} from '../core/training-text';
import { openBytePairs, type Learnt } from '~/lib/text/byte-pairs';
import type { Call } from '~/workers/rpc';
import { json } from '~/workers/network';
import { memoizedIn } from '~/lib/memo';
import { advanceFor } from '~/workers/slices';

/** The parallel passages, and learners that never see the passages they are measured on. */
interface Opened {
  texts: Parallel[];
  crossed: Crossed;
}

const MOST_MERGES = tokenizerFields.merges.max;

const opened = new Map<string, Promise<Opened>>();

const open = (handbook: string): Promise<Opened> =>
  memoizedIn(opened, handbook, async () => {
    const texts = parallelPassages(await json<BilingualHandbook>(handbook));
    return { texts, crossed: openCrossed(texts) };
  });

/** Learns as many merges from the handbook as the page can request, since fewer are a prefix of them. */
export async function learn(
  { handbook, training }: { handbook: string; training: Training },
  call: Call,
): Promise<Learnt> {
  const stepper = openBytePairs(trainingText((await open(handbook)).texts, training));
  let done = 0;
  const upToMost = {
    advance: (n: number) => {
      if (done % 100 === 0) call.progress(done, MOST_MERGES);
      done += n;
      return stepper.advance(n) && done < MOST_MERGES;
    },
  };
  await advanceFor(Infinity, upToMost, call);
  return stepper.snapshot();
}

/** Costs of the handbook's passages with this many merges, learned from its other passages. */
export async function compare(
  { handbook, merges }: { handbook: string; merges: number },
  call: Call,
): Promise<Comparison> {
  const { texts, crossed } = await open(handbook);
  for (const done of crossed.learn(merges)) {
    call.progress(done, LEARNERS);
    await call.pause();
  }
  return comparison(texts, crossed.measure(merges));
}
