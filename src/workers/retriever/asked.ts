import type { RetrieverSettings } from '~/lib/retriever/settings';

/** What every question brings, whichever text it is asked of. */
export interface Asked {
  settings: RetrieverSettings;
  query: string;
  /** The sentence that heads the prompt, in the reader's language. */
  instruction: string;
}
