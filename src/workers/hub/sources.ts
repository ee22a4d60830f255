import { HubProblem } from '~/lib/hub/problems';
import { checked } from './checked';
import { fetched, type OnBytes } from './fetched';
import { fetchedInParts } from './in-parts';
import { keepFile, keptFile } from './kept';
import type { ModelKind } from './address';
import type { ModelFile } from './request';

/** One loaded file. */
export interface FetchedFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** True if the browser stores it. */
  kept: boolean;
}

/** A source of a model's files. */
export interface Source {
  /** @throws HubProblem as `fetched` and `checked` do */
  bring(wanted: ModelFile, signal: AbortSignal, heard: OnBytes): Promise<FetchedFile>;
  /** Remembers that the host lacks a file. @returns true if it is stored */
  lacks(wanted: ModelFile): Promise<boolean>;
}

/**
 * Uses the browser's store, and the host for missing files; each complete file is stored.
 * @param keep false to store none
 */
export const storeOrHost = (kind: ModelKind, keep = true): Source => storeOr(kind, keep, fetched);

/** The same for a large model of this site, whose network and its numbers are fetched part by part. */
export const storeOrParts = (kind: ModelKind, keep = true): Source =>
  storeOr(kind, keep, (wanted, signal, heard) =>
    kind.files.includes(wanted.file)
      ? fetched(wanted, signal, heard)
      : fetchedInParts(kind, wanted, signal, heard),
  );

const storeOr = (kind: ModelKind, keep: boolean, fetch: typeof fetched): Source => ({
  async bring(wanted, signal, heard) {
    const here = await keptFile(kind, wanted.address);
    if (here) return keptAsFetched(wanted, here, heard);
    const bytes = await fetch(wanted, signal, heard);
    checked(wanted, bytes);
    return { bytes, kept: keep && (await keepFile(kind, wanted.address, bytes)) };
  },
  lacks: async ({ address }) => keep && keepFile(kind, address, new Uint8Array(0)),
});

/** Uses the host only, which is asked whether a file has changed since the last time; nothing is stored yet. */
export const hostAnew: Source = {
  async bring(wanted, signal, heard) {
    const bytes = await fetched(wanted, signal, heard, 'no-cache');
    checked(wanted, bytes);
    return { bytes, kept: false };
  },
  lacks: () => Promise.resolve(false),
};

/** Uses the browser's store only. */
export const storeAlone = (kind: ModelKind): Source => ({
  bring: async (wanted, _, heard) =>
    keptAsFetched(wanted, (await keptFile(kind, wanted.address)) ?? new Uint8Array(0), heard),
  lacks: () => Promise.resolve(true),
});

/** A stored file; an empty one marks a file that the host lacks. @throws HubProblem `not-found` */
function keptAsFetched(
  wanted: ModelFile,
  bytes: Uint8Array<ArrayBuffer>,
  heard: OnBytes,
): FetchedFile {
  const { host, file, model } = wanted;
  if (bytes.length === 0) throw new HubProblem('not-found', { host, file, model, status: 404 });
  heard(bytes.byteLength, bytes.byteLength);
  return { bytes, kept: true };
}
