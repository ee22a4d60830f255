import { addressOf, type ModelRequest, CONFIG, type ModelKind } from './address';

/** A browser's store; undefined if it has none, or does not allow this page to use it. */
export async function storeOf({ store }: Pick<ModelKind, 'store'>): Promise<Cache | undefined> {
  try {
    return await caches.open(store);
  } catch {
    return undefined;
  }
}

/**
 * The stored response of an address; undefined if the store is broken, so that the host is asked.
 */
const matched = async (kind: ModelKind, address: string): Promise<Response | undefined> =>
  (await storeOf(kind))?.match(address).catch(() => undefined);

/** A stored file's bytes; empty if the file is known to be missing on the host. */
export async function keptFile(
  kind: ModelKind,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = (await matched(kind, address))?.arrayBuffer();
  return bytes?.then((read) => new Uint8Array(read)).catch(() => undefined);
}

/** A stored file's size in bytes, without reading it. */
export async function keptSize(kind: ModelKind, address: string): Promise<number | undefined> {
  const found = await matched(kind, address);
  const length = found?.headers.get('content-length');
  return length ? Number(length) : undefined;
}

/** Stores a file; false if the browser refuses, for lack of space or by its settings. */
export async function keepFile(
  kind: ModelKind,
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const headers = { 'content-length': String(bytes.byteLength) };
    const open = await storeOf(kind);
    await open?.put(address, new Response(bytes, { headers }));
    return open !== undefined;
  } catch {
    return false;
  }
}

/** The stored files of a model. */
interface KeptModel {
  bytes: number;
  /** The name of its network's file. */
  network: string;
}

/** The stored files of a model; undefined unless all required ones are stored. */
export async function keptModel(
  kind: ModelKind,
  asked: ModelRequest,
): Promise<KeptModel | undefined> {
  const { folder } = addressOf(asked, kind.shelf);
  const { files, optional = [], networks } = kind;
  const sizeIn = (file: string) => keptSize(kind, folder + file);
  const weights = await Promise.all(networks.map(sizeIn));
  const at = weights.findIndex((size) => size !== 0); // size 0 marks a file that the host lacks
  const network = networks[at];
  const parts = network && (await keptParts(kind, folder, network));
  if (!network || !parts) return undefined;
  const needed = [weights[at], ...(await Promise.all([...files, ...parts].map(sizeIn)))];
  if (needed.includes(undefined)) return undefined;
  const more = await Promise.all(optional.map(sizeIn));
  return { bytes: summed([...needed, ...more]), network };
}

/** Adds up sizes in bytes; unknown ones count as 0. */
export const summed = (sizes: readonly (number | undefined)[]): number =>
  sizes.reduce<number>((total, size) => total + (size ?? 0), 0);

/** The parts listed in the stored `config.json`; undefined if it is not stored. */
async function keptParts(
  kind: ModelKind,
  folder: string,
  network: string,
): Promise<readonly string[] | undefined> {
  if (!kind.parts) return [];
  const config = await keptFile(kind, folder + CONFIG);
  return config && kind.parts(JSON.parse(new TextDecoder().decode(config)), network);
}

/** Removes the stored files of one model, and nothing else. @returns number of files removed */
export const forgetModel = (kind: ModelKind, asked: ModelRequest): Promise<number> =>
  forgetBelow(kind, addressOf(asked, kind.shelf).folder);

/** Removes the stored files whose addresses begin with a folder's. @returns number of files removed */
export async function forgetBelow(kind: Pick<ModelKind, 'store'>, folder: string): Promise<number> {
  const open = await storeOf(kind);
  const own = ((await open?.keys()) ?? []).filter(({ url }) => url.startsWith(folder));
  await Promise.all(own.map((entry) => open?.delete(entry)));
  return own.length;
}
