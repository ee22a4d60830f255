import { assemblePrompt } from '~/lib/retrieval/prompt';
import type { Allowed } from '~/lib/retrieval/scoring';
import { order } from '~/lib/retrieval/search';
import type { Library } from '../library';
import { searchOptions, type RetrieverSettings } from '../settings';

/** A store as it is cut, searched and handed to a model. */
export interface Store {
  library: Library;
  settings: RetrieverSettings;
  /** The sentence that heads the prompt. */
  instruction: string;
  /** The words that are searched for. */
  searched: string;
  /** What the search may rank, as it is set … */
  allowed: Allowed;
  /** … and what who asks may read, however it is set. */
  permitted: Allowed;
  /** It is the text of who complains, not an example. */
  own: boolean;
}

/** With variety each place costs a look at all before it: so far down it is ranked, and no further. */
const VARIED_DEPTH = 200;

/** How far down chunks are ranked. */
export const depthOf = ({ library, settings: { variety, k } }: Store): number =>
  variety > 0 ? Math.max(k, VARIED_DEPTH) : library.chunks.length;

/** Chunks as they are ranked, best first; all of them, or those that may be. */
export const rankedIn = (store: Store, allowed?: Allowed): number[] =>
  order(store.library.corpus, store.searched, {
    ...searchOptions(store.settings),
    k: depthOf(store),
    allowed,
  });

/** The passages that the first k chunks of a ranking bring into the prompt, and what the prompt weighs. */
export function promptFrom(
  { library, settings, instruction }: Store,
  question: string,
  ranking: readonly number[],
): { passages: string[]; tokens: number } {
  const first = ranking.slice(0, settings.k).map((chunk) => library.chunks[chunk]!.text);
  const { budget } = settings;
  const prompt = assemblePrompt({ instruction, question, passages: first, budget });
  const fit = prompt.passages.filter(({ fits }) => fits).length;
  return { passages: first.slice(0, fit), tokens: prompt.tokens };
}
