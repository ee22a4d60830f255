import { expect, test } from 'vitest';
import { memoryFetch, NOWHERE } from '~/workers/hub/memory-fetch';

const ask = memoryFetch(() => new Map([['onnx/model.onnx', Uint8Array.from([1, 2, 3])]]));

test('memoryFetch serves a file in memory with its length, and answers 404 to others', async () => {
  const found = await ask(`${NOWHERE}some-model/onnx/model.onnx`);
  expect(found.status).toBe(200);
  expect(found.headers.get('content-length')).toBe('3');
  expect([...new Uint8Array(await found.arrayBuffer())]).toEqual([1, 2, 3]);
  expect((await ask(`${NOWHERE}some-model/model.onnx`)).status).toBe(404);
  expect((await ask('https://elsewhere.example/onnx/model.onnx')).status).toBe(404);
});
