import type { RealEncoder } from '../encoder/models';
import type { Ranking, Spot } from './cells';
import type { RetrieverSettings } from '../retrieval/search-settings';

const METHODS = {
  words: 'bm25',
  lsa: 'lsa',
  minilm: 'encoder',
  e5: 'encoder',
  both: 'rrf',
} as const satisfies Record<Ranking, RetrieverSettings['method']>;

/** The encoder that a cell ranks by, if any. @param partner the one that `both` fuses with BM25 */
export const encoderFor = (ranking: Ranking, partner: RealEncoder): RealEncoder | undefined =>
  ranking === 'both' ? partner : ranking === 'minilm' || ranking === 'e5' ? ranking : undefined;

type OfCell = 'overlap' | 'compare' | 'method' | 'model' | 'chunking';

export const settingsOfCell = (
  { cut, ranking }: Spot,
  partner: RealEncoder,
): Pick<RetrieverSettings, OfCell> & { size?: number } => ({
  ...(cut === 'paragraph' || cut === 'heading'
    ? { chunking: cut }
    : { chunking: 'size' as const, size: Number(cut) }),
  overlap: 0,
  compare: '' as const,
  method: METHODS[ranking],
  model: encoderFor(ranking, partner) ?? partner,
});
