/**
 * Whether this browser can compute language models on the graphics card: it offers WebGPU, and
 * WebAssembly that waits for it. Whether there is a card that will do shows when a model is loaded.
 */
export const hasWebGpu = (): boolean => 'gpu' in navigator && 'Suspending' in WebAssembly;
