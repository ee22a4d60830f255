// What one writes at first: transformers.js as its guide shows it, a call for so many texts at a time.
import { env, pipeline } from '@xenova/transformers';

const { origin } = location;
env.remoteHost = origin;
env.remotePathTemplate = 'encoder/{model}/';
env.useBrowserCache = false;
env.useWasmCache = false;
Object.assign(env.backends.onnx.wasm!, {
  wasmPaths: { wasm: `${origin}/runtime.wasm` },
  numThreads: 1,
});

const loading = pipeline('feature-extraction', 'minilm', { device: 'wasm', dtype: 'q8' });

onmessage = ({ data }: MessageEvent<{ texts: string[]; at: number }>) => {
  embed(data).then(postMessage, (error) => postMessage({ error: String(error) }));
};

async function embed({ texts, at }: { texts: string[]; at: number }) {
  const pipe = await loading;
  const start = performance.now();
  const values: number[] = [];
  for (let from = 0; from < texts.length; from += at) {
    const { data } = await pipe(texts.slice(from, from + at), { pooling: 'mean', normalize: true });
    for (const number of data as Float32Array) values.push(number);
  }
  return { milliseconds: performance.now() - start, values };
}
