import type { ModelKind } from './address';
import { partsOf } from './in-parts';
import { forgetBelow, storeOf, summed } from './stored-file';

interface StoredFile {
  address: string;
  bytes: number;
}

interface StoredModel {
  /** The address below which they are, with a final slash. */
  folder: string;
  bytes: number;
  /** False for what a cancelled load has left: some of the files, or parts of one. */
  isWhole: boolean;
}

/** The folder of a model, from the address of one of its files or of a part of one. */
export const folderOf = (address: string): string =>
  address.replace(/\?.*$/, '').replace(/(?:onnx\/)?[^/]*$/, '');

/** True for the file of a network; an empty one only marks that the host lacks it. */
const isNetwork = ({ address, bytes }: StoredFile): boolean =>
  address.endsWith('.onnx') && bytes > 0;

/**
 * The models that files belong to, the largest first.
 *
 * @param files whole files
 * @param parts parts of files, of loads that were cancelled
 */
export function modelsOf(
  files: readonly StoredFile[],
  parts: readonly StoredFile[],
): StoredModel[] {
  const byFolder = Map.groupBy([...files, ...parts], ({ address }) => folderOf(address));
  const started = new Set(parts.map(({ address }) => folderOf(address)));
  return [...byFolder]
    .map(([folder, own]) => ({
      folder,
      bytes: summed(own.map(({ bytes }) => bytes)),
      isWhole: own.some(isNetwork) && !started.has(folder),
    }))
    .sort((a, b) => b.bytes - a.bytes);
}

type Shelf = Pick<ModelKind, 'store'>;

/** All models of a kind of which this browser keeps files; none if the store is broken. */
export async function storedModels(kind: Shelf): Promise<StoredModel[]> {
  const [files, parts] = await Promise.all([filesIn(kind), filesIn(partsOf(kind))]);
  return modelsOf(files, parts);
}

/** Removes the files and the parts of files below a folder, and nothing else. */
export async function forgetStored(kind: Shelf, folder: string): Promise<void> {
  await Promise.all([forgetBelow(kind, folder), forgetBelow(partsOf(kind), folder)]);
}

async function filesIn(kind: Shelf): Promise<StoredFile[]> {
  const open = await storeOf(kind);
  const requests = (await open?.keys().catch(() => undefined)) ?? [];
  const sizes = requests.map(async ({ url }) => {
    const length = (await open?.match(url))?.headers.get('content-length');
    return { address: url, bytes: Number(length ?? 0) };
  });
  return Promise.all(sizes).catch(() => []);
}
