import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildKernels, compileKernels, recordedHash } from '../../../scripts/build/kernels.mjs';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the build of the kernels', () => {
  test('reproduces the committed bytes, also from scratch', async () => {
    // another hash after a change on purpose: node scripts/build/kernels.mjs --record
    expect((await buildKernels()).sha256).toBe(recordedHash());
    expect(hash(await compileKernels())).toBe(recordedHash());
  });

  test('is skipped if nothing changed', async () => {
    await buildKernels();
    const again = await buildKernels();
    expect(again.compiled).toBe(false);
    expect(hash(again.bytes)).toBe(again.sha256);
  });
});
