import { denseOf, METHODS, PARTNERS } from '~/lib/retrieval/methods';
import type { Method } from '~/lib/retrieval/methods';
import type { Embedders } from '~/lib/retrieval/embedder';
import type { RankingSettings, RetrieverSettings } from '~/lib/retrieval/search-settings';

/** A row of the evaluation: a method, or fusion with an encoder's vectors. */
export type ContestantName = Method | 'rrf-encoder';

export interface Contestant {
  name: ContestantName;
  settings: RankingSettings;
}

/** Fusion stands with each of its partners; late interaction needs the tokens of all questions. */
const isAlone = (method: Method) => method !== 'rrf' && method !== 'late';

/** All rankings to compare under the settings: every method whose vectors are available. */
export function contestants(settings: RetrieverSettings, embedders: Embedders): Contestant[] {
  const single: Contestant[] = METHODS.filter(isAlone).map((method) => ({
    name: method,
    settings: { ...settings, method },
  }));
  const fused: Contestant[] = PARTNERS.map((partner) => ({
    name: partner === 'lsa' ? ('rrf' as const) : (`rrf-${partner}` as const),
    settings: { ...settings, method: 'rrf' as const, partner },
  }));
  return [...single, ...fused].filter(
    ({ settings: { method, partner } }) =>
      denseOf(method, partner) !== 'encoder' || embedders.encoder,
  );
}
