import runtime from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { serveModel } from './model/library/open';

serveModel('cpu', runtime);
