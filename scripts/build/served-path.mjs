import { posix } from 'node:path';

/** The longest request head, in bytes, that the server reads. */
export const LONGEST_HEAD = 65_536;

/**
 * The path of a request's target: decoded, with single slashes and without dot segments. Rules and files are both
 * looked up by it, so that no other spelling gets a file without its rules.
 * @returns undefined if the target is not a path
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

/** True if a name in the path begins with a dot, like files that are not meant to be published. */
export const isHidden = (path) => /\/\.(?!well-known\/)/.test(path);

/** The path by which rules are looked up: the page of a folder has the rules of the folder. */
export const rulesPath = (path) => path.replace(/(?<=\/)index\.html$/, '');
