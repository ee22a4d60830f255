import compression from 'compression';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { headersFor, parseHeaders } from './headers.mjs';
import { isOutOfHandles, openFile, sendFile } from './served-file.mjs';
import { isHidden, pathOf, rulesPath } from './served-path.mjs';

const READS = new Set(['GET', 'HEAD']);
const RULES = '_headers';
const LOST = '/404.html';

/**
 * A request handler that acts like a plain static host, including `_headers` and `404.html`. It reads each file on
 * request, so that a fresh build is served at once. `beside` is a folder of files that the build would copy; `squeeze` are the
 * options of `compression`: its effort.
 */
export function handler({ root, beside = '', base = '/', headers = true, squeeze = {} }) {
  const folder = resolve(root);
  const folders = [root, ...(beside ? [beside] : [])].map((one) => resolve(one));
  const rulesFile = join(folder, RULES);
  const rules =
    headers && existsSync(rulesFile) ? parseHeaders(readFileSync(rulesFile, 'utf8')) : [];
  const compress = compression(squeeze);
  return (request, response) => {
    if (!READS.has(request.method))
      return response.writeHead(405, { allow: [...READS].join(', ') }).end();
    const asked = pathOf(request.url);
    if (asked === undefined) return response.writeHead(400).end('This address cannot be read.');
    const path = asked.startsWith(base) ? `/${asked.slice(base.length)}` : undefined;
    if (path !== undefined && isBareFolder(folder, path))
      return response.writeHead(301, { location: folderBeside(asked, request.url) }).end();
    return compress(request, response, () =>
      answer({ request, response, folders, rules, path }).catch((error) => giveUp(response, error)),
    );
  };
}

/** Sends the file of a path, or the 404 page, each with the rules of its own path. */
async function answer({ request, response, folders, rules, path }) {
  const file = isServed(path) ? await firstFile(folders, path) : undefined;
  const page = file ?? (await openFile(folders[0], LOST));
  for (const [name, value] of Object.entries(headersFor(rules, file ? rulesPath(path) : LOST)))
    response.setHeader(name, value);
  if (!page) return void response.writeHead(404).end('Not found');
  return sendFile(request, response, page, file ? 200 : 404);
}

/** The file of a path in the first folder that has it. */
async function firstFile(folders, path) {
  for (const folder of folders) {
    const file = await openFile(folder, path);
    if (file) return file;
  }
  return undefined;
}

/** Compares in lower case, for file systems that ignore case. */
const isServed = (path) =>
  path !== undefined && !isHidden(path) && !path.toLowerCase().startsWith(`/${RULES}`);

/** Ends only a response that cannot be given; the next request may succeed. */
function giveUp(response, error) {
  if (response.headersSent) return response.destroy();
  const busy = isOutOfHandles(error);
  for (const name of ['content-length', 'etag', 'last-modified']) response.removeHeader(name);
  response.setHeader('content-type', 'text/plain;charset=utf-8');
  if (busy) response.setHeader('retry-after', '1');
  return response
    .writeHead(busy ? 503 : 500)
    .end(busy ? 'Too many files are open. Ask again in a second.' : 'The file cannot be read.');
}

/** A name may be too long for the file system, which then throws without any other fault. */
function isBareFolder(folder, path) {
  if (path.endsWith('/')) return false;
  try {
    return statSync(join(folder, path)).isDirectory();
  } catch {
    return false;
  }
}

/** The folder's address relative to the request: no path, however written, leads to another host. */
function folderBeside(path, target) {
  const [, query = ''] = /^[^?#]*(\?[^#]*)/.exec(target) ?? [];
  return `${encodeURIComponent(path.split('/').at(-1))}/${query}`;
}
