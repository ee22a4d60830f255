import { METHODS, PARTNERS, vectorsFor } from '~/lib/retrieval/methods';
import type { Method } from '~/lib/retrieval/methods';
import type { Embedders } from '~/lib/retrieval/embedder';
import type { RankingSettings, RetrieverSettings } from './settings';

/** A row of the evaluation: a method, fusion with other vectors, or the chosen method reranked. */
export type ContestantName = Method | 'rrf-course' | 'rrf-encoder' | 'rerank';

export interface Contestant {
  name: ContestantName;
  settings: RankingSettings;
}

/**
 * All rankings to compare under the settings: every method whose vectors are available, then
 * the chosen one reranked if that is on.
 */
export function contestants(settings: RetrieverSettings, embedders: Embedders): Contestant[] {
  const reranked = settings.rerank ? [{ name: 'rerank' as const, settings }] : [];
  return [...plainOnes(settings), ...reranked].filter((one) =>
    [...vectorsFor(one.settings)].every((dense) => dense === 'lsa' || embedders[dense]),
  );
}

/** Each method by itself, then fusion with each kind of vectors. */
function plainOnes(settings: RetrieverSettings): Contestant[] {
  const plain = { ...settings, rerank: false };
  const single = METHODS.filter((method) => method !== 'rrf').map((method) => ({
    name: method,
    settings: { ...plain, method },
  }));
  const fused = PARTNERS.map((partner) => ({
    name: partner === 'lsa' ? ('rrf' as const) : (`rrf-${partner}` as const),
    settings: { ...plain, method: 'rrf' as const, partner },
  }));
  return [...single, ...fused];
}
