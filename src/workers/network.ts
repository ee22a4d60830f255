import { Problem } from '~/lib/problem';

/**
 * The JSON at an address.
 * @throws Problem `source-missing` if it cannot be fetched, or is none
 */
export const json = async <T>(address: string): Promise<T> =>
  fetched(address, async (response) => (await response.json()) as T);

/** The bytes at an address. @throws Problem `source-missing` if they cannot be fetched */
export const bytes = async (address: string): Promise<Uint8Array> =>
  fetched(address, async (response) => new Uint8Array(await response.arrayBuffer()));

async function fetched<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    const response = await fetch(address);
    if (response.ok) return await read(response);
    throw new Error(`It answered ${response.status}.`);
  } catch (cause) {
    throw new Problem('source-missing', { address }, { cause });
  }
}
