import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { headersFor, parseHeaders } from './headers.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
};

/** A request handler that does what a plain static host does, `_headers` and `404.html` included. */
export function handler({ root, base = '/', headers = true }) {
  const folder = resolve(root);
  const rulesFile = join(folder, '_headers');
  const rules =
    headers && existsSync(rulesFile) ? parseHeaders(readFileSync(rulesFile, 'utf8')) : [];
  return (request, response) => {
    const path = decode(new URL(request.url, 'http://site').pathname);
    const inside = path?.startsWith(base) ? path.slice(base.length) : undefined;
    const file = inside === undefined ? undefined : fileAt(folder, inside);
    if (file === 'redirect') return response.writeHead(301, { location: `${path}/` }).end();
    const found = file ?? join(folder, '404.html');
    if (!existsSync(found)) return response.writeHead(404).end('Not found');
    response.writeHead(file ? 200 : 404, {
      'content-type': TYPES[extname(found)] ?? 'application/octet-stream',
      ...headersFor(rules, `/${inside ?? ''}`),
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(found).pipe(response);
  };
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function fileAt(folder, path) {
  const file = resolve(folder, `.${sep}${normalize(path)}`);
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  if (path !== '' && !path.endsWith('/')) return 'redirect';
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}
