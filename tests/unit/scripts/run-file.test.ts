import { fc, forAll } from '../../property';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesOf } from '../../../scripts/record/run-file';
import { runFiles } from '../../content/read';

test('linesOf writes a run on few lines: what fits on one line stays on one', () => {
  expect(linesOf({ name: 'a', at: [1, 2, 3] })).toBe('{"name":"a","at":[1,2,3]}');
  const many = Array.from({ length: 80 }, (_, i) => i);
  const lines = linesOf({ many }).split('\n');
  expect(lines.length).toBeLessThan(8);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
});

test('linesOf round-trips any JSON', () => {
  forAll(fc.jsonValue(), (value) => {
    expect(JSON.parse(linesOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });
});

test('every recorded run is stored as linesOf writes it', () => {
  const other = runFiles().filter((file) => {
    const text = readFileSync(file, 'utf8');
    return `${linesOf(JSON.parse(text))}\n` !== text;
  });
  expect(other.map((file) => `${file}: let npm run record write it, or linesOf`)).toEqual([]);
});
