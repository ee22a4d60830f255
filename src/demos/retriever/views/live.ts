import { fetchFile } from '~/browser/page';
import { vectorPath } from '~/lib/encoder/vectors/corpora';
import type { Locale } from '~/lib/locale';
import type { BilingualHandbook } from '~/lib/handbook/handbook';
import { vectorFile, type HandbookVectors, type RetrieverSource } from './opened';

export { views } from '.';

export async function load(base: string): Promise<RetrieverSource> {
  const bytesOf = async (language: Locale, corpus: keyof HandbookVectors) => {
    const response = await fetchFile(base + vectorPath(vectorFile(language, corpus)));
    return new Uint8Array(await response.arrayBuffer());
  };
  const vectorsIn = async (language: Locale): Promise<HandbookVectors> => {
    const [handbook, questions] = await Promise.all([
      bytesOf(language, 'handbook'),
      bytesOf(language, 'questions'),
    ]);
    return { handbook, questions };
  };
  const [handbook, en, zh] = await Promise.all([
    fetchFile(`${base}corpora/harbour-line.json`),
    vectorsIn('en'),
    vectorsIn('zh'),
  ]);
  return { handbook: (await handbook.json()) as BilingualHandbook, vectors: { en, zh } };
}
