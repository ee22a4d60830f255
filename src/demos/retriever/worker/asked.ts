import type { Allowed } from '~/lib/retrieval/scoring';
import type { Library } from '../core/library';
import type { RetrieverSettings } from '../core/settings';
import { denseOf, vectorsFor, type Dense } from '~/lib/retrieval/methods';

/** What every question brings, whichever text it is asked of. */
export interface Asked {
  settings: RetrieverSettings;
  query: string;
  /** The sentence that heads the prompt, in the reader's language. */
  instruction: string;
  /** Address of the course vectors. */
  course: string;
  /** Name of the encoder that is loaded in the page; empty for none. */
  encoder: string;
}

/** A text with what of it may be read, and the words that are searched for. */
export interface Readable {
  library: Library;
  allowed: Allowed;
  searched: string;
}

/** The vectors without which the two rankings that are asked for cannot be made. */
export function neededBy(settings: RetrieverSettings): Set<Dense> {
  const methods = [settings.method, settings.compare].filter((method) => method !== '');
  return new Set(methods.flatMap((method) => [...vectorsFor({ ...settings, method })]));
}

/** Whether a question's own vector is asked of an encoder: not where another speaks for it. */
export const asksEncoder = ({ method, compare, partner, swapped }: RetrieverSettings): boolean =>
  !swapped && [method, compare].some((one) => one && denseOf(one, partner) === 'encoder');
