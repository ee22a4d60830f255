/** Bytes of a file per chunk of the stream. */
const PIECE = 1 << 22;

/** A base address without a host; requests below it are answered from memory. */
export const NOWHERE = 'https://memory.invalid/';

/**
 * A replacement for `fetch` that answers with files in memory, and with 404 for all others. A library that fetches by
 * itself gets it, so that all real requests of the worker are made by this project's code.
 *
 * @param files by the name after `{NOWHERE}{model}/`
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

/** A response made of bytes copies them all first, and a model may take half of the available memory. */
function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream {
  let at = 0;
  return new ReadableStream({
    pull(stream) {
      if (at < bytes.length) stream.enqueue(bytes.slice(at, (at += PIECE)));
      if (at >= bytes.length) stream.close();
    },
  });
}
