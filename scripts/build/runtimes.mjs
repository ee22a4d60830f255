/** The import of transformers.js: a runtime for WebGPU, of which 26.9 MB would be shipped. */
const ASKED = 'onnxruntime-web/webgpu';
/** The runtime for the CPU only. */
const CPU = 'onnxruntime-web/wasm';

/** Builds workers with the runtime for the CPU. */
export const runtimeOnCpu = () => ({
  name: 'runtime-on-cpu',
  config: () => ({ resolve: { alias: { [ASKED]: CPU } } }),
  enforce: 'pre',
  resolveId: {
    filter: { id: /^onnxruntime-web\/webgpu$/ },
    handler(_, importer) {
      return this.resolve(CPU, importer, { skipSelf: true });
    },
  },
});
