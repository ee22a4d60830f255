import { modelInFolder } from '~/lib/hub/host';
import { ENCODERS } from './embedder/kind';
import { site } from './hub/address';
import { forgetStored, storedModels } from './hub/stored';
import { WRITERS } from './model/kinds';

// The list of all models that this browser keeps, apart from the workers that load them.

const KINDS = { encoder: ENCODERS, writer: WRITERS };

/** A model that this browser keeps, or what a cancelled load has left of it. */
export interface KeptModel {
  kind: keyof typeof KINDS;
  /** '' for this site. */
  host: string;
  model: string;
  folder: string;
  bytes: number;
  isWhole: boolean;
}

/** All encoders and language models of which this browser keeps files, the largest of a kind first. */
export async function keptModels(): Promise<KeptModel[]> {
  const kinds = (Object.keys(KINDS) as KeptModel['kind'][]).map(async (kind) => {
    const { shelf } = KINDS[kind];
    const stored = await storedModels(KINDS[kind]);
    return stored.map((one) => ({ ...one, ...modelInFolder(one.folder, site(), shelf), kind }));
  });
  return (await Promise.all(kinds)).flat();
}

/** Removes all files of one model from this browser, and nothing else. */
export const forgetKept = ({ kind, folder }: KeptModel): Promise<void> =>
  forgetStored(KINDS[kind], folder);
