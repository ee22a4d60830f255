import { describe, expect, test } from 'vitest';
import { BACKENDS, openArena } from './arena';

const TABLE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe.each(BACKENDS)('embed of the $name kernels', (backend) => {
  test('looks up the row of each token', () => {
    const { kernels, put, putIntegers, room, read, run } = openArena(backend);
    const tokens = putIntegers([2, 0, 2]);
    const table = put(TABLE);
    const x = room(12);
    run(() => kernels.embed(x, tokens, table, 3, 4), [x, 12]);
    expect(read(x, 12)).toEqual([9, 10, 11, 12, 1, 2, 3, 4, 9, 10, 11, 12]);
  });

  test('adds the gradient of each row to its token, twice for a repeated token', () => {
    const { kernels, put, putIntegers, read, run } = openArena(backend);
    const tokens = putIntegers([2, 0, 2]);
    const dTable = put(TABLE);
    const dx = put([1, 1, 1, 1, 10, 20, 30, 40, 100, 100, 100, 100]);
    run(() => kernels.embedBack(dx, tokens, dTable, 3, 4), [dTable, 12]);
    expect(read(dTable, 12)).toEqual([11, 22, 33, 44, 5, 6, 7, 8, 110, 111, 112, 113]);
  });
});
