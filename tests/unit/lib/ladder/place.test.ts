import { expect, test } from 'vitest';
import { placeOf, rivalOf } from '~/lib/ladder/table';

const of = (right: number) => ({ right, n: 120 });
const search = { tiny: of(119), real: of(54) };
const lora = { tiny: of(108), real: of(108) };
const prompt = { tiny: of(10), real: of(1) };
const scratch = { tiny: of(120) };
const all = [prompt, search, lora, scratch];

test('rivalOf compares the leader with the runner-up, others with the leader, and one-size roads with none', () => {
  expect(rivalOf(search, all)).toBe(lora);
  expect(rivalOf(lora, all)).toBe(search);
  expect(rivalOf(prompt, all)).toBe(search);
  expect(rivalOf(search, [search, scratch])).toBeUndefined();
});

test('comparing two roads gives the same result in either order', () => {
  expect(placeOf(search, lora)).toBe('reversed');
  expect(placeOf(lora, search)).toBe('reversed');
  expect(placeOf(prompt, search)).toBe('weaker');
  expect(placeOf(prompt, lora)).toBe('holds');
});

test('placeOf is “not-run” for a road without both sizes or without a rival', () => {
  expect(placeOf(scratch, search)).toBe('not-run');
  expect(placeOf({ real: of(5) }, search)).toBe('not-run');
  expect(placeOf(search, undefined)).toBe('not-run');
});
