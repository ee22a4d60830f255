import { compileKernels, simdBackend } from '~/lib/tinylm';
import { openCase } from './case';
import { openOurs } from './ours';

// browsers.ts bundles this and runs it in Chromium: it answers a number of steps with losses and time
const kernels = await (await fetch('/simd.wasm')).arrayBuffer();
const ours = openOurs(openCase(), simdBackend(compileKernels(new Uint8Array(kernels))));
addEventListener('message', async ({ data }: MessageEvent<number>) => {
  postMessage(await ours.train(data));
});
postMessage('ready');
