/**
 * True if this browser can run language models on the GPU: it has WebGPU, and WebAssembly that can
 * wait for it. Whether the GPU is good enough shows only when a model is loaded.
 */
export const hasWebGpu = (): boolean => 'gpu' in navigator && 'Suspending' in WebAssembly;
