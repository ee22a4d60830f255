import { sha256Of } from '../digests';
import type { Call } from '../rpc';
import { filesOf, pathOf, type ModelKind, type ModelRequest } from './address';
import { forgetParts, fetchedInParts } from './in-parts';
import { digestsOf, refuseFile, type Digests, type Loading } from './listed';
import { keepFile, storedFile, summed } from './stored-file';
import { fetched, type ModelFile, type OnBytes } from './fetched';
import { HubProblem } from '~/lib/hub/problems';

const text = new TextDecoder();

/** A host may answer with a page of its own. @throws HubProblem `wrong-page` or `wrong-json` */
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

/** @throws HubProblem as `fetched` and `checked` do, and `damaged`, with which nothing of the file is kept */
async function modelFile(kind: ModelKind, wanted: ModelFile, of: Loading, digests: Digests) {
  const found = await foundFile(kind, wanted, of);
  const isListed = (await sha256Of(found.bytes)) === digests[pathOf(wanted.address)];
  return isListed ? found : refuseFile(kind, wanted);
}

/** A file from the browser's store or from the site, a large one part by part. */
async function foundFile(kind: ModelKind, wanted: ModelFile, { keep, signal, onBytes }: Loading) {
  const { file, address } = wanted;
  const here = await storedFile(kind, address);
  if (here) {
    onBytes(here.byteLength, here.byteLength);
    return { file, bytes: here, stored: true };
  }
  const bytes = file.startsWith('onnx/')
    ? await fetchedInParts(kind, wanted, signal, onBytes)
    : await fetched(wanted, signal, onBytes);
  checked(wanted, bytes);
  return { file, bytes, stored: keep && (await keepFile(kind, address, bytes)) };
}

function progressOf(call: Call): () => OnBytes {
  const came: number[] = [];
  const sizes: number[] = [];
  return () => {
    const at = came.push(0) - 1;
    sizes.push(0);
    return (bytes, of) => {
      came[at] = bytes;
      sizes[at] = Math.max(bytes, of ?? 0);
      call.progress(summed(came), summed(sizes));
    };
  };
}

/**
 * All files of a model, from the browser's store or from this site; each complete file is stored. A model never changes under
 * its name, so what the browser keeps of it is used unasked.
 *
 * @returns them by name, and whether the browser keeps all
 * @throws HubProblem of the first file that failed, which cancels the others
 */
export async function modelFiles(
  kind: ModelKind,
  { model, keep = true }: ModelRequest,
  call: Call,
): Promise<{ files: ModelFiles; bytes: number; stored: boolean }> {
  const ended = new AbortController();
  const signal = AbortSignal.any([call.signal, ended.signal]);
  const report = progressOf(call);
  try {
    const digests = await digestsOf(kind, model, { keep, signal });
    const all = await Promise.all(
      filesOf(kind, model).map((wanted) =>
        modelFile(kind, wanted, { keep, signal, onBytes: report() }, digests),
      ),
    );
    await forgetParts(kind, model).catch(() => 0); // only needed until the network is whole
    return {
      files: new Map(all.map(({ file, bytes }) => [file, bytes])),
      bytes: summed(all.map(({ bytes }) => bytes.byteLength)),
      stored: all.every(({ stored }) => stored),
    };
  } finally {
    ended.abort();
  }
}
