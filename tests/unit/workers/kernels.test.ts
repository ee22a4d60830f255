import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { fastKernels } from '~/workers/kernels';
import { TUNING, buildKernels } from '../../../scripts/build/kernels.mjs';

const known = Uint8Array.from((await buildKernels(TUNING)).bytes);
/** A module of a version that nobody has. */
const unknown = known.map((byte, at) => (at === 4 ? 99 : byte));

const marked = (name: string, bytes: Uint8Array) => ({
  address: `https://example.org/${name}`,
  fingerprint: `${createHash('sha256').update(bytes).digest('hex')}  ${name}`,
});

/** Kernels that are asked for at their address. @returns the addresses in the order in which they were asked for */
function served(files: Readonly<Record<string, Uint8Array>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: URL) => {
    asked.push(url.pathname.slice(1));
    return Promise.resolve(new Response(Uint8Array.from(files[url.pathname.slice(1)]!)));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test('takes the first kernels where the browser knows their instructions', async () => {
  const asked = served({ first: known });
  await fastKernels(marked('first', known), marked('plainer', known));
  expect(asked).toEqual(['first']);
});

test('takes the plainer kernels where it does not', async () => {
  const asked = served({ first: unknown, plainer: known });
  await fastKernels(marked('first', unknown), marked('plainer', known));
  expect(asked).toEqual(['first', 'plainer']);
});

test('computes with no kernels that were changed on their way', async () => {
  served({ first: unknown, plainer: known });
  const changed = fastKernels(marked('first', known), marked('plainer', known));
  await expect(changed).rejects.toThrow('damaged');
});
