import { mean } from '~/lib/math/vector';
import { assemblePrompt } from '~/lib/retrieval/prompt';
import type { Allowed } from '~/lib/retrieval/scoring';
import { order } from '~/lib/retrieval/search';
import type { Library } from './library';
import { searchOptions, type RetrieverSettings } from './settings';

/** The cost of a ranking per question. */
export interface Cost {
  /** Milliseconds to rank on this machine, without the time an encoder takes to read the question. */
  milliseconds: number;
  /** Mean tokens of a prompt with the first k chunks, ignoring the budget. */
  tokens: number;
}

/** A question, the words to search for, and the chunks that its asker may read. */
export interface Search {
  question: string;
  searched: string;
  allowed?: Allowed;
}

/** Requirements for measuring a cost: the first sentence of the prompt, and a clock in milliseconds. */
export interface CostProbe {
  instruction: string;
  clock: () => number;
}

/**
 * Browsers round their clocks, some to a millisecond, so quick rankings are repeated until this much time has passed.
 */
const LEAST_MILLISECONDS = 10;
const MOST_ROUNDS = 100;

/**
 * The cost of a ranking, measured over questions.
 *
 * @param searches at least one
 */
export function costOf(
  library: Library,
  searches: readonly Search[],
  settings: RetrieverSettings,
  { instruction, clock }: CostProbe,
): Cost {
  const options = searchOptions(settings);
  const ask = ({ searched, allowed }: Search) =>
    order(library.corpus, searched, { ...options, allowed });
  const { result, milliseconds } = timed(() => searches.map(ask), clock);
  const tokens = result.map((ranking, at) => {
    const passages = ranking.map((chunk) => library.chunks[chunk]!.text);
    const { question } = searches[at]!;
    return assemblePrompt({ instruction, passages, question, budget: Infinity }).tokens;
  });
  return { milliseconds: milliseconds / searches.length, tokens: mean(tokens) };
}

/** The result of some work, and its mean milliseconds over as many rounds as a coarse clock needs. */
function timed<Result>(
  work: () => Result,
  clock: () => number,
): { result: Result; milliseconds: number } {
  const from = clock();
  for (let rounds = 1; ; rounds++) {
    const result = work();
    const spent = clock() - from;
    if (spent >= LEAST_MILLISECONDS || rounds === MOST_ROUNDS)
      return { result, milliseconds: spent / rounds };
  }
}
