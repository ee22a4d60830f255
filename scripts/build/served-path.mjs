import { posix } from 'node:path';

/** The longest address, in bytes of its head, that the server reads. */
export const LONGEST_HEAD = 65_536;

/**
 * The path that a request's target names: decoded, with one slash between names and no dots to climb by. Rules and
 * files are both looked up by it, so that no other spelling gets a file without its rules.
 * @returns undefined where the target is none
 */
export function pathOf(target) {
  try {
    if (!target.startsWith('/') || target.startsWith('//')) return undefined;
    const path = decodeURIComponent(new URL(target, 'http://site').pathname);
    return /[\0\\]/.test(path) ? undefined : posix.normalize(path);
  } catch {
    return undefined;
  }
}

/** Whether a name in the path begins with a dot, as those of files do that nobody means to publish. */
export const isHidden = (path) => /\/\.(?!well-known\/)/.test(path);

/** The path by which rules are looked up: the page of a folder has those of the folder. */
export const rulesPath = (path) => path.replace(/(?<=\/)index\.html$/, '');
