/** Kernels work on four floats at a time: tensors begin, and sequences end, at multiples of 4. */
export const upToFour = (count: number): number => Math.ceil(count / 4) * 4;
