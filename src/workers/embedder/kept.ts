import { MODEL_FILES } from '~/lib/encoder/models';
import { addressOf, type AskedModel } from './address';

/** Where the browser keeps what was fetched of models: one entry a file, under the file's address. */
const STORE = 'crossroads-encoders';

/** The browser's store; undefined where it has none, or lets this page have none. */
async function store(): Promise<Cache | undefined> {
  try {
    return await caches.open(STORE);
  } catch {
    return undefined;
  }
}

/** A kept file's bytes. */
export async function keptFile(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const found = await (await store())?.match(address);
  return found && new Uint8Array(await found.arrayBuffer());
}

/** A kept file's size in bytes, without reading it. */
export async function keptSize(address: string): Promise<number | undefined> {
  const found = await (await store())?.match(address);
  const length = found?.headers.get('content-length');
  return length ? Number(length) : undefined;
}

/** Keeps a file; false where the browser refuses, for want of room or on principle. */
export async function keepFile(address: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const headers = { 'content-length': String(bytes.byteLength) };
    const open = await store();
    await open?.put(address, new Response(bytes, { headers }));
    return open !== undefined;
  } catch {
    return false;
  }
}

/** Bytes that this browser keeps of a model; undefined unless it keeps all that is needed. */
export async function keptModel(asked: AskedModel): Promise<number | undefined> {
  const { folder } = addressOf(asked);
  const sizes = await Promise.all(MODEL_FILES.map((file) => keptSize(folder + file)));
  return sizes.reduce<number | undefined>(
    (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
}

/** Removes what this browser keeps of one model, and nothing else. @returns files removed */
export async function forgetModel(asked: AskedModel): Promise<number> {
  const { folder } = addressOf(asked);
  const open = await store();
  const own = ((await open?.keys()) ?? []).filter(({ url }) => url.startsWith(folder));
  await Promise.all(own.map((entry) => open?.delete(entry)));
  return own.length;
}
