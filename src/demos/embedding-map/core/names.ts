import { embedTiny, type TinyEncoder } from '~/lib/encoder/tiny';
import { rowOf } from '~/lib/embedding/vectors';
import type { MapPoint, Scene } from './scene';
import { twelvePoints } from './twelve';

/**
 * The twelve words and the name of every term, embedded by the tiny encoder. Names that it cannot spell have no vector,
 * and are left out.
 *
 * @param terms each term of the glossary in both languages, as `termPoints` returns them
 */
export function namesScene(encoder: TinyEncoder, terms: readonly MapPoint[]): Scene {
  const all = [...twelvePoints(), ...terms.map((term) => ({ ...term, text: term.label }))];
  const vectors = embedTiny(encoder, all.map(({ text }) => text)); // prettier-ignore
  const remaining = all.flatMap((_, at) =>
    rowOf(vectors, at).some((value) => value !== 0) ? [at] : [],
  );
  const values = new Float32Array(remaining.length * vectors.width);
  remaining.forEach((at, place) => values.set(rowOf(vectors, at), place * vectors.width));
  return {
    points: remaining.map((at) => all[at]!),
    vectors: { count: remaining.length, width: vectors.width, values },
  };
}
