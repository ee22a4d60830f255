import { addressOf, ENCODERS, LLAMAS, type ModelKind } from './hub/address';
import { partsOf } from './hub/in-parts';
import { forgetBelow, sizeOf, storeOf, summed } from './hub/stored-file';

// The list of all models that this browser keeps, apart from the workers that load them.

type Store = Pick<ModelKind, 'store'>;

/** Language models that earlier versions of the site kept; they can only be deleted. */
const EARLIER = { store: 'crossroads-language-models', folder: 'language-models/' };

const KINDS = [
  { kind: 'encoder', of: ENCODERS },
  { kind: 'writer', of: EARLIER },
  { kind: 'writer', of: LLAMAS },
] as const;

interface StoredFile {
  address: string;
  bytes: number;
}

interface StoredFolder {
  /** The address below which they are, with a final slash. */
  folder: string;
  bytes: number;
  /** False for what a cancelled load has left: some of the files, or parts of one. */
  isWhole: boolean;
}

/** A model that this browser keeps, or what a cancelled load has left of it. */
export interface StoredModel extends StoredFolder {
  kind: (typeof KINDS)[number]['kind'];
  /** '' for this site; earlier versions of it kept models of other hosts, too. */
  host: string;
  model: string;
}

/** All encoders and language models of which this browser keeps files, the largest of a kind first. */
export async function allStoredModels(): Promise<StoredModel[]> {
  const kinds = KINDS.map(async ({ kind, of }) => {
    const stored = await storedModels(of);
    return stored.map((one) => ({ ...one, ...namesIn(one.folder, addressOf(of.folder)), kind }));
  });
  return (await Promise.all(kinds)).flat();
}

/** The host and the id of a model, from the address of its folder. */
function namesIn(folder: string, own: string) {
  const path = folder.replace(/\/$/, '');
  if (path.startsWith(own)) return { host: '', model: path.slice(own.length) };
  const [, from = '', host = '', below = ''] = /^(\w+:\/\/([^/]+))\/(.*)$/.exec(path) ?? [];
  const model = below.replace(/\/resolve\/main$/, '');
  return { host: from === location.origin ? '' : host, model };
}

export const forgetStoredModel = async ({ kind, folder }: StoredModel): Promise<void> => {
  const stores = KINDS.filter((one) => one.kind === kind).map(({ of }) => of);
  await Promise.all(stores.map((store) => forgetStored(store, folder)));
};

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
): StoredFolder[] {
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

/** All models of a kind of which this browser keeps files; none if the store is broken. */
export async function storedModels(kind: Store): Promise<StoredFolder[]> {
  const [files, parts] = await Promise.all([filesIn(kind), filesIn(partsOf(kind))]);
  return modelsOf(files, parts);
}

/** Removes the files and the parts of files below a folder, and nothing else. */
export async function forgetStored(kind: Store, folder: string): Promise<void> {
  await Promise.all([forgetBelow(kind, folder), forgetBelow(partsOf(kind), folder)]);
}

async function filesIn(kind: Store): Promise<StoredFile[]> {
  const open = await storeOf(kind);
  const requests = (await open?.keys().catch(() => undefined)) ?? [];
  const sizes = requests.map(async ({ url }) => {
    return { address: url, bytes: sizeOf(await open?.match(url)) ?? 0 };
  });
  return Promise.all(sizes).catch(() => []);
}
