import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { realScaleFiles } from '~/lib/real-scale/files';
import type { ExportRequest } from '~/lib/real-scale/request';

/** The text of one of the exported files. */
export function fileOf(request: ExportRequest, name: string): string {
  return realScaleFiles(request).find((file) => file.name === name)!.text;
}

/** Writes all files into a new folder, and calls `use` with it before it is removed. */
export async function inFolder<T>(
  request: ExportRequest,
  use: (folder: string) => T,
): Promise<Awaited<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'real-scale-'));
  try {
    for (const { name, text } of realScaleFiles(request)) writeFileSync(join(folder, name), text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What bash has to say of the syntax of a script; empty when it is in order. */
export function syntaxFaults(script: string): string {
  const { stderr, error } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
  return error ? String(error) : stderr;
}

/** The requests with a JSON body that stands in the script: the line that sends, and the body. */
export function requestsIn(script: string): { line: string; body: unknown }[] {
  const sent = script.matchAll(/^(send .*) --data-binary @- <<'JSON'\n([\s\S]*?)\nJSON$/gm);
  return [...sent].map(([, line, body]) => ({ line: line!, body: JSON.parse(body!) }));
}

/** Which of these programs are not installed here. */
export function missing(...programs: string[]): string[] {
  return programs.filter(
    (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
  );
}

/** Says loudly why a test is not run, and gives the reason. */
export function notRun(what: string, reason: string): string {
  console.warn(`\n!!! NOT RUN: ${what}, because ${reason}.\n`);
  return reason;
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
  request: ExportRequest,
  name: string,
  address: string,
  answer?: string,
): Promise<Echoed> => inFolder(request, (folder) => runInFolder(folder, name, address, answer));

interface Echoed {
  sent: Sent[];
  status: number | null;
  complaint: string;
}

/** The same with a script that is in a folder already. */
export async function runInFolder(
  folder: string,
  name: string,
  address: string,
  answer = '{"errors":false}',
): Promise<Echoed> {
  const sent: Sent[] = [];
  const server = createServer(async (incoming, response) => {
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const child = spawn('bash', [name], {
      cwd: folder,
      env: { ...process.env, [address]: `http://127.0.0.1:${port}` },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const complaint = text(child.stderr);
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { sent, status, complaint: await complaint };
  } finally {
    server.close();
  }
}
