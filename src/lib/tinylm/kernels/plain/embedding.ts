import type { Kernels } from '../kernels';

/** Looks up a row of the table for each token, and the backward pass of that. */
export function embeddingKernels(
  floats: Float32Array,
  integers: Int32Array,
): Pick<Kernels, 'embed' | 'embedBack'> {
  return {
    embed(x, tokens, table, rows, width) {
      for (let row = 0; row < rows; row++) {
        const entry = table + integers[tokens + row]! * width;
        floats.copyWithin(x + row * width, entry, entry + width);
      }
    },
    embedBack(dx, tokens, dTable, rows, width) {
      for (let row = 0; row < rows; row++, dx += width) {
        const entry = dTable + integers[tokens + row]! * width;
        for (let i = 0; i < width; i++) floats[entry + i]! += floats[dx + i]!;
      }
    },
  };
}
