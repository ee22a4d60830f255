import { vectorPath } from '~/lib/encoder/vectors/corpora';
import type { Locale } from '~/lib/locale';
import type { BilingualHandbook } from '../core/handbook';
import { vectorFile, type HandbookVectors, type RetrieverSource } from './source';

/** Fetches what the views draw from. */
export async function load(base: string): Promise<RetrieverSource> {
  const bytesOf = async (language: Locale, corpus: keyof HandbookVectors) => {
    const response = await fetched(base + vectorPath(vectorFile(language, corpus)));
    return new Uint8Array(await response.arrayBuffer());
  };
  const vectorsIn = async (language: Locale): Promise<HandbookVectors> => ({
    handbook: await bytesOf(language, 'handbook'),
    questions: await bytesOf(language, 'questions'),
  });
  const handbook = await fetched(`${base}corpora/harbour-line.json`);
  return {
    handbook: (await handbook.json()) as BilingualHandbook,
    vectors: { en: await vectorsIn('en'), zh: await vectorsIn('zh') },
  };
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}
