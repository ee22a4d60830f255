import type { Call } from '../rpc';
import { filesOf, type ModelKind } from './address';
import { checked } from './checked';
import { fetched, type OnBytes } from './fetched';
import { fetchedInParts } from './in-parts';
import { keepFile, keptFile } from './kept';
import type { ModelFile } from './request';

/** A model's files by name, and whether the browser keeps all of them. */
export interface ModelBytes {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  bytes: number;
  kept: boolean;
}

/** One loaded file. */
interface FetchedFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** True if the browser stores it. */
  kept: boolean;
}

/** Brings one file. @throws HubProblem as `fetched` and `checked` do */
export type Bring = (
  wanted: ModelFile,
  signal: AbortSignal,
  heard: OnBytes,
) => Promise<FetchedFile>;

/** All files of a model; one failure cancels the others. @throws HubProblem of the first file that failed */
export async function download(
  kind: ModelKind,
  model: string,
  bring: Bring,
  call: Call,
): Promise<ModelBytes> {
  const ended = new AbortController();
  const signal = AbortSignal.any([call.signal, ended.signal]);
  const report = progressOf(call);
  try {
    const all = await Promise.all(
      filesOf(kind, model).map(
        async (wanted) => [wanted.file, await bring(wanted, signal, report())] as const,
      ),
    );
    return {
      files: new Map(all.map(([name, { bytes }]) => [name, bytes])),
      bytes: all.reduce((sum, [, { bytes }]) => sum + bytes.byteLength, 0),
      kept: all.every(([, { kept }]) => kept),
    };
  } finally {
    ended.abort();
  }
}

/**
 * Uses the browser's store, and the site for missing files, the large ones part by part; each complete file is stored.
 * @param keep false to store none
 */
export const fromStoreOrSite =
  (kind: ModelKind, keep = true): Bring =>
  async (wanted, signal, heard) => {
    const here = await keptFile(kind, wanted.address);
    if (here) return asFetched(here, heard);
    const bytes = kind.large.includes(wanted.file)
      ? await fetchedInParts(kind, wanted, signal, heard)
      : await fetched(wanted, signal, heard);
    checked(wanted, bytes);
    return { bytes, kept: keep && (await keepFile(kind, wanted.address, bytes)) };
  };

/** Uses the site only, which is asked whether a file has changed since the last time; nothing is stored yet. */
export const fromSite: Bring = async (wanted, signal, heard) => {
  const bytes = await fetched(wanted, signal, heard, 'no-cache');
  checked(wanted, bytes);
  return { bytes, kept: false };
};

/** Uses the browser's store only. @throws if it lacks the file */
export const fromStore =
  (kind: ModelKind): Bring =>
  async ({ address, file }, _, heard) => {
    const here = await keptFile(kind, address);
    if (!here) throw new Error(`${file} is not kept`);
    return asFetched(here, heard);
  };

function asFetched(bytes: Uint8Array<ArrayBuffer>, heard: OnBytes): FetchedFile {
  heard(bytes.byteLength, bytes.byteLength);
  return { bytes, kept: true };
}

/** Adds up the progress of several files. */
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
