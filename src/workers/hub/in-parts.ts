import { folderOf, type ModelKind } from './address';
import { bodyOf, request, reserved, type ModelFile, type OnBytes } from './fetched';
import { forgetBelow, keepFile, matched } from './stored-file';

/** Bytes of a part: what is fetched again at most after a load that was cancelled. */
const PART = 4 << 20;

/** Parts are kept apart from whole files, until the file is whole. */
export const partsOf = ({ store }: Pick<ModelKind, 'store'>) => ({ store: `${store}-parts` });

/**
 * Fetches a large file part by part. Every part that has arrived is kept, so that a load that was cancelled goes on where
 * it stopped; if the file has changed on its host since, it starts again. A host that sends no parts sends the whole.
 *
 * @throws HubProblem as `fetched` does
 */
export async function fetchedInParts(
  kind: ModelKind,
  wanted: ModelFile,
  signal: AbortSignal,
  onBytes: OnBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = await partAt(kind, wanted, 0, signal, onBytes);
  if (first.bytes.length === first.total) return first.bytes;
  const whole = reserved(first.total);
  whole.set(first.bytes);
  for (let from = first.bytes.length; from < first.total;) {
    const before = from;
    const part = await partAt(kind, wanted, from, signal, (bytes) =>
      onBytes(before + bytes, first.total),
    );
    if (part.tag !== first.tag || part.total !== first.total) {
      await forgetBelow(partsOf(kind), wanted.address);
      return fetchedInParts(kind, wanted, signal, onBytes);
    }
    whole.set(part.bytes, from);
    from += part.bytes.length;
    onBytes(from, first.total);
  }
  return whole;
}

export const forgetParts = (kind: ModelKind, model: string): Promise<number> =>
  forgetBelow(partsOf(kind), folderOf(kind, model));

/** The part that begins at a byte, from the browser's store or from its host; a browser that refuses to keep it is no obstacle. */
async function partAt(
  kind: ModelKind,
  wanted: ModelFile,
  from: number,
  signal: AbortSignal,
  onBytes: OnBytes,
): Promise<ReturnType<typeof described>> {
  const parts = partsOf(kind);
  const key = `${wanted.address}?from=${from}`;
  const stored = await matched(parts, key);
  if (stored) return described(stored, new Uint8Array(await stored.arrayBuffer()));
  const range = `bytes=${from}-${from + PART - 1}`;
  const response = await request(wanted, { signal, headers: { range } });
  const size = totalOf(response);
  const part = described(
    response,
    await bodyOf(response, wanted, signal, (some) => onBytes(some, size)),
  );
  const { bytes, total, tag } = part;
  const said = { 'content-range': `bytes */${total}`, etag: tag };
  if (bytes.length < total) await keepFile(parts, key, bytes, said);
  return part;
}

/** A part of a file, or the whole if its host sends no parts; the size of the whole, and its version according to its host. */
const described = (response: Response, bytes: Uint8Array<ArrayBuffer>) => ({
  bytes,
  total: totalOf(response) ?? bytes.length,
  tag: response.headers.get('etag') ?? '',
});

/** The size of the whole file, which a response with a part of it states. */
function totalOf({ headers }: Response): number | undefined {
  const [, of] = /\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  return of === undefined ? undefined : Number(of);
}
