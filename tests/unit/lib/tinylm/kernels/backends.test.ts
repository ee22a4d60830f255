import { afterEach, describe, expect, test, vi } from 'vitest';
import { compileKernels, simdBackend } from '~/lib/tinylm';
import { plainBackend } from '~/lib/tinylm/kernels/plain';
import { BACKENDS, simdBytes } from './arena';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('compileKernels', () => {
  test('compiles the built kernels, which import only a memory', () => {
    const module = compileKernels(simdBytes);
    expect(WebAssembly.Module.imports(module)).toEqual([
      { module: 'env', name: 'memory', kind: 'memory' },
    ]);
  });

  test.each([
    ['an empty file', new Uint8Array()],
    ['a page of HTML', new TextEncoder().encode('<!doctype html>')],
    ['half a file', simdBytes.slice(0, simdBytes.length / 2)],
  ])('explains what to do about %s', (_, bytes) => {
    expect(() => compileKernels(bytes)).toThrow(
      `The fast kernels (${bytes.length} bytes) do not compile: either the file is damaged, then load the page again, or this browser knows no WebAssembly SIMD, then use a newer one or the plain kernels.`,
    );
  });
});

describe.each(BACKENDS)('the $name backend', (backend) => {
  test.each([4, 65_536, 65_540, 3_000_000])('opens an arena of %i bytes, all 0', (bytes) => {
    const { memory } = backend.open(bytes);
    expect(memory.byteLength).toBeGreaterThanOrEqual(bytes);
    expect(new Float32Array(memory, 0, bytes / 4).every((x) => x === 0)).toBe(true);
  });

  test('gives every arena its own kernels', () => {
    const first = backend.open(64);
    const second = backend.open(64);
    new Float32Array(first.memory).fill(1, 0, 4);
    new Float32Array(second.memory).fill(2, 0, 4);
    first.kernels.scale(0, 10, 4);
    expect(new Float32Array(first.memory)[0]).toBe(10);
    expect(new Float32Array(second.memory)[0]).toBe(2);
  });

  test('refuses more than it can address, with the size that was asked for', () => {
    expect(() => backend.open(2 ** 30 + 4)).toThrow('memory-refused: megabytes 1025');
  });
});

describe('an out-of-memory error of the browser', () => {
  const refusal = 'memory-refused: megabytes 36';

  function refuse(): never {
    throw new RangeError('could not allocate memory');
  }

  test('is reported by the SIMD backend', () => {
    const backend = simdBackend(compileKernels(simdBytes));
    vi.stubGlobal('WebAssembly', { ...WebAssembly, Memory: refuse });
    expect(() => backend.open(36e6)).toThrow(refusal.replace('36', '35'));
    expect(() => backend.open(36 * 2 ** 20)).toThrow(refusal);
  });

  test('is reported by the plain backend', () => {
    vi.stubGlobal('ArrayBuffer', refuse);
    expect(() => plainBackend.open(36 * 2 ** 20)).toThrow(refusal);
  });
});
