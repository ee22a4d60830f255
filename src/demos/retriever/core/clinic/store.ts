import { assemblePrompt } from '~/lib/retrieval/prompt';
import type { Allowed } from '~/lib/retrieval/scoring';
import { order } from '~/lib/retrieval/search';
import { passageText, type Library } from '../library';
import { searchOptions, type RetrieverSettings } from '../settings';

/** A library with everything needed to search it and to build a prompt. */
export interface Store {
  library: Library;
  settings: RetrieverSettings;
  /** The first sentence of the prompt. */
  instruction: string;
  /** The words to search for. */
  searched: string;
  /** The chunks that the search may rank under the settings … */
  allowed: Allowed;
  /** … and those that the asker is permitted to read, whatever the settings. */
  permitted: Allowed;
}

/** With variety, each rank takes a comparison with all before it, so the ranking stops here. */
const VARIED_DEPTH = 200;

/** Number of chunks that are ranked. */
export const depthOf = ({ library, settings: { variety, k } }: Store): number =>
  variety > 0 ? Math.max(k, VARIED_DEPTH) : library.chunks.length;

/** Ranked chunks, best first; only the allowed ones if `allowed` is given. */
export const rankedIn = (store: Store, allowed?: Allowed): number[] =>
  order(store.library.corpus, store.searched, {
    ...searchOptions(store.settings),
    k: depthOf(store),
    allowed,
  });

/** The passages among the first k chunks that fit into the prompt, and the prompt's tokens. */
export function promptFrom(
  { library, settings, instruction }: Store,
  question: string,
  ranking: readonly number[],
): { passages: string[]; tokens: number } {
  const first = ranking.slice(0, settings.k).map((chunk) => passageText(library.chunks[chunk]!));
  const { budget } = settings;
  const prompt = assemblePrompt({ instruction, question, passages: first, budget });
  const fit = prompt.passages.filter(({ fits }) => fits).length;
  return { passages: first.slice(0, fit), tokens: prompt.tokens };
}
