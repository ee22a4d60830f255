import { MOST_PASSAGES, type Cut, type Ranking } from '~/lib/own/cells';
import { RETRIEVER_DEFAULTS, type RankingSettings } from './settings';

/** The settings of the retriever for a cell of the table. */
export function settingsOfCell({ cut, ranking }: { cut: Cut; ranking: Ranking }): RankingSettings {
  const by = { words: 'bm25', lsa: 'lsa', minilm: 'encoder', e5: 'encoder', both: 'rrf' } as const;
  const isSized = cut !== 'paragraph' && cut !== 'heading';
  return {
    ...RETRIEVER_DEFAULTS,
    chunking: isSized ? 'size' : cut,
    ...(isSized && { size: Number(cut) }),
    ...{ overlap: 0, compare: '', method: by[ranking], k: MOST_PASSAGES },
    ...{ model: ranking === 'e5' ? 'e5' : 'minilm', partner: 'encoder' },
  };
}
