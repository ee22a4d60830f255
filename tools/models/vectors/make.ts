import { statSync } from 'node:fs';
import { rowOf } from '~/lib/embedding/vectors';
import type { RealEncoder } from '~/lib/encoder/models';
import { filesOf, kindOf, vectorPath, type VectorFile } from '~/lib/encoder/vectors/corpora';
import { digestOf } from '~/lib/encoder/vectors/digest';
import { openShipped, type Encoder } from '../open-encoder';
import { keepRows, savedRows } from './rows-file';
import { textsOf } from './texts';

/** The file of a corpus in the sources of the site. */
const fileOf = (file: VectorFile): string => `public/${vectorPath(file)}`;

/**
 * Computes an encoder's vectors of what the site ships; a text that has one already keeps it. The encoder is only opened if
 * there is a new text. @returns bytes of all files
 */
export async function makeVectors(model: RealEncoder): Promise<number> {
  let encoder: Promise<Encoder> | undefined;
  let bytes = 0;
  for (const file of filesOf(model))
    bytes += await makeFile(file, () => (encoder ??= openShipped(model)));
  return bytes;
}

async function makeFile(file: VectorFile, open: () => Promise<Encoder>): Promise<number> {
  const path = fileOf(file);
  const texts = new Map(
    textsOf(file.corpus, file.language).map((text) => [digestOf(text), text] as const),
  );
  const rows = savedRows(path);
  const wanted = [...texts.keys()].filter((digest) => !rows.has(digest));
  const isAsBefore = wanted.length === 0 && rows.size === texts.size;
  if (isAsBefore) return statSync(path).size;
  if (wanted.length > 0) {
    const report = (done: number) => {
      if (process.stderr.isTTY || done === wanted.length)
        process.stderr.write(`\r${path}: ${done} of ${wanted.length} new texts `);
    };
    const asked = wanted.map((digest) => texts.get(digest)!);
    const made = await (await open()).embed(asked, kindOf(file.corpus), report);
    wanted.forEach((digest, at) => rows.set(digest, rowOf(made, at)));
    process.stderr.write('\n');
  }
  return keepRows(path, new Map([...texts.keys()].map((digest) => [digest, rows.get(digest)!])));
}
