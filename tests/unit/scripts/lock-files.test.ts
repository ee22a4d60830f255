import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';

interface Package {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const packagesOf = (path: string) =>
  (JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Package> }).packages;

/** The folders in which Node looks for what a package asks for, nearest first. */
function* homes(folder: string): Generator<string> {
  for (let at = folder; at && at !== '.'; at = dirname(at)) yield `${at}/`;
  yield '';
}

function versionOf(packages: Record<string, Package>, folder: string, name: string) {
  for (const home of homes(folder)) {
    const found = packages[`${home}node_modules/${name}`];
    if (found) return found.version;
  }
  return undefined;
}

/** Optional packages asked for at one version which the lock file lacks, or has at another. */
function missing(path: string): string[] {
  const packages = packagesOf(path);
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d/.test(version))
      .filter(([name, version]) => versionOf(packages, folder, name) !== version)
      .map(([name, version]) => `${name}@${version}`),
  );
}

test.each(['package-lock.json', 'tests/promptfoo/package-lock.json'])(
  '%s lists the builds for every platform, since npm ci requires them; an override adds them',
  (path) => expect(missing(path)).toEqual([]),
);
