import { mean } from '../../math/vector';
import { assemblePrompt } from '../../retrieval/prompt';
import type { Allowed } from '../../retrieval/scoring';
import { order } from '../../retrieval/search';
import type { Contestant, ContestantName } from './contestants';
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
 * Gives every row of an evaluation what its ranking costs.
 *
 * @param searchesOf the questions as a ranking is asked them, at least one.
 */
export function withCosts<Row extends { method: ContestantName; cost?: Cost }>(
  rows: readonly Row[],
  contestants: readonly Contestant[],
  library: Library,
  searchesOf: (settings: RetrieverSettings) => readonly Search[],
  gauging: Gauging,
): Row[] {
  return rows.map((row) => {
    const { settings } = contestants.find(({ name }) => name === row.method)!;
    return { ...row, cost: costOf(library, searchesOf(settings), settings, gauging) };
  });
}

function costOf(
  library: Library,
  searches: readonly Search[],
  settings: RetrieverSettings,
  { instruction, clock }: Gauging,
): Cost {
  const ask = ({ searched, allowed }: Search) =>
    order(library.corpus, searched, { ...searchOptions(settings), allowed });
  const tokens = searches.map((search) => {
    const passages = ask(search).map((chunk) => library.chunks[chunk]!.text);
    const { question } = search;
    return assemblePrompt({ instruction, passages, question, budget: Infinity }).tokens;
  });
  const round = timed(() => searches.forEach(ask), clock);
  return { milliseconds: round / searches.length, tokens: mean(tokens) };
}

/** Milliseconds that some work takes, the mean of as many rounds as a coarse clock needs. */
function timed(work: () => void, clock: () => number): number {
  const from = clock();
  for (let rounds = 1; ; rounds++) {
    work();
    const spent = clock() - from;
    if (spent >= LEAST_MILLISECONDS || rounds === MOST_ROUNDS) return spent / rounds;
  }
}
