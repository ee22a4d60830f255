import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';

/** Opening a pipe without a writer would block. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** This process or machine is out of file handles; the file may well exist. */
const NO_HANDLE = new Set(['EMFILE', 'ENFILE']);
/** Texts whose extension means something else, or nothing, in the list of types. */
const TEXT = /\.(ts|py|jsonl|ya?ml)$/;

function typeOf(name) {
  const type = TEXT.test(name) ? 'text/plain' : (lookup(name) ?? 'application/octet-stream');
  return type.startsWith('text/') ? `${type};charset=utf-8` : type;
}

/**
 * Opens the file of a path; for a folder, its index.
 * @returns undefined if there is none, or none inside the folder
 * @throws Error with a code of NO_HANDLE
 */
export async function openFile(folder, path) {
  const name = join(folder, path, path.endsWith('/') ? 'index.html' : '');
  let handle;
  try {
    const [real, root] = await Promise.all([realpath(name), realpath(folder)]);
    if (!real.startsWith(root + sep)) return undefined;
    handle = await open(real, READ);
    const stats = await handle.stat();
    if (stats.isFile()) return { name, handle, stats };
  } catch (error) {
    if (isOutOfHandles(error)) throw error;
  }
  await handle?.close();
  return undefined;
}

export const isOutOfHandles = ({ code }) => NO_HANDLE.has(code);

/**
 * Sends an opened file, or the part of it that is asked for, and closes it. A response that cannot be completed is cut off.
 */
export async function sendFile(request, response, { name, handle, stats }, status = 200) {
  try {
    describe(response, name, stats);
    if (status === 200 && isKnown(request, response)) return void response.writeHead(304).end();
    const part = status === 200 && IN_PARTS.test(name) ? partOf(request, stats.size) : undefined;
    if (part) response.setHeader('content-range', `bytes ${part.start}-${part.end}/${stats.size}`);
    const { start, end } = part ?? { start: 0, end: stats.size - 1 };
    response.setHeader('content-length', end + 1 - start);
    response.writeHead(part ? 206 : status);
    if (request.method === 'HEAD' || stats.size === 0) return void response.end();
    await pipeline(() => piecesOf(handle, start, end), response);
  } finally {
    await handle.close();
  }
}

/** Files so large that a page fetches them in parts; no other is sent so. */
const IN_PARTS = /\.onnx(_data)?$/;

/** The part `bytes=from-to` of a file; undefined, which means the whole, for any other request. */
function partOf({ headers }, size) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const start = Number(from ?? size);
  const end = Math.min(to ? Number(to) : size, size - 1);
  return start <= end ? { start, end } : undefined;
}

function describe(response, name, { size, mtime }) {
  response.setHeader('accept-ranges', IN_PARTS.test(name) ? 'bytes' : 'none');
  if (!response.hasHeader('content-type')) response.setHeader('content-type', typeOf(name));
  response.setHeader('last-modified', mtime.toUTCString());
  response.setHeader('etag', `W/"${size}-${mtime.getTime()}"`);
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-cache');
}

const isKnown = ({ headers }, response) =>
  (headers['if-none-match'] ?? '').split(/,\s*/).includes(response.getHeader('etag'));

/** Yields the promised number of bytes, or throws: a build may rewrite the file in the meantime. */
async function* piecesOf(handle, start, end) {
  const size = end + 1 - start;
  let sent = 0;
  for await (const piece of handle.createReadStream({ start, end, autoClose: false })) {
    sent += piece.length;
    yield piece;
  }
  if (sent < size) throw new Error(`The file ended after ${sent} of ${size} bytes.`);
}
