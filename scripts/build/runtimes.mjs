/** The import of transformers.js: a runtime for WebGPU, of which 26.9 MB would be shipped. */
const ASKED = 'onnxruntime-web/webgpu';
/** The runtime for the CPU only. */
const CPU = 'onnxruntime-web/wasm';
/** The runtime for WebGPU in browsers whose WebAssembly can wait (JSPI): 16.8 MB. */
const GRAPHICS = 'onnxruntime-web/jspi';

/** In development every worker computes on the CPU, since packages are bundled once for all of them. */
export const runtimeWhileDeveloping = () => ({
  name: 'runtime-while-developing',
  config: (_, { command }) =>
    command === 'serve' ? { resolve: { alias: { [ASKED]: CPU } } } : undefined,
});

/** Builds each worker with the runtime of its device, which the name of its file contains. */
export const runtimeOfWorker = () => {
  let wanted = CPU;
  return {
    name: 'runtime-of-worker',
    enforce: 'pre',
    buildStart({ input }) {
      wanted = JSON.stringify(input).includes('webgpu.worker') ? GRAPHICS : CPU;
    },
    resolveId: {
      filter: { id: /^onnxruntime-web\/webgpu$/ },
      handler(_, importer) {
        return this.resolve(wanted, importer, { skipSelf: true });
      },
    },
  };
};
