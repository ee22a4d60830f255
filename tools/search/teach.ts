import { ofRows, rowOf, type Vectors } from '~/lib/embedding/vectors';
import { digestOf } from '~/lib/encoder/vectors/digest';
import { openShipped } from '../models/open-encoder';
import { keepRows, savedRows } from '../models/vectors/rows-file';

const SAVED = '.cache/search-vectors.bin';
/** Texts after which what was computed is kept, since all of them take minutes. */
const TOGETHER = 1000;

/** The vectors of texts by all-MiniLM-L6-v2; those of an earlier run are kept in `.cache`. */
export async function teach(texts: readonly string[]): Promise<Vectors> {
  const rows = savedRows(SAVED);
  const digests = texts.map(digestOf);
  const wanted = [...new Map(digests.map((digest, at) => [digest, texts[at]!]))].filter(
    ([digest]) => !rows.has(digest),
  );
  const encoder = wanted.length > 0 ? await openShipped('minilm') : undefined;
  for (let from = 0; from < wanted.length; from += TOGETHER) {
    const some = wanted.slice(from, from + TOGETHER);
    const made = await encoder!.embed(
      some.map(([, text]) => text),
      'query',
    );
    some.forEach(([digest], at) => rows.set(digest, rowOf(made, at)));
    keepRows(SAVED, rows);
    process.stderr.write(`${from + some.length} of ${wanted.length} new texts read\n`);
  }
  return ofRows(digests.map((digest) => rows.get(digest)!));
}
