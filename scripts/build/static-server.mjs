import compression from 'compression';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.mjs';

const READS = new Set(['GET', 'HEAD']);
const RULES = '_headers';

/**
 * A request handler that does what a plain static host does, `_headers` and `404.html` included. It reads
 * each file when it is asked for, so that a fresh build is served at once. `squeeze` are the options of
 * `compression`: how hard it tries.
 */
export function handler({ root, base = '/', headers = true, squeeze = {} }) {
  const folder = resolve(root);
  const rulesFile = join(folder, RULES);
  const rules =
    headers && existsSync(rulesFile) ? parseHeaders(readFileSync(rulesFile, 'utf8')) : [];
  const send = sirv(folder, { dev: true, etag: true });
  const compress = compression(squeeze);
  return (request, response) => {
    if (!READS.has(request.method))
      return response.writeHead(405, { allow: [...READS].join(', ') }).end();
    const asked = pathOf(request.url);
    if (asked === undefined) return response.writeHead(400).end('This address cannot be read.');
    const path = asked.startsWith(base) ? `/${asked.slice(base.length)}` : undefined;
    if (path !== undefined && isBareFolder(folder, path))
      return response.writeHead(301, { location: folderBeside(asked, request.url) }).end();
    for (const [name, value] of Object.entries(headersFor(rules, path ?? '/')))
      response.setHeader(name, value);
    const lost = () => notFound(folder, response);
    if (path === undefined || path.startsWith(`/${RULES}`)) return lost();
    request.url = encodeURI(path).replace(/[?#]/g, encodeURIComponent);
    return compress(request, response, () => send(request, response, lost));
  };
}

/** The decoded path of a request's target, or undefined where the target is none. */
function pathOf(target) {
  try {
    if (!target.startsWith('/') || target.startsWith('//')) return undefined;
    const path = decodeURIComponent(new URL(target, 'http://site').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** A name may be too long for the file system, which then throws although nothing is wrong with us. */
function isBareFolder(folder, path) {
  if (path.endsWith('/')) return false;
  const file = join(folder, path);
  try {
    return `${file}${sep}`.startsWith(`${folder}${sep}`) && statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** The folder of that name, told from where the visitor is: no path, however written, leads to another host. */
function folderBeside(path, target) {
  const [, query = ''] = /^[^?#]*(\?[^#]*)/.exec(target) ?? [];
  return `${encodeURIComponent(path.split('/').at(-1))}/${query}`;
}

function notFound(folder, response) {
  const page = join(folder, '404.html');
  if (!existsSync(page)) return response.writeHead(404).end('Not found');
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
  return response.end(readFileSync(page));
}
