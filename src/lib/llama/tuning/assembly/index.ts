// The kernels of ../kernels.ts in AssemblyScript with SIMD of 128 bits: those of the tiny model that a Llama needs as well,
// and those for tables in 8 bits. Compiled by scripts/build/kernels.mjs.
export { attend } from '../../../tinylm/kernels/assembly/attend';
export { gemm } from '../../../tinylm/kernels/assembly/gemm';
export { rmsNorm, rmsNormBack } from '../../../tinylm/kernels/assembly/norm';
export { adamw, scale, sumOfSquares } from '../../../tinylm/kernels/assembly/optimiser';
export { softmaxCausal, softmaxCausalBack } from '../../../tinylm/kernels/assembly/softmax';
export { scaleColumns } from './columns';
export { crossEntropy } from './cross-entropy';
export { swiglu, swigluBack } from './swiglu';
export { multiplyTable } from './table';
export { turnHeads } from './turn';
