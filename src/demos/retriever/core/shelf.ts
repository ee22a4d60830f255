import { latest } from '~/lib/lazily';
import type { Embedders } from '~/lib/retrieval/embedder';
import { finish } from '~/lib/stepper';
import { shelved, type Handbook, type Passage, type Question } from './handbook';
import { openLibrary, type Library } from './library';
import type { RetrieverSettings } from './settings';

/** The handbook cut and indexed: every chunk is cut from a passage. */
export interface HandbookLibrary extends Library {
  sources: readonly Passage[];
}

/** Gives the library under some settings; the question matters where its answer is taken away. */
export type Shelf = (settings: RetrieverSettings, question?: Question) => HandbookLibrary;

/** How many libraries a shelf keeps: settings are turned one at a time, and often back. */
const LIBRARIES_KEPT = 4;

/** A shelf that keeps the libraries it made last, so that a new query needs no new index. */
export function openShelf(handbook: Handbook, embedders: Embedders = {}): Shelf {
  const kept = latest<HandbookLibrary>(LIBRARIES_KEPT);
  return (settings, question) =>
    kept(keyOf(settings, question), () => handbookLibrary(handbook, settings, question, embedders));
}

/** All that decides which passages stand in a library, and how they are cut. */
function keyOf(settings: RetrieverSettings, question?: Question): string {
  const { chunking, size, overlap, outdated, poisoned, missing } = settings;
  const taken = missing ? question?.id : undefined;
  return JSON.stringify([chunking, size, overlap, outdated, poisoned, taken]);
}

/** The handbook as it stands under some settings, cut and indexed for them. */
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
