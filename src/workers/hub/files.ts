import type { HubProblem } from '~/lib/hub/problems';
import type { Call } from '../rpc';
import { addressOf, hostOf, type AskedModel } from './address';
import { checked } from './checked';
import { fetched, type Heard } from './fetched';
import { keepFile, keptFile } from './kept';
import { CONFIG, type ModelKind } from './kind';
import type { ModelFile } from './request';

/** A model's files by name, and whether the browser keeps all of them. */
interface ModelBytes {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  bytes: number;
  kept: boolean;
}

/** One file that came. */
interface Came {
  bytes: Uint8Array<ArrayBuffer>;
  kept: boolean;
}

/** How to ask for files of a model by their names. */
export function filesOf(
  { shelf }: ModelKind,
  asked: AskedModel,
  names: readonly string[],
): ModelFile[] {
  const { folder } = addressOf(asked, shelf);
  return names.map((file) => ({ address: folder + file, file, host: hostOf(asked, shelf) }));
}

/**
 * All files of a model, from the browser's store or from its host; each that arrives whole is kept.
 * @throws HubProblem with what went wrong at the first file that did not come
 */
export async function modelFiles(
  kind: ModelKind,
  asked: AskedModel,
  call: Call,
): Promise<ModelBytes> {
  const all = new AbortController();
  const signal = AbortSignal.any([call.signal, all.signal]);
  const report = progressOf(call);
  const came = new Map<string, Came>();
  const bring = async (names: readonly string[]) => {
    await Promise.all(
      filesOf(kind, asked, names).map(async (wanted) => {
        came.set(wanted.file, await oneFile(kind, wanted, signal, report()));
      }),
    );
  };
  try {
    if (kind.parts) await bring([CONFIG]);
    const parts = kind.parts?.(json(came.get(CONFIG)!)) ?? [];
    const others = [...kind.files, ...(kind.optional ?? []), ...parts];
    await bring(others.filter((file) => !came.has(file)));
    return summed(came);
  } finally {
    all.abort(); // one failure stops the others
  }
}

/** A file that the host does not have is left out; what stands for it in the store is no file. */
function summed(came: ReadonlyMap<string, Came>): ModelBytes {
  const there = [...came].filter(([, { bytes }]) => bytes.length > 0);
  return {
    files: new Map(there.map(([name, { bytes }]) => [name, bytes])),
    bytes: there.reduce((sum, [, { bytes }]) => sum + bytes.byteLength, 0),
    kept: there.every(([, { kept }]) => kept),
  };
}

async function oneFile(
  kind: ModelKind,
  wanted: ModelFile,
  signal: AbortSignal,
  heard: Heard,
): Promise<Came> {
  const here = await keptFile(kind, wanted.address);
  if (here) {
    heard(here.byteLength, here.byteLength);
    return { bytes: here, kept: true };
  }
  const bytes = await fetched(wanted, signal, heard).catch((error: unknown) => {
    const mayLack = kind.optional?.includes(wanted.file);
    if (mayLack && (error as Partial<HubProblem>).code === 'not-found') return new Uint8Array(0);
    throw error;
  });
  if (bytes.length > 0) checked(wanted, bytes);
  return { bytes, kept: await keepFile(kind, wanted.address, bytes) };
}

const json = ({ bytes }: Came): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** Adds up what is heard of several files. */
function progressOf(call: Call): () => Heard {
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
