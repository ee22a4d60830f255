// The kernels of ../kernels.ts in AssemblyScript with SIMD of 128 bits; that file describes what
// each computes, ../plain explains the formulas. Compiled by scripts/build/kernels.mjs.
export { attend } from './attend';
export { crossEntropy } from './cross-entropy';
export { embed, embedBack } from './embedding';
export { gemm } from './gemm';
export { rmsNorm, rmsNormBack } from './norm';
export { adamw, scale, sumOfSquares } from './optimiser';
export { relu, reluBack } from './relu';
export { rotate, rotateBack } from './rotary';
export { softmaxCausal, softmaxCausalBack } from './softmax';
