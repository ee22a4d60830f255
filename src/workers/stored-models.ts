import { modelInFolder } from '~/lib/hub/shelf';
import { ENCODERS } from './embedder/kind';
import { site } from './hub/address';
import { forgetStored, storedModels } from './hub/stored';
import { LLAMAS } from './llama/kind';

// The list of all models that this browser keeps, apart from the workers that load them.

/** Language models that earlier versions of the site kept; they can only be deleted. */
const EARLIER = {
  store: 'crossroads-language-models',
  shelf: { folder: 'language-models/', models: [] },
};

const KINDS = [
  { kind: 'encoder', of: ENCODERS },
  { kind: 'writer', of: EARLIER },
  { kind: 'writer', of: LLAMAS },
] as const;

/** A model that this browser keeps, or what a cancelled load has left of it. */
export interface StoredModel {
  kind: (typeof KINDS)[number]['kind'];
  /** '' for this site. */
  host: string;
  model: string;
  folder: string;
  bytes: number;
  isWhole: boolean;
}

/** All encoders and language models of which this browser keeps files, the largest of a kind first. */
export async function allStoredModels(): Promise<StoredModel[]> {
  const kinds = KINDS.map(async ({ kind, of }) => {
    const stored = await storedModels(of);
    return stored.map((one) => ({ ...one, ...modelInFolder(one.folder, site(), of.shelf), kind }));
  });
  return (await Promise.all(kinds)).flat();
}

export const forgetStoredModel = async ({ kind, folder }: StoredModel): Promise<void> => {
  const stores = KINDS.filter((one) => one.kind === kind).map(({ of }) => of);
  await Promise.all(stores.map((store) => forgetStored(store, folder)));
};
