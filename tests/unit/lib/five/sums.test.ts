import { expect, test } from 'vitest';
import { overWorlds, percentOf, type Cells } from '~/lib/five/sums';

const LORA = { right: 'facts/lora/right', of: 'facts/lora/n' };
const worlds: Cells[] = [
  { 'facts/lora/right': 4, 'facts/lora/n': 20, 'found/minilm-4': 19 },
  { 'facts/lora/right': 1, 'facts/lora/n': 20 },
  { 'facts/lora/right': 2, 'facts/lora/n': 20 },
];

test('overWorlds adds up the worlds that have a cell, and keeps each of them', () => {
  const sum = overWorlds(worlds, LORA);
  expect(sum).toMatchObject({ worlds: [4, 1, 2], each: 20, right: 7, n: 60, share: 12 });
  expect(sum.low).toBeCloseTo(0.058, 3);
  expect(sum.high).toBeCloseTo(0.222, 3);
  expect(percentOf(sum)).toBe(12);
  expect(overWorlds(worlds, { right: 'found/minilm-4', of: 20 })).toMatchObject({ n: 20 });
});

test('overWorlds names a cell that no world has', () => {
  expect(() => overWorlds(worlds, { right: 'unknown/lora/right', of: 40 })).toThrow('unknown/lora');
});
