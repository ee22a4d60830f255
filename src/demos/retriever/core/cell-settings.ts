import type { Cut, Ranking } from '~/lib/own/cells';
import type { RetrieverSettings } from './settings';

const METHODS = {
  ...{ words: 'bm25', lsa: 'lsa', minilm: 'encoder', e5: 'encoder', both: 'rrf' },
} as const satisfies Record<Ranking, RetrieverSettings['method']>;

/** The settings of the retriever for a cell of the table. */
export const settingsOfCell = ({ cut, ranking }: { cut: Cut; ranking: Ranking }) => ({
  ...(cut === 'paragraph' || cut === 'heading'
    ? { chunking: cut }
    : { chunking: 'size' as const, size: Number(cut) }),
  ...{ overlap: 0, compare: '' as const, method: METHODS[ranking] },
  model: ranking === 'e5' ? ('e5' as const) : ('minilm' as const),
});
