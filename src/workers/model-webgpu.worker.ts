// Requires WebGPU, and WebAssembly with JSPI to wait for it; the runtime for browsers without JSPI has 26.9 MB and is
// not shipped.
import runtime from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import { serveModel } from './model/library/open';

serveModel('webgpu', runtime);
