import { seededRng } from '~/lib/math/rng';
import {
  generate,
  openSaved,
  readModelFile,
  type GenerateOptions,
  type Model,
  type ModelConfig,
  type Written,
} from '~/lib/tinylm';
import { namedRuns } from '../named-runs';
import { backend } from './kernels';

/** Models that answer, by the name the page gave them; each has an arena of its own. */
const models = namedRuns<Model>('model');

/** Prompts that are answered side by side. */
const SLOTS = 8;

export interface LoadModel {
  id: string;
  /** A model's file. */
  bytes: Uint8Array;
  /** The hash of the vocabulary that prompts will be written in. */
  vocabularyHash?: string;
}

/** Opens a model from its file; an older one of that name is closed. */
export async function load({ id, bytes, vocabularyHash }: LoadModel): Promise<ModelConfig> {
  const saved = readModelFile(bytes, vocabularyHash);
  await models.open(id, async () => openSaved(saved, await backend(), { batch: SLOTS }));
  return saved.config;
}

export interface AskModel {
  id: string;
  prompts: number[][];
  options: Omit<GenerateOptions, 'rng'>;
  /** For a temperature above 0; the same seed draws the same answers. */
  seed?: number;
}

/** Answers to several prompts, with how likely the model held each token. */
export async function answer({ id, prompts, options, seed = 1 }: AskModel): Promise<Written[][]> {
  return generate(models.of(id), prompts, { ...options, rng: seededRng(seed) });
}

/** Forgets a model and its memory. */
export async function unload({ id }: { id: string }): Promise<void> {
  models.close(id);
}
