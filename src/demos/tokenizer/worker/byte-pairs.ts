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
import {
  compareCosts,
  costOf,
  encoder,
  openBytePairs,
  type Cost,
  type Learnt,
} from '~/lib/text/byte-pairs';
import type { Call } from '~/workers/rpc';
import { json } from '~/workers/network';
import { onceFor } from '~/lib/lazily';
import { shared } from '~/workers/shared-work';
import { advanceFor } from '~/workers/slices';

/** What to learn from: the handbook by its address, or a text of the reader's own. */
interface LearnFrom {
  handbook: string;
  training: Training | 'own';
  text: string;
}

/** The parallel passages, and the learners that never see those they are measured on. */
interface Opened {
  texts: Parallel[];
  crossed: Crossed;
}

const MOST_MERGES = tokenizerFields.merges.max;

const opened = new Map<string, Promise<Opened>>();
/** What was last learnt from a text of the reader's own. */
let own: Learnt | undefined;

const open = (handbook: string): Promise<Opened> =>
  onceFor(opened, handbook, async () => {
    const texts = parallelPassages(await json<BilingualHandbook>(handbook));
    return { texts, crossed: openCrossed(texts) };
  });

/**
 * Learns as many merges as the page can ask for: fewer are the first of more.
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

/** What the handbook's passages cost with so many merges, learnt from others of its passages, or from the reader's text. */
export async function compare(
  { handbook, merges, ...asked }: { handbook: string; merges: number; own: boolean },
  call: Call,
): Promise<Comparison> {
  const { texts, crossed } = await open(handbook);
  for (const done of crossed.learn(merges)) {
    call.progress(done, LEARNERS);
    await call.breathe();
  }
  const byOwn = asked.own && own && compareCosts(costsWith(texts, own.merges, merges));
  return comparison(texts, { ...crossed.measure(merges), ...(byOwn && { own: byOwn }) });
}

/** A passage of the handbook in both languages; after the last comes the first. */
export async function passage({
  handbook,
  at,
}: {
  handbook: string;
  at: number;
}): Promise<Parallel> {
  const { texts } = await open(handbook);
  return texts[at % texts.length]!;
}

/** What was learnt from a whole handbook in both languages, by its address. */
const whole = new Map<string, Promise<Learnt>>();

/**
 * What a text costs by all merges that the handbook gives in both languages.
 * @throws BytePairProblem if the text is empty or too long
 */
export async function count(
  { handbook, text }: { handbook: string; text: string },
  call: Call,
): Promise<Cost> {
  checkText(text);
  const { texts } = await open(handbook);
  const learnOnce = () =>
    onceFor(whole, handbook, () => learnAll(trainingText(texts, 'both'), call));
  const { merges } = await shared(learnOnce, call);
  return costOf(text, encoder(merges));
}
