import type { Dense, Method } from '~/lib/retrieval/methods';
import type { ChunkOptions } from '~/lib/text/chunk';
import type { Role } from './roles';

/** Which words are searched for: the question as typed, or with a made-up answer beside it. */
export const REWRITES = ['typed', 'hyde'] as const;
type Rewrite = (typeof REWRITES)[number];

/** What the reader can turn, as the form, the URL and a recorded run name it. */
export interface RetrieverSettings {
  method: Method;
  /** A second method to set beside the first; empty for none. */
  compare: Method | '';
  k: number;
  k1: number;
  b: number;
  dimensions: number;
  /** Whose vectors `rrf` fuses with BM25. */
  partner: Dense;
  /** The chunks keep their vectors, the question comes from another embedder. */
  swapped: boolean;
  rewrite: Rewrite;
  /** Score the first `pool` hits again, token by token. */
  rerank: boolean;
  pool: number;
  /** Ask the built-in questions in the other language too. */
  across: boolean;
  /** Measure what happens if nothing is said below a score. */
  abstain: boolean;
  variety: number;
  chunking: ChunkOptions['by'];
  /** Tokens a chunk, and tokens two neighbours share, under `size`. */
  size: number;
  overlap: number;
  /** Who asks: passages above this role are left out before ranking. */
  role: Role;
  /** Only passages dated up to this day; empty for all. */
  asOf: string;
  /** Switches that break it. */
  outdated: boolean;
  poisoned: boolean;
  forbidden: boolean;
  missing: boolean;
  /** Tokens the assembled prompt may have. */
  budget: number;
}

export const RETRIEVER_DEFAULTS: RetrieverSettings = {
  method: 'bm25',
  compare: '',
  k: 4,
  k1: 1.2,
  b: 0.75,
  dimensions: 24,
  partner: 'lsa',
  swapped: false,
  rewrite: 'typed',
  rerank: false,
  pool: 20,
  across: false,
  abstain: false,
  variety: 0,
  chunking: 'paragraph',
  size: 40,
  overlap: 10,
  role: 'public',
  asOf: '',
  outdated: false,
  poisoned: false,
  forbidden: false,
  missing: false,
  budget: 400,
};

/** The settings as a search takes them: what is reranked is at least what is shown. */
export const searchOptions = (settings: RetrieverSettings): RetrieverSettings => ({
  ...settings,
  pool: Math.max(settings.pool, settings.k),
});

/** The words that are searched for: the question alone, or with the answer made up in advance. */
export function searchedText(
  { text, hypothetical }: { text: string; hypothetical: string },
  { rewrite }: Pick<RetrieverSettings, 'rewrite'>,
): string {
  return rewrite === 'hyde' && hypothetical !== '' ? `${text}\n${hypothetical}` : text;
}
