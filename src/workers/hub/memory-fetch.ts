/** Bytes of a file that are handed over at a time. */
const PIECE = 1 << 22;

/** An address of no host: what is asked for below it is answered from memory. */
export const NOWHERE = 'https://memory.invalid/';

/**
 * A stand-in for `fetch` that answers with files in memory, and with 404 for all others. Given to a
 * library that fetches by itself, it leaves every request of the worker to code of this house.
 *
 * @param files by the name that follows `{NOWHERE}{model}/`
 */
export function memoryFetch(files: () => ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
  return (input: string | URL): Promise<Response> => {
    const [before, below = ''] = String(input).split(NOWHERE);
    const bytes = before === '' ? files().get(below.slice(below.indexOf('/') + 1)) : undefined;
    if (!bytes) return Promise.resolve(new Response(null, { status: 404 }));
    const headers = { 'content-length': String(bytes.byteLength) };
    return Promise.resolve(new Response(streamOf(bytes), { headers }));
  };
}

/** In pieces: a response that is made of bytes copies all of them first, and a model may take half the memory there is. */
function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream {
  let at = 0;
  return new ReadableStream({
    pull(stream) {
      if (at < bytes.length) stream.enqueue(bytes.slice(at, (at += PIECE)));
      if (at >= bytes.length) stream.close();
    },
  });
}
