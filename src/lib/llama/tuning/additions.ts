import { PARTS, sizesOf, type LlamaShape, type Part } from '../shape';

/** A low-rank addition to one matrix: W + α/r · A · B (Hu et al. 2022). */
export interface Addition {
  layer: number;
  part: Part;
  inputs: number;
  outputs: number;
  /** Where A [inputs × rank] and B [rank × outputs] begin among the trained numbers. */
  a: number;
  b: number;
}

/** The additions of an adapter in the order of its trained numbers: layer by layer, part by part, A and then B. */
export function additionsOf(
  shape: LlamaShape,
  { rank, modules }: { rank: number; modules: readonly Part[] },
): { additions: Addition[]; floats: number } {
  let floats = 0;
  const take = (size: number): number => (floats += size) - size;
  const parts = PARTS.filter((part) => modules.includes(part));
  const additions = Array.from({ length: shape.layers }, (_, layer) =>
    parts.map((part): Addition => {
      const { inputs, outputs } = sizesOf(part, shape);
      const a = take(inputs * rank);
      return { layer, part, inputs, outputs, a, b: take(rank * outputs) };
    }),
  ).flat();
  return { additions, floats };
}
