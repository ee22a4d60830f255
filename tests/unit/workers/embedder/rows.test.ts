import { expect, test } from 'vitest';
import { embedRows } from '~/workers/embedder/rows';

test('embedRows gives rows of one length to the network together, and adds up the tokens of each', async () => {
  const fed: number[][] = [];
  const { values } = await embedRows([[2, 3], [4], [5, 6]], async ({ ids, dims }) => {
    fed.push([...dims]);
    return {
      dims: [...dims, 2],
      data: Float32Array.from([...ids].flatMap((id) => [Number(id), 1])),
    };
  });
  expect(fed).toEqual([
    [2, 2],
    [1, 1],
  ]);
  expect([...values]).toEqual([5, 2, 4, 1, 11, 2]);
});

test('embedRows masks the one place of a row without tokens, whose vector is 0', async () => {
  const { values } = await embedRows([[]], async ({ mask, dims }) => {
    expect([...mask]).toEqual([0n]);
    return { dims: [...dims, 2], data: Float32Array.of(NaN, 7) };
  });
  expect([...values]).toEqual([0, 0]);
});
