/** What transformers.js imports: a runtime for WebGPU, of which 26.9 MB would ship. */
const ASKED = 'onnxruntime-web/webgpu';
/** For the processor alone. */
const CPU = 'onnxruntime-web/wasm';
/** For WebGPU in browsers whose WebAssembly can wait (JSPI): 16.8 MB. */
const GRAPHICS = 'onnxruntime-web/jspi';

/** While developing, every worker computes on the processor: packages are bundled once for all of them. */
export const runtimeWhileDeveloping = () => ({
  name: 'runtime-while-developing',
  config: (_, { command }) =>
    command === 'serve' ? { resolve: { alias: { [ASKED]: CPU } } } : undefined,
});

/** A worker is built with the runtime of its device, which the name of its file tells. */
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
