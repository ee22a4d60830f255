import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MODEL_FILES } from '~/lib/encoder/models';
import { ENCODERS } from '~/workers/hub/address';
import { forgetModel, keepFile, storedFile, storedModelSize } from '~/workers/hub/stored-file';
import { fakeCaches } from './fake-caches';

const bytes = Uint8Array.from([1, 2, 3]);
const folder = (model: string) => `https://course.example/encoder/${model}/`;
const keepAll = (model: string) =>
  Promise.all(MODEL_FILES.map((file) => keepFile(ENCODERS, folder(model) + file, bytes)));

beforeEach(() => {
  vi.stubGlobal('caches', fakeCaches());
  vi.stubGlobal('location', { origin: 'https://course.example', host: 'course.example' });
});
afterEach(() => vi.unstubAllGlobals());

describe('the model cache of the browser', () => {
  test('lists a model once all its files are there', async () => {
    await keepFile(ENCODERS, `${folder('a/b')}config.json`, bytes);
    expect(await storedModelSize(ENCODERS, 'a/b')).toBeUndefined();
    await keepAll('a/b');
    expect(await storedModelSize(ENCODERS, 'a/b')).toBe(12);
    expect(await storedFile(ENCODERS, `${folder('a/b')}config.json`)).toEqual(bytes);
  });

  test('removes one model at a time', async () => {
    await keepAll('a/b');
    await keepAll('a/b-long');
    expect(await forgetModel(ENCODERS, 'a/b')).toBe(4);
    expect(await storedModelSize(ENCODERS, 'a/b')).toBeUndefined();
    expect(await storedModelSize(ENCODERS, 'a/b-long')).toBe(12);
  });

  test('returns nothing if the browser refuses it, without an error', async () => {
    vi.stubGlobal('caches', fakeCaches(true));
    expect(await keepFile(ENCODERS, `${folder('a/b')}config.json`, bytes)).toBe(false);
    expect(await storedModelSize(ENCODERS, 'a/b')).toBeUndefined();
    expect(await forgetModel(ENCODERS, 'a/b')).toBe(0);
  });
});
