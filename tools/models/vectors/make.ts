import { rmSync, statSync } from 'node:fs';
import { rowOf } from '~/lib/embedding/vectors';
import type { RealEncoder } from '~/lib/encoder/models';
import { filesOf, kindOf, vectorPath, type VectorFile } from '~/lib/encoder/vectors/corpora';
import { digestOf } from '~/lib/encoder/vectors/digest';
import { openShipped, type Encoder } from '../open-encoder';
import { keepRows, savedRows } from './rows-file';
import { textsOf } from './texts';

/** Where vectors are kept until those of all texts of a file are there, so that a run that was broken off goes on. */
const BEGUN = '.cache/models/begun';
/** Texts after which they are kept. */
const TOGETHER = 128;

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
  const begun = `${BEGUN}/${file.model}-${file.corpus}-${file.language}.bin`;
  const texts = new Map(
    textsOf(file.corpus, file.language).map((text) => [digestOf(text), text] as const),
  );
  const saved = savedRows(path);
  const rows = new Map([...savedRows(begun), ...saved]);
  const wanted = [...texts.keys()].filter((digest) => !rows.has(digest));
  const isAsBefore = [...texts.keys()].every((digest) => saved.has(digest));
  if (isAsBefore && saved.size === texts.size) return statSync(path).size;
  for (let from = 0; from < wanted.length; from += TOGETHER) {
    const some = wanted.slice(from, from + TOGETHER);
    const encoder = await open();
    const made = await encoder.embed(
      some.map((digest) => texts.get(digest)!),
      kindOf(file.corpus),
    );
    some.forEach((digest, at) => rows.set(digest, rowOf(made, at)));
    keepRows(begun, rows);
    console.error(`${path}: ${from + some.length} of ${wanted.length} new texts`);
  }
  const bytes = keepRows(path, new Map([...texts.keys()].map((one) => [one, rows.get(one)!])));
  rmSync(begun, { force: true });
  return bytes;
}
