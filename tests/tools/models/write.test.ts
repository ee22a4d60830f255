import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { keepRows, savedRows } from '../../../tools/models/vectors/rows-file';
import { write } from '../../../tools/models/write';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
/** Files of which one cannot be written: its folder is a file already. */
const BROKEN = new Map([
  ['config.json', bytes('new')],
  ['config.json/onnx', bytes('never')],
]);

test('a model is put in the place of the one before with all its files, or not at all', () => {
  const place = join(folder, 'encoder/minilm');
  const put = (files: ReadonlyMap<string, Uint8Array>) =>
    write(place, files, join(folder, 'written'));
  expect(put(new Map([['config.json', bytes('old')], ['onnx/a.onnx', bytes('net')]]))).toBe(6); // prettier-ignore
  expect(readFileSync(join(place, 'onnx/a.onnx'), 'utf8')).toBe('net');
  expect(() => put(BROKEN)).toThrow();
  expect(readFileSync(join(place, 'config.json'), 'utf8')).toBe('old');
  put(new Map([['config.json', bytes('new')]]));
  expect(existsSync(join(place, 'onnx/a.onnx'))).toBe(false);
});

test('what a run that was broken off has left half written hinders no later one', () => {
  const before = join(folder, 'written');
  const place = join(folder, 'lm/smollm2');
  mkdirSync(join(before, 'onnx'), { recursive: true });
  writeFileSync(join(before, 'onnx/a.onnx'), 'half');
  write(place, new Map([['config.json', bytes('new')]]), before);
  expect(existsSync(join(place, 'onnx'))).toBe(false);
});

test('vectors are kept in a whole file, and read again by the digests of their texts', () => {
  const path = join(folder, 'begun/vectors.bin');
  const digest = '0011223344556677';
  expect(savedRows(path).size).toBe(0);
  keepRows(path, new Map([[digest, Float32Array.of(1, 0)]]));
  expect([...savedRows(path)]).toEqual([[digest, Float32Array.of(1, 0)]]);
  expect(existsSync(`${path}.half`)).toBe(false);
});

test('vectors that are there stay to the last bit, however often others join them', () => {
  const path = join(folder, 'vectors.bin');
  const rng = seededRng(1);
  const digestAt = (at: number) => at.toString(16).padStart(16, '0');
  const drawn = () => Float32Array.from({ length: 384 }, () => randomNormal(rng));
  const rows = (from: number) =>
    new Map(Array.from({ length: 20 }, (_, at) => [digestAt(from + at), drawn()]));
  keepRows(path, rows(0));
  const first = savedRows(path);
  for (const from of [20, 40]) keepRows(path, new Map([...rows(from), ...savedRows(path)]));
  const last = savedRows(path);
  expect(last.size).toBe(60);
  for (const [digest, row] of first) expect(last.get(digest)).toEqual(row);
});
