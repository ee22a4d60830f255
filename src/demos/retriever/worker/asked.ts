import type { Allowed } from '~/lib/retrieval/scoring';
import type { Library } from '../core/library';
import type { RetrieverSettings } from '../core/settings';
import { vectorsFor, type Dense } from '~/lib/retrieval/methods';

/** Fields of every request, whichever text it is about. */
export interface SearchRequest {
  settings: RetrieverSettings;
  query: string;
  /** The first sentence of the prompt, in the reader's language. */
  instruction: string;
  /** Address of the course vectors. */
  course: string;
  /** Address of the site, if it ships vectors of the encoder that is loaded; otherwise empty. */
  site: string;
  /** Name of the encoder loaded in the page; empty for none. */
  encoder: string;
}

/** A text with the chunks that may be read, and the words to search for. */
export interface Readable {
  library: Library;
  allowed: Allowed;
  searched: string;
}

/** The vectors that the two chosen rankings need. */
export function neededBy(settings: RetrieverSettings): Set<Dense> {
  const methods = [settings.method, settings.compare].filter((method) => method !== '');
  return new Set(methods.flatMap((method) => [...vectorsFor({ ...settings, method })]));
}

/** True if a question needs a vector from an encoder. */
export const asksEncoder = ({ method, compare }: RetrieverSettings): boolean =>
  method === 'encoder' || compare === 'encoder';
