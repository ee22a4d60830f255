// Needs WebGPU and WebAssembly that can wait for it (JSPI); the runtime for browsers without the latter
// has 26.9 MB and is not shipped.
import runtime from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import { serveModel } from './model/service';

serveModel('webgpu', runtime);
