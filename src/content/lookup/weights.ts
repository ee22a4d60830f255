import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The path of weights in `public` with their SHA-256 behind it: pages let no other file answer. */
export function marked(path: string): string {
  const bytes = readFileSync(`public/${path}`);
  return `${path}#${createHash('sha256').update(bytes).digest('hex')}`;
}
