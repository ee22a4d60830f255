import { mean } from '~/lib/math/vector';
import { assemblePrompt } from '~/lib/retrieval/prompt';
import type { Allowed } from '~/lib/retrieval/scoring';
import { order } from '~/lib/retrieval/search';
import type { Library } from './library';
import { searchOptions, type RetrieverSettings } from './settings';

/** What a ranking costs a question, to be weighed against what it finds. */
export interface Cost {
  /** To rank, on the machine at hand; what an encoder takes to read the question comes on top. */
  milliseconds: number;
  /** Of the prompt that the first k chunks make, whatever the budget; the mean over questions. */
  tokens: number;
}

/** A question, the words that are searched for it, and what its asker may read. */
export interface Search {
  question: string;
  searched: string;
  allowed?: Allowed;
}

/** How a cost is taken: the sentence that heads the prompt, and a clock that counts milliseconds. */
export interface Gauging {
  instruction: string;
  clock: () => number;
}

/** Browsers round their clocks, some to a millisecond: quick rankings are asked again and again. */
const LEAST_MILLISECONDS = 10;
const MOST_ROUNDS = 100;

/**
 * What a ranking costs, measured over questions.
 *
 * @param searches at least one.
 */
export function costOf(
  library: Library,
  searches: readonly Search[],
  settings: RetrieverSettings,
  { instruction, clock }: Gauging,
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

/** What some work gives, and how long it takes: the mean of as many rounds as a coarse clock needs. */
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
