import type { BilingualHandbook } from '../core/handbook';
import type { RetrieverSource } from './source';

/** Fetches what the views draw from. */
export async function load(base: string): Promise<RetrieverSource> {
  const [handbook, course] = await Promise.all([
    fetched(`${base}corpora/harbour-line.json`),
    fetched(`${base}vectors/course.bin`),
  ]);
  return {
    handbook: (await handbook.json()) as BilingualHandbook,
    course: new Uint8Array(await course.arrayBuffer()),
  };
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}
