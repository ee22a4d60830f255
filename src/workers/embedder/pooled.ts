import type { Vectors } from '~/lib/embedding/vectors';

/** The output of a network for a batch: [texts × tokens × width], texts shorter than `tokens` padded at their end. */
export interface Hidden {
  dims: readonly number[];
  data: Float32Array;
}

/**
 * One vector for each text, without the padding: the sum of its tokens, which has the direction of their mean.
 *
 * @param lengths number of tokens of each text
 */
export function pooled({ dims, data }: Hidden, lengths: readonly number[]): Vectors {
  const [, tokens = 0, width = 0] = dims;
  const values = new Float32Array(lengths.length * width);
  lengths.forEach((length, at) => {
    for (let token = 0; token < length; token++)
      for (let axis = 0, from = (at * tokens + token) * width; axis < width; axis++)
        values[at * width + axis]! += data[from + axis]!;
  });
  return { count: lengths.length, width, values };
}
