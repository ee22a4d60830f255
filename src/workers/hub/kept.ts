import { addressOf, type AskedModel } from './address';
import { CONFIG, type ModelKind } from './kind';

/** A browser's store; undefined where it has none, or lets this page have none. */
async function storeOf({ store }: ModelKind): Promise<Cache | undefined> {
  try {
    return await caches.open(store);
  } catch {
    return undefined;
  }
}

/** A kept file's bytes; none of them for a file of which the host has said that it has none. */
export async function keptFile(
  kind: ModelKind,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const found = await (await storeOf(kind))?.match(address);
  return found && new Uint8Array(await found.arrayBuffer());
}

/** A kept file's size in bytes, without reading it. */
export async function keptSize(kind: ModelKind, address: string): Promise<number | undefined> {
  const found = await (await storeOf(kind))?.match(address);
  const length = found?.headers.get('content-length');
  return length ? Number(length) : undefined;
}

/** Keeps a file; false where the browser refuses, for want of room or on principle. */
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

/** Bytes that this browser keeps of a model; undefined unless it keeps all that is needed. */
export async function keptModel(kind: ModelKind, asked: AskedModel): Promise<number | undefined> {
  const { folder } = addressOf(asked, kind.shelf);
  const { files, optional = [] } = kind;
  const sizeIn = (file: string) => keptSize(kind, folder + file);
  const parts = await keptParts(kind, folder);
  const needed = await Promise.all([...files, ...(parts ?? [])].map(sizeIn));
  const more = await Promise.all(optional.map(sizeIn));
  if (!parts || needed.includes(undefined)) return undefined;
  return [...needed, ...more].reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

/** The parts that the kept `config.json` names; undefined where it is not kept. */
async function keptParts(kind: ModelKind, folder: string): Promise<readonly string[] | undefined> {
  if (!kind.parts) return [];
  const config = await keptFile(kind, folder + CONFIG);
  return config && kind.parts(JSON.parse(new TextDecoder().decode(config)));
}

/** Removes what this browser keeps of one model, and nothing else. @returns files removed */
export async function forgetModel(kind: ModelKind, asked: AskedModel): Promise<number> {
  const { folder } = addressOf(asked, kind.shelf);
  const open = await storeOf(kind);
  const own = ((await open?.keys()) ?? []).filter(({ url }) => url.startsWith(folder));
  await Promise.all(own.map((entry) => open?.delete(entry)));
  return own.length;
}
