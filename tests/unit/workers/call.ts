import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, vi } from 'vitest';
import { KERNELS } from '../../../scripts/record/model';
import type { Call } from '~/workers/rpc';
import { grammars } from '../lib/world/worlds';

export const call: Call = {
  signal: new AbortController().signal,
  progress: () => undefined,
  emit: () => undefined,
  pause: () => Promise.resolve(),
};

/** What the network gives by a part of the address; nothing else comes. */
type Network = Record<string, () => Promise<Response> | Response>;

/** Each test of a worker has a fresh one, and a network that gives the kernels, the towns and the English model. */
export function useNetwork(): { network: Network; asked: string[] } {
  const given = { network: {} as Network, asked: [] as string[] };
  beforeEach(() => {
    vi.resetModules();
    given.asked = [];
    given.network = {
      'simd.wasm': () => new Response(readFileSync(KERNELS)),
      'world.json': () => Response.json(grammars.en),
      'en.bin': () => new Response(readFileSync('public/models/en.bin')),
    };
    vi.stubGlobal('fetch', async (address: URL | string) => {
      given.asked.push(String(address));
      const part = Object.keys(given.network).find((key) => String(address).includes(key));
      return part ? given.network[part]!() : new Response('', { status: 404 });
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  return given;
}

/** What all benches share in their worker. */
export async function runsOf<Snapshot>() {
  const { advance, ...rest } = await import('~/workers/tinylm/runs');
  return {
    ...rest,
    advance: async (asked: Parameters<typeof advance>[0], by = call) =>
      (await advance(asked, by)) as Snapshot,
  };
}
