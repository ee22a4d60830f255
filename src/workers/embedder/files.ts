import { MODEL_FILES } from '~/lib/encoder/models';
import type { EncoderProblem } from '~/lib/encoder/problems';
import type { Call } from '../rpc';
import { addressOf, hostOf, type AskedModel } from './address';
import { checked } from './checked';
import { fetched, sizeIn } from './fetched';
import { keepFile, keptFile, keptModel, keptSize } from './kept';
import { request, type ModelFile } from './request';

/** A model's files by name, and whether the browser keeps all of them. */
interface ModelBytes {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  bytes: number;
  kept: boolean;
}

const filesOf = (asked: AskedModel, names: readonly string[]): ModelFile[] => {
  const { folder } = addressOf(asked);
  return names.map((file) => ({ address: folder + file, file, host: hostOf(asked) }));
};

/**
 * How large a model is: from the browser's store, or by asking its host for the sizes alone.
 * @returns no `bytes` where the host does not say
 * @throws EncoderProblem as `request` does
 */
export async function size(
  asked: AskedModel,
  call: Call,
): Promise<{ bytes?: number; kept: boolean }> {
  const kept = await keptModel(asked);
  if (kept !== undefined) return { bytes: kept, kept: true };
  const sizes = await Promise.all(
    filesOf(asked, MODEL_FILES).map((wanted) => sizeOf(wanted, call.signal)),
  );
  const network = sizes.at(-1); // the others are small beside it, and often packed
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  return network === undefined ? { kept: false } : { bytes, kept: false };
}

async function sizeOf(wanted: ModelFile, signal: AbortSignal): Promise<number | undefined> {
  const here = await keptSize(wanted.address);
  if (here !== undefined) return here;
  const answer = await request(wanted, { method: 'HEAD', signal }).catch((error: unknown) => {
    const { code, values } = error as Partial<EncoderProblem>;
    if (code === 'bad-answer' || values?.status === 403) return undefined; // it may still give the file
    throw error;
  });
  return answer && sizeIn(answer);
}

/**
 * All files of a model, from the browser's store or from its host; each that arrives whole is kept.
 * @throws EncoderProblem with what went wrong at the first file that did not come
 */
export async function modelFiles(asked: AskedModel, call: Call): Promise<ModelBytes> {
  const wanted = filesOf(asked, MODEL_FILES);
  const all = new AbortController();
  const signal = AbortSignal.any([call.signal, all.signal]);
  const report = progressOf(call, wanted.length);
  try {
    const came = await Promise.all(wanted.map((one, at) => oneFile(one, signal, report(at))));
    const files = new Map(came.map(({ bytes }, at) => [MODEL_FILES[at] as string, bytes]));
    const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
    return { files, bytes, kept: came.every(({ kept }) => kept) };
  } finally {
    all.abort(); // one failure stops the others
  }
}

async function oneFile(
  wanted: ModelFile,
  signal: AbortSignal,
  heard: (bytes: number, of: number | undefined) => void,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; kept: boolean }> {
  const here = await keptFile(wanted.address);
  if (here) {
    heard(here.byteLength, here.byteLength);
    return { bytes: here, kept: true };
  }
  const bytes = await fetched(wanted, signal, heard);
  checked(wanted, bytes);
  return { bytes, kept: await keepFile(wanted.address, bytes) };
}

/** Adds up what is heard of several files. */
function progressOf(call: Call, files: number) {
  const came = new Array<number>(files).fill(0);
  const sizes = new Array<number>(files).fill(0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return (at: number) => (bytes: number, of: number | undefined) => {
    came[at] = bytes;
    sizes[at] = Math.max(bytes, of ?? 0);
    call.progress(sum(came), sum(sizes));
  };
}
