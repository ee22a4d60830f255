import { describe, expect, test } from 'vitest';
import { overWorlds, percentOf, summed } from '~/lib/five/sums';
import { counted, type Row } from '~/lib/ladder/rows';

const row = (right: number, rest: Partial<Row> = {}): Row => ({
  task: 'facts',
  road: 'lora',
  size: '135m',
  language: 'en',
  seeds: 1,
  ...counted(right, 120),
  ...rest,
});

describe('summed', () => {
  test('adds up worlds and keeps each of them', () => {
    const sum = summed([4, 1, 2], 20);
    expect(sum).toMatchObject({ worlds: [4, 1, 2], each: 20, right: 7, n: 60 });
    expect(sum.low).toBeCloseTo(0.058, 3);
    expect(sum.high).toBeCloseTo(0.222, 3);
    expect(percentOf(sum)).toBe(12);
  });

  test('needs at least one world', () => {
    expect(() => summed([], 20)).toThrow('no world was given');
  });
});

describe('overWorlds', () => {
  const worlds = [
    [row(108), row(120, { variant: 'trained' }), row(54, { road: 'minilm-4', found: 103 })],
    [row(89), row(34, { road: 'minilm-4', found: 120 })],
    [row(83)],
  ];

  test('reads the plain road or a variant in each world', () => {
    expect(overWorlds(worlds, { task: 'facts', road: 'lora' }).worlds).toEqual([108, 89, 83]);
    const trained = overWorlds(worlds, { task: 'facts', road: 'lora', variant: 'trained' });
    expect(trained).toMatchObject({ worlds: [120], n: 120 });
  });

  test('counts what a search found, too', () => {
    const found = overWorlds(worlds, { task: 'facts', road: 'minilm-4' }, 'found');
    expect(found).toMatchObject({ right: 223, n: 240 });
  });

  test('names a road that was never run', () => {
    expect(() => overWorlds(worlds, { task: 'unknown', road: 'lora' })).toThrow('unknown/lora');
  });
});
