import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = '.cache/measured';

/**
 * A measurement cached by its settings and code: an interrupted sweep continues where it was, and several processes can
 * share one.
 * @param code a digest of the measuring code
 */
export function cachedAs<T>(settings: object, code: string, measure: () => T): T {
  const key = createHash('sha256').update(code).update(JSON.stringify(settings)).digest('hex');
  const file = `${FOLDER}/${key.slice(0, 24)}.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
  const measured = measure();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, JSON.stringify(measured));
  return measured;
}
