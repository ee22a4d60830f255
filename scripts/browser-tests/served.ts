import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';

/** What Vite writes into the name of a file, and so into all that load it: a digest of what it holds. */
const DIGEST_IN_NAME = /[.-][\w-]{8}(?=\.(?:js|css|wasm)\b)/g;
const IS_TEXT = /\.(?:js|css|html|json)$|_headers$/;

/** Whether a file of the built site has another name once it holds something else. */
export const isNamedByDigest = (file: string): boolean => file.includes('/_astro/');

/**
 * What the built site serves, as it stands now.
 * A chunk that loads another one does not count as changed because that one is called otherwise: whoever asked
 * for the other one stands on it, too.
 */
export function servedFiles() {
  const known = new Map<string, string>();
  const holds = (file: string): string => {
    const digest = known.get(file) ?? digestOfServed(file);
    known.set(file, digest);
    return digest;
  };
  const chunks = () => new Set(globSync('dist{,-base}/_astro/*').map(holds));
  return { holds, chunks };
}

export type Served = ReturnType<typeof servedFiles>;

/** Digest of what a file holds, names of chunks apart; empty where there is no such file. */
function digestOfServed(file: string): string {
  if (!existsSync(file)) return '';
  return shortDigest(
    IS_TEXT.test(file)
      ? readFileSync(file, 'utf8').replace(DIGEST_IN_NAME, '')
      : readFileSync(file),
  );
}

export const shortDigest = (held: string | Buffer): string =>
  createHash('sha256').update(held).digest('hex').slice(0, 16);
