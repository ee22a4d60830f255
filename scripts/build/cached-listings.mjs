import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/** Files that a listing's colours depend on: the versions of all packages, and our own steps. */
const TOOLS = [
  'package-lock.json',
  'scripts/build/shiki-classes.mjs',
  'src/components/kit/highlighted.ts',
];

/**
 * Keeps coloured listings from one build to the next, since colouring them all takes an eighth of a build.
 *
 * @param {(code: string, language: string) => Promise<string>} colour gives the HTML of a listing
 * @returns the same function, which reads a listing from the folder if the same tools have coloured it before
 */
export function keepListings(colour, { folder = '.cache/listings', tools = TOOLS } = {}) {
  let versions;
  return async (code, language = 'ts') => {
    versions ??= digest(...tools.map((file) => readFileSync(file)));
    const file = `${folder}/${digest(versions, language, code)}.html`;
    // A page arranges its scripts in the order in which its parts are done, so a kept listing must not be done early.
    await setImmediate();
    const current = contents(file);
    if (current !== undefined) return current;
    const html = await colour(code, language);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, html);
    renameSync(`${file}.${process.pid}`, file);
    return html;
  };
}

const digest = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

function contents(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
