import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { listening } from '../../listening';
import { STORE_FILES, storeFiles, type Stored } from '~/lib/kit/store-files';

const SCRIPTS = ['postgres.sql', 'opensearch.sh', 'qdrant.sh'];

/** Lays the files of a search and the three scripts into a new folder, and calls `use` with it before it is removed. */
export async function inFolder<T>(given: Stored, use: (folder: string) => T): Promise<Awaited<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'stores-'));
  try {
    for (const name of SCRIPTS) cpSync(join('content/kit/2-retrieval', name), join(folder, name));
    const texts = storeFiles(given);
    STORE_FILES.forEach((path, at) => writeFileSync(join(folder, basename(path)), texts[at]!));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function missing(...programs: string[]): string[] {
  return programs.filter(
    (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
  );
}

export function notRun(what: string, reason: string): string {
  console.warn(`\n!!! NOT RUN: ${what}, because ${reason}.\n`);
  return reason;
}

/** Why a script for a server cannot be run here; empty where it can. */
export function lackedBy(script: string): string {
  const lacking = missing('bash', 'curl', 'jq', 'awk', 'split');
  return lacking.length > 0 ? notRun(script, `${lacking.join(', ')} is not installed here`) : '';
}

interface Sent {
  method: string;
  url: string;
  type: string | undefined;
  body: string;
}

/**
 * Runs a script against a server that says `{"errors":false}` to everything.
 *
 * @param address the variable that the script takes the server's address from.
 * @returns what the script sent, and how it ended.
 */
export const runAgainstEcho = (
  given: Stored,
  name: string,
  address: string,
  answer?: string,
): Promise<Echoed> => inFolder(given, (folder) => runInFolder(folder, name, address, answer));

interface Echoed {
  sent: Sent[];
  status: number | null;
  complaint: string;
}

export async function runInFolder(
  folder: string,
  name: string,
  address: string,
  answer = '{"errors":false}',
): Promise<Echoed> {
  const sent: Sent[] = [];
  const { server, url: at } = await listening(async (incoming, response) => {
    const { method, url, headers } = incoming;
    sent.push({
      method: method!,
      url: url!,
      type: headers['content-type'],
      body: await text(incoming),
    });
    response.setHeader('Content-Type', 'application/json');
    response.end(answer);
  });
  try {
    const child = spawn('bash', [name], {
      cwd: folder,
      env: { ...process.env, [address]: at },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const complaint = text(child.stderr);
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { sent, status, complaint: await complaint };
  } finally {
    server.close();
  }
}
