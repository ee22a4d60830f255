import { existsSync, readFileSync } from 'node:fs';
import { lackOf } from '~/lib/encoder/vectors/digest';
import { vectorFiles, vectorPath, type VectorFile } from '~/lib/encoder/vectors/corpora';
import { readVectors } from '~/lib/encoder/vectors/file';

interface ShippedVectors extends VectorFile {
  path: string;
  texts: number;
  bytes: number;
}

/**
 * The files of vectors that are there when the site is built. A text that has none, being new or edited, is searched by its
 * words; the build says how many in a line.
 * @param textsOf the texts of a file as an encoder reads them
 */
export async function shippedVectors(
  textsOf: (file: VectorFile) => Promise<readonly string[]>,
): Promise<ShippedVectors[]> {
  const there = vectorFiles().filter((file) => existsSync(`public/${vectorPath(file)}`));
  const listed: ShippedVectors[] = [];
  for (const file of there) {
    const path = vectorPath(file);
    const bytes = readFileSync(`public/${path}`);
    const { digests } = readVectors(bytes);
    const lack = lackOf(`public/${path}`, digests, await textsOf(file));
    if (lack) console.warn(lack);
    listed.push({ ...file, path, texts: digests.length, bytes: bytes.length });
  }
  return listed;
}
