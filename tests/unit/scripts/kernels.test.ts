import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  ALL_KERNELS,
  buildKernels,
  compileKernels,
  recordedHash,
} from '../../../scripts/build/kernels.mjs';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(ALL_KERNELS)('the build of $name.wasm', (kernels) => {
  test('reproduces the committed bytes, also from scratch', async () => {
    // another hash after a change on purpose: node scripts/build/kernels.mjs --record
    expect((await buildKernels(kernels)).sha256).toBe(recordedHash(kernels));
    expect(hash(await compileKernels(kernels))).toBe(recordedHash(kernels));
  });

  test('is skipped if nothing changed', async () => {
    await buildKernels(kernels);
    const again = await buildKernels(kernels);
    expect(again.compiled).toBe(false);
    expect(hash(again.bytes)).toBe(again.sha256);
  });
});
