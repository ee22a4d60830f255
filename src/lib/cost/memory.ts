/** Bits that one parameter may take. */
export const BITS = [32, 16, 8, 4] as const;
type Bits = (typeof BITS)[number];

const BITS_IN_BYTE = 8;

/** Bytes of the parameters alone: what is computed while the network runs comes on top. */
export const weightBytes = (parameters: number, bits: Bits): number =>
  Math.ceil((parameters * bits) / BITS_IN_BYTE);

/**
 * Bytes a parameter while all of them are trained with Adam in mixed precision: two each for the weight
 * and its gradient in 16 bits, four each for Adam's two running means. 65 billion parameters then take
 * 780 GB, the figure of Dettmers et al. 2023 (QLoRA); a 32-bit copy of the weights adds four bytes.
 */
const TRAINING_BYTES = 2 + 2 + 4 + 4;

/** Bytes to train every parameter; activations come on top. */
export const trainingBytes = (parameters: number): number => parameters * TRAINING_BYTES;
