import type { Call } from '../rpc';
import { filesOf, type ModelKind, type ModelRequest } from './address';
import { forgetParts, fetchedInParts } from './in-parts';
import { keepFile, storedFile } from './stored-file';
import { fetched, type OnBytes } from './fetched';
import type { ModelFile } from './request';
import { HubProblem } from '~/lib/hub/problems';

const text = new TextDecoder();

/**
 * Checks a file before it is used, since a host may answer with a page of its own.
 * @throws HubProblem `wrong-page` or `wrong-json`
 */
export function checked({ file, host }: ModelFile, bytes: Uint8Array): void {
  const start = text.decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('<')) throw new HubProblem('wrong-page', { file, host });
  if (!file.endsWith('.json')) return;
  try {
    JSON.parse(text.decode(bytes));
  } catch {
    throw new HubProblem('wrong-json', { file, host });
  }
}

export type ModelFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** A model's files by name, and whether the browser keeps all of them. */
interface ModelBytes {
  files: ModelFiles;
  bytes: number;
  stored: boolean;
}

interface FetchedFile {
  bytes: Uint8Array<ArrayBuffer>;
  stored: boolean;
}

/** Brings one file. @throws HubProblem as `fetched` and `checked` do */
type Fetch = (wanted: ModelFile, signal: AbortSignal, onBytes: OnBytes) => Promise<FetchedFile>;

/** All files of a model; one failure cancels the others. @throws HubProblem of the first file that failed */
async function download(
  kind: ModelKind,
  model: string,
  fetchFile: Fetch,
  call: Call,
): Promise<ModelBytes> {
  const ended = new AbortController();
  const signal = AbortSignal.any([call.signal, ended.signal]);
  const report = progressOf(call);
  try {
    const all = await Promise.all(
      filesOf(kind, model).map(
        async (wanted) => [wanted.file, await fetchFile(wanted, signal, report())] as const,
      ),
    );
    return {
      files: new Map(all.map(([name, { bytes }]) => [name, bytes])),
      bytes: all.reduce((sum, [, { bytes }]) => sum + bytes.byteLength, 0),
      stored: all.every(([, { stored }]) => stored),
    };
  } finally {
    ended.abort();
  }
}

/**
 * Uses the browser's store, and the site for missing files, the large ones part by part; each complete file is stored.
 * @param keep false to store none
 */
const fromStoreOrSite =
  (kind: ModelKind, keep = true): Fetch =>
  async (wanted, signal, onBytes) => {
    const here = await storedFile(kind, wanted.address);
    if (here) return asFetched(here, onBytes);
    const bytes = kind.large.includes(wanted.file)
      ? await fetchedInParts(kind, wanted, signal, onBytes)
      : await fetched(wanted, signal, onBytes);
    checked(wanted, bytes);
    return { bytes, stored: keep && (await keepFile(kind, wanted.address, bytes)) };
  };

function asFetched(bytes: Uint8Array<ArrayBuffer>, onBytes: OnBytes): FetchedFile {
  onBytes(bytes.byteLength, bytes.byteLength);
  return { bytes, stored: true };
}

function progressOf(call: Call): () => OnBytes {
  const came: number[] = [];
  const sizes: number[] = [];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return () => {
    const at = came.push(0) - 1;
    sizes.push(0);
    return (bytes, of) => {
      came[at] = bytes;
      sizes[at] = Math.max(bytes, of ?? 0);
      call.progress(sum(came), sum(sizes));
    };
  };
}

/**
 * All files of a model, from the browser's store or from this site; each complete file is stored. A model never changes under
 * its name, so what the browser keeps of it is used unasked.
 *
 * @throws HubProblem of the first file that failed
 */
export async function modelFiles(
  kind: ModelKind,
  { model, keep = true }: ModelRequest,
  call: Call,
): Promise<ModelBytes> {
  const whole = await download(kind, model, fromStoreOrSite(kind, keep), call);
  await forgetParts(kind, model).catch(() => 0); // only needed until the network is whole
  return whole;
}
