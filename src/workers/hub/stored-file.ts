import { filesOf, folderOf, type ModelKind } from './address';

type Store = Pick<ModelKind, 'store'>;

/** A browser's store; undefined if it has none, or does not allow this page to use it. */
export const storeOf = async ({ store }: Store): Promise<Cache | undefined> => {
  try {
    return await caches.open(store);
  } catch {
    return undefined;
  }
};

/** Undefined if the store is broken, too, so that the host is asked. */
export const matched = async (kind: Store, address: string): Promise<Response | undefined> =>
  (await storeOf(kind))?.match(address).catch(() => undefined);

/** A stored file's bytes; undefined if it is not stored. */
export async function storedFile(
  kind: Store,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = (await matched(kind, address))?.arrayBuffer();
  return bytes?.then((read) => new Uint8Array(read)).catch(() => undefined);
}

/** A stored file's size in bytes, without reading it. */
export function sizeOf(stored: Response | undefined): number | undefined {
  const length = stored?.headers.get('content-length');
  return length ? Number(length) : undefined;
}

/** Stores a file; false if the browser refuses, for lack of space or by its settings. */
export async function keepFile(
  kind: Store,
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
  more: Record<string, string> = {},
): Promise<boolean> {
  try {
    const headers = { ...more, 'content-length': String(bytes.byteLength) };
    const open = await storeOf(kind);
    await open?.put(address, new Response(bytes, { headers }));
    return open !== undefined;
  } catch {
    return false;
  }
}

/** Bytes of the stored files of a model; undefined unless all are stored. */
export async function storedModelSize(kind: ModelKind, model: string): Promise<number | undefined> {
  const sizes = filesOf(kind, model).map(async ({ address }) =>
    sizeOf(await matched(kind, address)),
  );
  const known = await Promise.all(sizes);
  return known.includes(undefined) ? undefined : summed(known);
}

/** Adds up sizes in bytes; unknown ones count as 0. */
export const summed = (sizes: readonly (number | undefined)[]): number =>
  sizes.reduce<number>((total, size) => total + (size ?? 0), 0);

/** Removes the stored files of one model, and nothing else. @returns number of files removed */
export const forgetModel = (kind: ModelKind, model: string): Promise<number> =>
  forgetBelow(kind, folderOf(kind, model));

/** Removes the stored files whose addresses begin with a folder's. @returns number of files removed */
export async function forgetBelow(kind: Store, folder: string): Promise<number> {
  const open = await storeOf(kind);
  const own = ((await open?.keys()) ?? []).filter(({ url }) => url.startsWith(folder));
  await Promise.all(own.map((entry) => open?.delete(entry)));
  return own.length;
}
