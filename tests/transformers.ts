import { registerHooks } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Transformers from '@xenova/transformers';
import type { PreTrainedTokenizer, TextGenerationPipeline } from '@xenova/transformers';

export type Tokenizer = PreTrainedTokenizer;
type Library = typeof Transformers;

const PACKAGES = resolve('node_modules');
export const LIBRARY_FILE = `${PACKAGES}/@xenova/transformers/dist/transformers.web.js`;
const RUNTIME = `${PACKAGES}/onnxruntime-web/dist/ort.wasm.bundle.min.mjs`;
const WASM = `${PACKAGES}/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm`;
/** A host that there is not: what is asked of it is answered from memory. */
const HOST = 'https://models.invalid/';

let library: Promise<Library> | undefined;
const folders = new Map<string, ReadonlyMap<string, Uint8Array>>();

/** The library that readers' browsers run, in its build for browsers, on the runtime for the CPU that the site ships. */
export const transformers = (): Promise<Library> => (library ??= open());

async function open(): Promise<Library> {
  registerHooks({
    resolve: (name, context, next) =>
      name === 'onnxruntime-web/webgpu'
        ? { url: pathToFileURL(RUNTIME).href, shortCircuit: true }
        : next(name, context),
  });
  const found = await asInBrowser(() => import(LIBRARY_FILE));
  const { env } = found as Library;
  Object.assign(env, {
    useBrowserCache: false,
    useWasmCache: false,
    allowLocalModels: false,
    remoteHost: HOST,
    remotePathTemplate: '{model}/',
    fetch: answer,
  });
  Object.assign(env.backends.onnx.wasm!, {
    numThreads: 1,
    wasmBinary: readFileSync(WASM),
    wasmPaths: { wasm: pathToFileURL(WASM).href },
  });
  return found as Library;
}

/** The library asks the process what it is, once: here it hears what a browser's would say. */
async function asInBrowser(load: () => Promise<unknown>): Promise<unknown> {
  const { release } = process;
  Object.defineProperty(process, 'release', { value: { ...release, name: 'browser' } });
  try {
    return await load();
  } finally {
    Object.defineProperty(process, 'release', { value: release });
  }
}

async function answer(url: string | URL): Promise<Response> {
  const [, model = '', file = ''] = /^([^/]+)\/(.+)$/.exec(String(url).replace(HOST, '')) ?? [];
  const path = String(url);
  const bytes = isAbsolute(path) ? onDisk(path) : folders.get(model)?.get(file);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(bytes as BodyInit, { headers: { 'content-length': String(bytes.length) } });
}

const onDisk = (path: string): Uint8Array | undefined =>
  existsSync(path) ? readFileSync(path) : undefined;

export async function opened(
  name: string,
  files: Iterable<readonly [string, Uint8Array]>,
): Promise<TextGenerationPipeline> {
  folders.set(name, new Map(files));
  const { pipeline } = await transformers();
  return pipeline('text-generation', name, { device: 'wasm' });
}
