import { filesOf, folderOf, type ModelKind } from './address';

/** A browser's store; undefined if it has none, or does not allow this page to use it. */
export async function storeOf({ store }: Pick<ModelKind, 'store'>): Promise<Cache | undefined> {
  try {
    return await caches.open(store);
  } catch {
    return undefined;
  }
}

/** Undefined if the store is broken, too, so that the host is asked. */
const matched = async (kind: ModelKind, address: string): Promise<Response | undefined> =>
  (await storeOf(kind))?.match(address).catch(() => undefined);

/** A stored file's bytes; undefined if it is not stored. */
export async function storedFile(
  kind: ModelKind,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = (await matched(kind, address))?.arrayBuffer();
  return bytes?.then((read) => new Uint8Array(read)).catch(() => undefined);
}

/** A stored file's size in bytes, without reading it. */
async function storedSize(kind: ModelKind, address: string): Promise<number | undefined> {
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

/** Bytes of the stored files of a model; undefined unless all are stored. */
export async function storedModelSize(kind: ModelKind, model: string): Promise<number | undefined> {
  const sizes = await Promise.all(
    filesOf(kind, model).map(({ address }) => storedSize(kind, address)),
  );
  return sizes.includes(undefined) ? undefined : summed(sizes);
}

/** Adds up sizes in bytes; unknown ones count as 0. */
export const summed = (sizes: readonly (number | undefined)[]): number =>
  sizes.reduce<number>((total, size) => total + (size ?? 0), 0);

/** Removes the stored files of one model, and nothing else. @returns number of files removed */
export const forgetModel = (kind: ModelKind, model: string): Promise<number> =>
  forgetBelow(kind, folderOf(kind, model));

/** Removes the stored files whose addresses begin with a folder's. @returns number of files removed */
export async function forgetBelow(kind: Pick<ModelKind, 'store'>, folder: string): Promise<number> {
  const open = await storeOf(kind);
  const own = ((await open?.keys()) ?? []).filter(({ url }) => url.startsWith(folder));
  await Promise.all(own.map((entry) => open?.delete(entry)));
  return own.length;
}
