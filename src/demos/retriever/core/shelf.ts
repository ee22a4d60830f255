import { lru } from '~/lib/memo';
import type { Embedders } from '~/lib/retrieval/embedder';
import { finish } from '~/lib/stepper';
import { shelved, type Handbook, type Passage, type Question } from '~/lib/handbook/handbook';
import { openLibrary, type Library } from '~/lib/retrieval/library';
import type { RetrieverSettings } from '~/lib/retrieval/search-settings';

export interface HandbookLibrary extends Library {
  sources: readonly Passage[];
}

/** Returns the library for some settings; the question matters only if its answer is removed. */
export type Shelf = (settings: RetrieverSettings, question?: Question) => HandbookLibrary;

/** Readers change one setting at a time, and often change it back. */
const MOST_LIBRARIES = 4;

/** A cache of the libraries made last, so that a new query needs no new index. */
export function openShelf(handbook: Handbook, embedders: Embedders = {}): Shelf {
  const libraries = lru<HandbookLibrary>(MOST_LIBRARIES);
  return (settings, question) =>
    libraries(keyOf(settings, question), () =>
      handbookLibrary(handbook, settings, question, embedders),
    );
}

function keyOf(settings: RetrieverSettings, question?: Question): string {
  const { chunking, size, overlap, outdated, poisoned, missing } = settings;
  const taken = missing ? question?.id : undefined;
  return JSON.stringify([chunking, size, overlap, outdated, poisoned, taken]);
}

export function handbookLibrary(
  handbook: Handbook,
  settings: RetrieverSettings,
  question?: Question,
  embedders: Embedders = {},
): HandbookLibrary {
  const sources = shelved(handbook.passages, settings, question);
  const { chunking: by, size, overlap } = settings;
  const opening = openLibrary(sources, { by, size, overlap }, embedders);
  const library = finish(opening, Infinity).library!;
  return { ...library, sources };
}
