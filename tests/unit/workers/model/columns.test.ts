import { expect, test } from 'vitest';
import { leftPadded, readPrompts } from '~/workers/model/columns';
import type { Columns, Reading } from '~/workers/model/opened';

test('rows end together: what a shorter one lacks stands at its left, overlooked', () => {
  expect(leftPadded([[5, 6, 7], [8]], 0)).toEqual({
    ids: [
      [5, 6, 7],
      [0, 0, 8],
    ],
    mask: [
      [1, 1, 1],
      [0, 0, 1],
    ],
  });
});

/** A network that remembers what it was given. */
function noting() {
  const read: Columns[] = [];
  const reading: Reading = {
    read: (columns) => {
      read.push(columns);
      return Promise.resolve([Float32Array.of(read.length)]);
    },
    close: () => Promise.resolve(),
  };
  return { read, reading };
}
const PROMPT = leftPadded([[1, 2, 3, 4, 5]], 0);

test('a prompt is read a slice at a time, and the last slice says what comes next', async () => {
  const { read, reading } = noting();
  const logits = await readPrompts(reading, PROMPT, 2, () => Promise.resolve(true));
  expect(read.map(({ ids }) => ids[0])).toEqual([[1, 2], [3, 4], [5]]);
  expect(logits).toEqual([Float32Array.of(3)]);
});

test('the reading of a prompt ends between two slices when it is told to', async () => {
  const { read, reading } = noting();
  expect(await readPrompts(reading, PROMPT, 2, () => Promise.resolve(false))).toBeUndefined();
  expect(read).toHaveLength(1);
});
