import { readFileSync } from 'node:fs';
import { corpus } from '~/content/lookup';
import { vectorPath } from '~/lib/encoder/vectors/corpora';
import { both, type Locale } from '~/lib/locale';
import { vectorFile, type RetrieverSource } from './opened';

export const sources = {
  retriever: async (): Promise<RetrieverSource> => {
    const { passages, questions } = await corpus('harbour-line');
    const bytesOf = (language: Locale, of: 'handbook' | 'questions') =>
      readFileSync(`public/${vectorPath(vectorFile(language, of))}`);
    const vectors = both((language) => ({
      handbook: bytesOf(language, 'handbook'),
      questions: bytesOf(language, 'questions'),
    }));
    return { handbook: { passages, questions }, vectors };
  },
};
