import type { BilingualHandbook } from '~/demos/retriever/core/handbook';
import { checkText } from '../core/limits';
import { tokenizerFields } from '../core/settings';
import { comparison, type Comparison } from '../core/snapshot';
import { costsWith, LEARNERS, openCrossed, type Crossed } from '../core/crossed';
import {
  parallelPassages,
  trainingText,
  type Parallel,
  type Training,
} from '../core/training-text';
import { compareCosts, openBytePairs, type Learnt } from '~/lib/text/byte-pairs';
import type { Call } from '~/workers/rpc';
import { json } from '~/workers/network';
import { memoizedIn } from '~/lib/memo';
import { advanceFor } from '~/workers/slices';

/** The training text: the handbook by its address, or the reader's own text. */
interface LearnFrom {
  handbook: string;
  training: Training | 'own';
  text: string;
}

/** The parallel passages, and learners that never see the passages they are measured on. */
interface Opened {
  texts: Parallel[];
  crossed: Crossed;
}

const MOST_MERGES = tokenizerFields.merges.max;

const opened = new Map<string, Promise<Opened>>();
/** The last result of learning from the reader's text. */
let own: Learnt | undefined;

const open = (handbook: string): Promise<Opened> =>
  memoizedIn(opened, handbook, async () => {
    const texts = parallelPassages(await json<BilingualHandbook>(handbook));
    return { texts, crossed: openCrossed(texts) };
  });

/**
 * Learns as many merges as the page can request, since fewer are a prefix of them.
 * @throws BytePairProblem if the reader's text is empty or too long
 */
export async function learn({ handbook, training, text }: LearnFrom, call: Call): Promise<Learnt> {
  if (training === 'own') return (own = await learnAll(checkText(text), call));
  return learnAll(trainingText((await open(handbook)).texts, training), call);
}

async function learnAll(text: string, call: Call): Promise<Learnt> {
  const stepper = openBytePairs(text);
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

/** Costs of the handbook's passages with this many merges, learned from its other passages or the reader's text. */
export async function compare(
  { handbook, merges, ...asked }: { handbook: string; merges: number; own: boolean },
  call: Call,
): Promise<Comparison> {
  const { texts, crossed } = await open(handbook);
  for (const done of crossed.learn(merges)) {
    call.progress(done, LEARNERS);
    await call.pause();
  }
  const byOwn = asked.own && own && compareCosts(costsWith(texts, own.merges, merges));
  return comparison(texts, { ...crossed.measure(merges), ...(byOwn && { own: byOwn }) });
}
