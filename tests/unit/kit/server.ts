import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** PostgreSQL refuses to run as root; "nobody" will do. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const user: Partial<typeof NOBODY> = process.getuid?.() === 0 ? NOBODY : {};

/** A PostgreSQL of its own in a temporary folder, reached by a socket in that folder. */
export interface Server {
  url: string;
  /** Runs a program against it. @throws what the program says where it fails */
  run: (program: string, args: readonly string[], cwd: string) => string;
  stop: () => void;
}

/** @param bin the folder of initdb and pg_ctl */
export function startServer(bin: string): Server {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  if ('uid' in user) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const env = { PGHOST: folder, PGUSER: 'test', PGDATABASE: 'postgres', LC_ALL: 'C' };
  const run = (program: string, args: readonly string[], cwd: string): string => {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      ...user,
      env: { ...process.env, ...env },
    });
    if (status !== 0) throw error ?? Error(`${program} failed: ${stderr || stdout}`);
    return stdout;
  };
  const data = join(folder, 'data');
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
  const control = (...args: string[]) => run(join(bin, 'pg_ctl'), ['-D', data, ...args], folder);
  const initial = ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  run(join(bin, 'initdb'), initial, folder);
  control('-l', join(folder, 'log'), '-w', '-o', options, 'start');
  const stop = () => {
    control('-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true });
  };
  return { url: `host=${folder} user=test dbname=postgres`, run, stop };
}
