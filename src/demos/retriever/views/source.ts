import { readFileSync } from 'node:fs';
import { corpus } from '~/content/lookup';
import { vectorsBy, type RetrieverSource } from './opened';

export const sources = {
  retriever: async (): Promise<RetrieverSource> => {
    const { passages, questions } = await corpus('harbour-line');
    const vectors = await vectorsBy((path) => readFileSync(`public/${path}`));
    return { handbook: { passages, questions }, vectors };
  },
};
