import { fetchFile } from '~/browser/page';
import type { BilingualHandbook } from '~/lib/handbook/handbook';
import { vectorsBy, type RetrieverSource } from './opened';

export { views } from '.';

export async function load(base: string): Promise<RetrieverSource> {
  const [handbook, vectors] = await Promise.all([
    fetchFile(`${base}corpora/harbour-line.json`),
    vectorsBy(async (path) => new Uint8Array(await (await fetchFile(base + path)).arrayBuffer())),
  ]);
  return { handbook: (await handbook.json()) as BilingualHandbook, vectors };
}
