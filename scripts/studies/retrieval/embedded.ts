import { ofRows, rowOf, type Vectors } from '~/lib/embedding/vectors';
import { digestOf } from '~/lib/encoder/vectors/digest';
import type { EmbedKind, RealEncoder } from '~/lib/encoder/models';
import { openEncoder } from '../../record/encoders';
import { keepRows, savedRows } from '../../../tools/models/vectors/rows-file';

/** Vectors in 8 bits of what was embedded before, outside git. */
const fileOf = (model: RealEncoder, kind: EmbedKind): string =>
  `.cache/retrieval/${model}-${kind}.bin`;

/** Unit vectors of texts, a row each; those of earlier runs are read from the cache. */
export async function embedded(
  model: RealEncoder,
  kind: EmbedKind,
  texts: readonly string[],
): Promise<Vectors> {
  const file = fileOf(model, kind);
  const rows = savedRows(file);
  const digests = texts.map(digestOf);
  const missing = new Map(
    digests.flatMap((digest, at) => (rows.has(digest) ? [] : [[digest, texts[at]!] as const])),
  );
  if (missing.size > 0) {
    const encoder = await openEncoder[model]();
    const made = await encoder.embed([...missing.values()], kind);
    [...missing.keys()].forEach((digest, at) => rows.set(digest, rowOf(made, at)));
    keepRows(file, rows);
  }
  const saved = savedRows(file);
  return ofRows(digests.map((digest) => saved.get(digest)!));
}
